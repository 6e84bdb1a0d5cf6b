package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML document whose every part knows its line and column; a scalar is the text that was typed. */
public sealed interface Yaml {
    Place place();

    /** What was typed for one value. */
    record Scalar(String text, Place place) implements Yaml {}

    /** A list. */
    record Sequence(List<Yaml> items, Place place) implements Yaml {}

    /** Names and what stands under them, in the order of the file. */
    record Mapping(Map<String, Yaml> entries, Map<String, Place> keys, Place place) implements Yaml {
        /** This mapping, and from another one whatever this one does not say; so also in mappings within. */
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

    /** Parses a document; empty, with a finding, where it is not well formed or has no mapping at its top. */
    static Optional<Mapping> parse(String text, String file, Findings findings) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                return Optional.of(new Mapping(Map.of(), Map.of(), Place.of(file, 1)));
            }
            if (text.indexOf('*') >= 0 && refusesAliases(settings, text, file, findings)) {
                return Optional.empty();
            }
            Yaml tree = tree(root.get(), file, findings);
            if (tree instanceof Mapping mapping) {
                return Optional.of(mapping);
            }
            findings.add(Code.E102, tree.place(), "settings of the form `name: value` were expected");
        } catch (StackOverflowError e) {
            findings.add(Code.E102, Place.of(file), "it is nested too deeply");
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(m -> place(m, file)).orElse(Place.of(file));
            findings.add(Code.E102, place, e.getProblem() == null ? "the YAML is not well formed" : e.getProblem());
        } catch (YamlEngineException e) {
            findings.add(Code.E102, Place.of(file), "the YAML is not well formed");
        }
        return Optional.empty();
    }

    /** An alias has no place of its own in the composed tree, and may make it endless. */
    private static boolean refusesAliases(LoadSettings settings, String text, String file, Findings findings) {
        boolean found = false;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event.getEventId() == Event.ID.Alias) {
                Place place = event.getStartMark().map(m -> place(m, file)).orElse(Place.of(file));
                findings.add(Code.E102, place, "an alias (*) is not supported");
                found = true;
            }
        }
        return found;
    }

    private static Yaml tree(Node node, String file, Findings findings) {
        Place place = node.getStartMark().map(m -> place(m, file)).orElse(Place.of(file));
        return switch (node) {
            case ScalarNode scalar -> new Scalar(scalar.getValue().strip(), place);
            case SequenceNode sequence -> {
                List<Yaml> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(tree(item, file, findings));
                }
                yield new Sequence(items, place);
            }
            case MappingNode mapping -> {
                Map<String, Yaml> entries = new LinkedHashMap<>();
                Map<String, Place> keys = new LinkedHashMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    Yaml key = tree(tuple.getKeyNode(), file, findings);
                    Yaml value = tree(tuple.getValueNode(), file, findings);
                    String name = key instanceof Scalar scalar ? scalar.text() : "";
                    if (keys.containsKey(name)) {
                        findings.add(Code.E106, key.place(), keys.get(name).line());
                    } else {
                        entries.put(name, value);
                        keys.put(name, key.place());
                    }
                }
                yield new Mapping(entries, keys, place);
            }
            default -> throw new IllegalStateException(node.getClass().getName());
        };
    }

    private static Place place(Mark mark, String file) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
