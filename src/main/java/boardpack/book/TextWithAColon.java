package boardpack.book;

import boardpack.read.Yaml;
import java.util.Map;
import java.util.Optional;

/** Recognises a text that YAML took apart at its colon or its braces, since it has no quotation marks. */
final class TextWithAColon {
    private TextWithAColon() {}

    /** The text as it has to be written; empty where the part is no such text. */
    static Optional<String> in(Yaml yaml) {
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
