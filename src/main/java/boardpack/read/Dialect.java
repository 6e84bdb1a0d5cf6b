package boardpack.read;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The differences between a council's CSV files and ours.
 *
 * @param encoding the encoding named by the council; if empty, it is detected
 * @param called the council's own name for each of our headings
 * @param synonyms usual names, each with the heading of ours that it means
 * @param titles usual names of columns that only describe a row. A name that is also a synonym is one, unless another
 * heading has the same meaning
 * @param ignored the headings that the council wants to ignore, including ours; empty if it cannot name any
 * @param passedOver the headings that are ignored unless they mean a column of the file
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

    /** Returns a dialect with our headings that ignores the given ones. */
    public static Dialect passingOver(Set<String> headings) {
        return new Dialect(Optional.empty(), Map.of(), Map.of(), Set.of(), Optional.empty(), Optional.of(headings));
    }

    /** Only our headings, with the encoding detected. */
    public static final Dialect OURS = of(Optional.empty());

    /** Returns a dialect with only our headings. */
    public static Dialect of(Optional<Charset> encoding) {
        return new Dialect(encoding, Map.of(), Map.of(), Set.of(), Optional.empty());
    }
}
