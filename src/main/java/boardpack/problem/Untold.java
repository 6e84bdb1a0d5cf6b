package boardpack.problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines and names that hold exempt matter, so that no finding of them is told to the public.
 *
 * <p>Even its code would tell: that a result "has no commentary" is only said of what is amber or red.
 */
final class Untold {
    /** What is wrong with a mark itself, which holds nothing exempt. */
    private static final Set<Code> OF_MARKS =
            EnumSet.of(Code.E138, Code.E139, Code.E140, Code.E141, Code.E142, Code.E244, Code.E245, Code.E246);

    private record Lines(int from, int to) {}

    private final Map<String, List<Lines>> lines = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private Optional<Pattern> anyName = Optional.empty();

    void lines(String file, int from, int to) {
        lines.computeIfAbsent(file, f -> new ArrayList<>()).add(new Lines(from, to));
    }

    void take(Untold other) {
        other.lines.forEach((file, its) ->
                lines.computeIfAbsent(file, f -> new ArrayList<>()).addAll(its));
        other.names.forEach(this::name);
    }

    void name(String name) {
        if (names.add(name)) {
            anyName = Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                    + String.join(
                            "|", names.stream().map(Pattern::quote).sorted().toList()) + ")(?![\\p{L}\\p{N}])"));
        }
    }

    void file(String file) {
        lines.computeIfAbsent(file, f -> new ArrayList<>());
    }

    /** The files that hold such lines. */
    Set<String> files() {
        return new TreeSet<>(lines.keySet());
    }

    /** True where it stands in such a line, or speaks of such a name. */
    boolean has(Finding finding) {
        Place place = finding.place();
        if (OF_MARKS.contains(finding.code())) {
            return false;
        }
        return lines.getOrDefault(place.file(), List.of()).stream()
                        .anyMatch(l -> l.from() <= place.line() && place.line() <= l.to())
                || anyName.filter(p -> p.matcher(finding.message()).find()
                                || p.matcher(finding.fix()).find())
                        .isPresent();
    }
}
