package boardpack.book.cell;

import boardpack.read.Yaml;
import java.util.Map;
import java.util.Optional;

/** Recognises a text that YAML split at its colon or braces because it has no quotation marks. */
public final class TextWithAColon {
    private TextWithAColon() {}

    /** Returns the text with the necessary quotation marks; empty if the part is not such a text. */
    public static Optional<String> in(Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping) || mapping.entries().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Yaml> only = mapping.entries().entrySet().iterator().next();
        if (!(only.getValue() instanceof Yaml.Scalar value)) {
            return Optional.empty();
        }
        if (value.text().isEmpty()) {
            return Optional.of("\"{" + only.getKey() + "}\"");
        }
        return Optional.of("\"" + only.getKey() + ": " + value.text().replace('"', '\'') + "\"");
    }
}
