package boardpack.problem;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines and names with exempt matter, used to keep findings about them from the public.
 *
 * <p>Even the code of a finding can reveal something: only an amber or red result "has no commentary".
 */
final class Untold {
    /** A fault in the mark itself, which reveals nothing exempt. */
    private static final Set<Code> OF_MARKS =
            EnumSet.of(Code.E138, Code.E139, Code.E140, Code.E141, Code.E142, Code.E244, Code.E245, Code.E246);

    /** Largest line number; a range beyond it means the rest of the file. */
    private static final int MOST = 1 << 24;

    private final Map<String, BitSet> lines = new HashMap<>();
    private final Names names = new Names();

    void lines(String file, int from, int to) {
        lines.computeIfAbsent(file, f -> new BitSet())
                .set(Math.min(from, MOST), Math.max(Math.min(from, MOST), Math.min(to, MOST)) + 1);
    }

    void take(Untold other) {
        other.lines.forEach(
                (file, its) -> lines.computeIfAbsent(file, f -> new BitSet()).or(its));
        other.names.all().forEach(names::add);
    }

    void name(String name) {
        names.add(name);
    }

    void file(String file) {
        lines.computeIfAbsent(file, f -> new BitSet());
    }

    /** Returns the files with such lines. */
    Set<String> files() {
        return new TreeSet<>(lines.keySet());
    }

    /** Returns true if a finding is in such a line or mentions such a name. */
    boolean has(Finding finding) {
        Place place = finding.place();
        if (OF_MARKS.contains(finding.code())) {
            return false;
        }
        BitSet its = lines.get(place.file());
        return its != null && its.get(Math.min(place.line(), MOST))
                || names.areIn(finding.message())
                || names.areIn(finding.fix());
    }
}
