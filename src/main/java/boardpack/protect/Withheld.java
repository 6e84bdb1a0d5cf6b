package boardpack.protect;

import boardpack.book.Book;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.FigureQuestions;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was taken out, so that no finding that is published tells of it.
 *
 * @param refs the indicators of which anything was taken out, each with the reason
 * @param rows the lines that its figures stand in, each with the reference
 */
record Withheld(Map<String, String> refs, Map<Place, String> rows) {
    static Withheld of(Set<String> cleansed, Book book, List<Suppressed> suppressed) {
        Withheld all = of(cleansed, book);
        suppressed.forEach(s -> {
            String ref = s.indicator().ref();
            all.refs.putIfAbsent(ref, "figures of " + ref + " are suppressed");
            s.rows().forEach(r -> all.rows.put(line(r.place()), ref));
        });
        return all;
    }

    private static Withheld of(Set<String> refs, Book book) {
        Map<Place, String> rows = new TreeMap<>();
        for (String ref : refs) {
            book.results().getOrDefault(ref, Map.of()).values().stream()
                    .map(Result::place)
                    .forEach(p -> rows.put(line(p), ref));
            book.targets().getOrDefault(ref, Map.of()).values().stream()
                    .map(Target::place)
                    .forEach(p -> rows.put(line(p), ref));
        }
        book.elsewhere().comparators().stream()
                .filter(c -> refs.contains(c.ref()))
                .forEach(c -> rows.put(line(c.place()), c.ref()));
        Map<String, String> reasons = new TreeMap<>();
        refs.forEach(ref -> reasons.put(ref, "the data of " + ref + " is being cleansed"));
        return new Withheld(reasons, rows);
    }

    private static Place line(Place place) {
        return Place.of(place.file(), place.line());
    }

    /**
     * Returns the finding as it may be published: of what was taken out, that there is one, and not what it says. Empty
     * for a question that is only asked because of the size of a figure that was taken out.
     */
    Optional<Finding> published(Finding finding) {
        if (finding.code() == Code.E290) {
            // It stops the pack, so that it is in no manifest, and holds no figure.
            return Optional.of(finding);
        }
        String ref = rows.getOrDefault(line(finding.place()), "");
        String named = refs.keySet().stream()
                .filter(r -> names(finding.message(), r))
                .sorted()
                .findFirst()
                .orElse(ref);
        // A target that is missing is no figure, and the paper says so as well.
        if (named.isEmpty() || finding.code() == Code.W301) {
            return Optional.of(finding);
        }
        return FigureQuestions.has(finding)
                ? Optional.empty()
                : Optional.of(new Finding(
                        finding.code(),
                        finding.place(),
                        "not told here, since " + refs.get(named),
                        "`boardpack check` tells it",
                        finding.severity()));
    }

    private static boolean names(String message, String ref) {
        return message.contains(ref)
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(ref) + "(?![\\p{L}\\p{N}])")
                        .matcher(message)
                        .find();
    }
}
