package boardpack.cli.screen;

import boardpack.problem.Code;
import boardpack.problem.ControlCharacters;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Prints findings with place, message and remedy. Similar findings are reported once. */
public final class FindingsPrinter {
    /** The number of findings of one kind in one file that are printed in full. */
    private static final int IN_FULL = 5;

    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private FindingsPrinter() {}

    public static void print(Findings findings, PrintWriter to) {
        print(findings, to, false);
    }

    /** Prints findings, all of them in full if requested. */
    public static void print(Findings findings, PrintWriter to, boolean inFull) {
        record Kind(String file, Code code, String toDo) {}
        Map<Kind, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings.sorted()) {
            groups.computeIfAbsent(
                            new Kind(finding.place().file(), finding.code(), toDo(finding)), k -> new ArrayList<>())
                    .add(finding);
        }
        List<Finding> shown = new ArrayList<>();
        Map<Finding, Integer> more = new LinkedHashMap<>();
        groups.forEach((kind, all) -> {
            List<Finding> first = inFull || all.size() <= IN_FULL + 1 ? all : all.subList(0, IN_FULL);
            shown.addAll(first);
            if (first.size() < all.size()) {
                more.put(first.getLast(), all.size() - first.size());
            }
        });
        shown.stream().sorted().forEach(finding -> {
            print(finding, to);
            if (more.containsKey(finding)) {
                to.println("    and " + more.get(finding) + " more like this");
            }
        });
        to.flush();
    }

    /** Returns the remedy of an error. One code may have different remedies, and none must hide another. */
    private static String toDo(Finding finding) {
        return finding.severity() == Severity.ERROR
                ? FIGURES.matcher(finding.fix()).replaceAll("0")
                : "";
    }

    public static void print(Finding finding, PrintWriter to) {
        to.println(visible(
                finding.place() + ": " + finding.severity().word() + " " + finding.code() + ": " + finding.message()));
        to.println("    fix: " + visible(finding.fix()));
    }

    /** Replaces control characters, so that the text of a cell cannot control a terminal or fake a line. */
    public static String visible(String text) {
        return ControlCharacters.replaced(text, "", ControlCharacters::escaped);
    }

    /** Returns {@code 2 errors, 1 warning}, or {@code nothing to correct}. */
    public static String summary(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.sorted().stream()
                    .filter(f -> f.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "nothing to correct" : String.join(", ", parts);
    }
}
