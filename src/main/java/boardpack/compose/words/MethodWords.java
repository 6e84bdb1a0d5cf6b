package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.indicator.Method;
import boardpack.indicator.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Describes the council's choices for all ratings: which value is compared, and which rating a threshold belongs to.
 */
public final class MethodWords {
    private MethodWords() {}

    public static List<String> of(List<Assessment> assessments) {
        List<Assessment> rated =
                assessments.stream().filter(a -> a.rated().bands().isPresent()).toList();
        if (rated.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        Set<Precision> precisions = chosen(rated, Method::precision);
        boolean mixed = precisions.size() > 1;
        words.add(
                precisions.contains(Precision.DISPLAYED)
                        ? "Results are rated and compared as displayed" + (mixed ? ", except " + unrounded(rated) : ".")
                        : "Results are rated and compared unrounded.");
        boolean inclusive = chosen(rated, Method::edges).stream().allMatch(e -> e.ofGreen() && e.ofAmber());
        words.add(
                inclusive
                        ? "A result exactly on a threshold gets the better rating."
                        : "A result exactly on a threshold gets the better rating, unless the rule says more than or less than.");
        if (rated.stream().anyMatch(a -> a.indicator().method().rule().isJudged())) {
            words.add("Where an officer judges the rating, the rating by the figure is also shown.");
        }
        if (assessments.stream().anyMatch(a -> a.forecast().isPresent())) {
            words.add("A forecast is for the whole year: green is likely to meet the year's target, amber may, red is"
                    + " unlikely to. Calculated forecasts assume that the rest of the year follows the year to date.");
        }
        return words;
    }

    private static <T> Set<T> chosen(List<Assessment> rated, Function<Method, T> choice) {
        return rated.stream().map(a -> choice.apply(a.indicator().method())).collect(Collectors.toSet());
    }

    private static String unrounded(List<Assessment> rated) {
        List<String> refs = rated.stream()
                .filter(a -> a.indicator().method().precision() == Precision.EXACT)
                .map(a -> a.indicator().ref())
                .toList();
        return Placeholders.joined(refs) + (refs.size() == 1 ? ", which is" : ", which are") + " compared unrounded.";
    }
}
