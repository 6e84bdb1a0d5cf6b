package boardpack.book.file;

import boardpack.book.row.Indicators;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds indicators of the last pack whose rows have been removed from {@code indicators.csv}. */
public final class LostIndicators {
    private static final int MOST_NAMED = 8;

    private LostIndicators() {}

    /** Reports each removed row once. If other files still contain the reference, the finding is there. */
    public static void tell(Previous previous, Indicators indicators, Findings findings) {
        Map<String, String> lost = previous.indicators().entrySet().stream()
                .filter(e -> !indicators.knows(e.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().getFirst(), (one, other) -> one, java.util.TreeMap::new));
        if (lost.isEmpty() || !indicators.areAll()) {
            return;
        }
        Set<String> named = new HashSet<>();
        findings.rephrase(
                Code.E204,
                f -> lost.keySet().stream()
                        .filter(ref -> f.message().startsWith("the indicator \"" + ref + "\" "))
                        .findFirst()
                        .map(ref -> {
                            named.add(ref);
                            return inLastPack(f, ref, lost.get(ref));
                        })
                        .orElse(f));
        List<String> silent =
                lost.keySet().stream().filter(ref -> !named.contains(ref)).toList();
        if (silent.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>();
        silent.stream().limit(MOST_NAMED).forEach(ref -> words.add(ref + " (" + lost.get(ref) + ")"));
        int more = silent.size() - MOST_NAMED;
        findings.add(
                Code.W341,
                Place.of(IndicatorsFile.NAME),
                String.join(", ", words) + (more > 0 ? " and " + more + " more" : ""),
                silent.size() == 1 ? "it" : "them");
    }

    private static Finding inLastPack(Finding finding, String ref, String title) {
        return new Finding(
                finding.code(),
                finding.place(),
                "the indicator \"" + ref + "\" is not in indicators.csv; the last pack had it as \"" + title + "\"",
                "put its row back into indicators.csv; for what is no longer reported keep the row, and fill in"
                        + " retired-from",
                finding.severity());
    }
}
