package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML document with the line and column of every part. A scalar is the text as typed. */
public sealed interface Yaml {
    Place place();

    /**
     * The text of one value, as typed.
     *
     * @param quoted true if it is in quotation marks or is a block scalar
     */
    record Scalar(String text, Place place, boolean quoted) implements Yaml {
        public Scalar(String text, Place place) {
            this(text, place, false);
        }
    }

    /**
     * A list.
     *
     * @param inBrackets true if it is in square brackets, with commas between its items
     */
    record Sequence(List<Yaml> items, Place place, boolean inBrackets) implements Yaml {
        public Sequence(List<Yaml> items, Place place) {
            this(items, place, false);
        }
    }

    /** Names with their values, in the order of the file. */
    record Mapping(Map<String, Yaml> entries, Map<String, Place> keys, Place place) implements Yaml {
        /** Returns this mapping with missing entries taken from another one, including nested mappings. */
        public Mapping over(Mapping base) {
            Map<String, Yaml> all = new LinkedHashMap<>(base.entries());
            Map<String, Place> places = new LinkedHashMap<>(base.keys());
            places.putAll(keys);
            entries.forEach((name, own) -> all.merge(
                    name,
                    own,
                    (standard, mine) -> standard instanceof Mapping s && mine instanceof Mapping m ? m.over(s) : mine));
            return new Mapping(all, places, place);
        }
    }

    /** Parses a document; empty, with a finding, if it is not well formed or its top level is not a mapping. */
    static Optional<Mapping> parse(String text, String file, Findings findings) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            YamlReading reading =
                    new YamlReading(new Parse(settings).parseString(text).iterator(), text, file, findings);
            Optional<Yaml> root = reading.document();
            if (root.isEmpty()) {
                return Optional.of(new Mapping(Map.of(), Map.of(), Place.of(file, 1)));
            }
            if (reading.refuses()) {
                return Optional.empty();
            }
            if (root.get() instanceof Mapping mapping) {
                return Optional.of(mapping);
            }
            findings.add(
                    Code.E102,
                    root.get().place(),
                    "settings of the form `name: value` were expected",
                    "write the name of a setting, a colon, a space and its value in each line");
        } catch (YamlReading.TooDeep e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            findings.add(new YamlMistake(text, file).of(e));
        } catch (YamlEngineException e) {
            findings.add(new YamlMistake(text, file).ofCharacter());
        }
        return Optional.empty();
    }
}
