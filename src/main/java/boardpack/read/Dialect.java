package boardpack.read;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways in which a council's CSV files differ from ours.
 *
 * @param encoding the encoding that the council names; without it, the bytes tell
 * @param called the council's own name for a heading of ours
 * @param synonyms usual names, each with the heading of ours that it means
 * @param titles usual names of what only tells people what a row is about; where one of them is a synonym too, it is
 *     that unless another heading has the same meaning
 * @param ignored the headings of columns that the council wants left out, ours too; empty where it cannot name any
 * @param passedOver the headings that are left out where they mean no column of the file
 */
public record Dialect(
        Optional<Charset> encoding,
        Map<String, String> called,
        Map<String, String> synonyms,
        Set<String> titles,
        Optional<Set<String>> ignored,
        Optional<Set<String>> passedOver) {
    public Dialect(
            Optional<Charset> encoding,
            Map<String, String> called,
            Map<String, String> synonyms,
            Set<String> titles,
            Optional<Set<String>> ignored) {
        this(encoding, called, synonyms, titles, ignored, Optional.empty());
    }

    /** Our headings, with those passed over that mean nothing else. */
    public static Dialect passingOver(Set<String> headings) {
        return new Dialect(Optional.empty(), Map.of(), Map.of(), Set.of(), Optional.empty(), Optional.of(headings));
    }

    /** Our headings alone, in whichever encoding the bytes tell. */
    public static final Dialect OURS = of(Optional.empty());

    /** Our headings alone. */
    public static Dialect of(Optional<Charset> encoding) {
        return new Dialect(encoding, Map.of(), Map.of(), Set.of(), Optional.empty());
    }
}
