package boardpack.draw.style;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of a style. A missing or invalid setting becomes a finding, and reading continues. */
final class StyleFile {
    private static final int LEVELS = 4;

    /** A typical value for each setting that a council's style may have to give. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "height",
            "40",
            "file",
            "logo.png",
            "alt",
            "The council's coat of arms",
            "logo",
            "{file: logo.png, alt: The council's coat of arms, height: 40}");

    private final Yaml.Mapping style;
    private final Findings findings;

    StyleFile(Yaml.Mapping style, Findings findings) {
        this.style = style;
        this.findings = findings;
    }

    boolean has(String name) {
        return style.entries().containsKey(name);
    }

    /** Returns the settings under a name; none if the entry is of another type. */
    Part part(String name) {
        Yaml yaml = style.entries().get(name);
        if (yaml instanceof Yaml.Mapping mapping) {
            return new Part(Optional.of(mapping));
        }
        if (yaml == null) {
            missing(style, name);
        } else {
            wrong(yaml, "settings of the form `name: value`");
        }
        return new Part(Optional.empty());
    }

    private void missing(Yaml.Mapping mapping, String name) {
        findings.add(Code.E104, mapping.place(), name, name + ": " + EXAMPLES.getOrDefault(name, "12"));
    }

    private void wrong(Yaml yaml, String expected) {
        String found = yaml instanceof Yaml.Scalar scalar ? "\"" + scalar.text() + "\"" : "something else";
        findings.add(Code.E103, yaml.place(), found, expected);
    }

    private float number(Yaml yaml, float least, float most) {
        if (yaml instanceof Yaml.Scalar scalar && isNumber(scalar.text())) {
            float number = Float.parseFloat(scalar.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(yaml, "a number from " + trimmed(least) + " to " + trimmed(most));
        return least;
    }

    private static boolean isColour(String text) {
        return text.length() == 7
                && text.charAt(0) == '#'
                && text.chars().skip(1).allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    /** Returns true for up to four digits with up to three decimals. */
    private static boolean isNumber(String text) {
        int point = text.indexOf('.');
        int before = point < 0 ? text.length() : point;
        int behind = point < 0 ? 0 : text.length() - point - 1;
        return before >= 1
                && before <= 4
                && behind <= 3
                && (point < 0 || behind > 0)
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && text.lastIndexOf('.') == point;
    }

    private static String trimmed(float number) {
        return number == (int) number ? Integer.toString((int) number) : Float.toString(number);
    }

    /**
     * A part of the style.
     *
     * @param mapping the settings; empty if the part itself has a finding, so that missing settings are not reported
     * too
     */
    final class Part {
        private final Optional<Yaml.Mapping> mapping;

        private Part(Optional<Yaml.Mapping> mapping) {
            this.mapping = mapping;
        }

        Set<String> names() {
            return mapping.map(m -> m.entries().keySet()).orElse(Set.of());
        }

        Place place(String name) {
            return mapping.orElseThrow().entries().get(name).place();
        }

        void missing(String name) {
            mapping.ifPresent(m -> StyleFile.this.missing(m, name));
        }

        private Optional<Yaml> get(String name) {
            Optional<Yaml> yaml = mapping.map(m -> m.entries().get(name));
            if (yaml.isEmpty()) {
                missing(name);
            }
            return yaml;
        }

        float number(String name, float least, float most) {
            return get(name)
                    .map(yaml -> StyleFile.this.number(yaml, least, most))
                    .orElse(least);
        }

        /** Returns one number for each heading level. */
        float[] numbers(String name, float least, float most) {
            float[] numbers = new float[LEVELS];
            get(name).ifPresent(yaml -> {
                if (yaml instanceof Yaml.Sequence sequence && sequence.items().size() == LEVELS) {
                    for (int i = 0; i < LEVELS; i++) {
                        numbers[i] = StyleFile.this.number(sequence.items().get(i), least, most);
                    }
                } else {
                    wrong(yaml, "four numbers, one for each level of heading");
                }
            });
            return numbers;
        }

        Optional<Integer> colour(String name) {
            return get(name).flatMap(yaml -> {
                if (yaml instanceof Yaml.Scalar scalar && isColour(scalar.text())) {
                    return Optional.of(Integer.parseInt(scalar.text().substring(1), 16));
                }
                wrong(yaml, "a colour such as \"#1b6b35\"");
                return Optional.empty();
            });
        }

        Optional<String> text(String name) {
            return get(name).flatMap(yaml -> {
                if (yaml instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
                    return Optional.of(scalar.text());
                }
                wrong(yaml, "a text");
                return Optional.empty();
            });
        }
    }
}
