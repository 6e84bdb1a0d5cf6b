package boardpack.read;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * How a council writes its CSV files, where that differs from ours.
 *
 * @param encoding the encoding that the council names; without it, the bytes tell
 * @param called the council's own name for a heading of ours
 * @param synonyms usual names, each with the heading of ours that it means
 */
public record Dialect(Optional<Charset> encoding, Map<String, String> called, Map<String, String> synonyms) {
    /** Our headings alone, in whichever encoding the bytes tell. */
    public static final Dialect OURS = new Dialect(Optional.empty(), Map.of(), Map.of());
}
