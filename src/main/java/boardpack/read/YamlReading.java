package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What the parser tells in turn, made into one tree: its own tree would also work out a type for each scalar. */
final class YamlReading {
    private final Iterator<Event> events;
    private final String file;
    private final Findings findings;
    private boolean refused;

    YamlReading(Iterator<Event> events, String file, Findings findings) {
        this.events = events;
        this.file = file;
        this.findings = findings;
    }

    /** The one document, if there is one. */
    Optional<Yaml> document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        Yaml root = part(events.next());
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            findings.add(Code.E102, place(end), "a second document begins, and only one is read");
            refused = true;
        }
        return Optional.of(root);
    }

    private Yaml part(Event event) {
        return switch (event.getEventId()) {
            case Scalar -> new Yaml.Scalar(((ScalarEvent) event).getValue().strip(), place(event));
            case SequenceStart -> {
                List<Yaml> items = new ArrayList<>();
                for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
                    items.add(part(e));
                }
                yield new Yaml.Sequence(items, place(event));
            }
            case MappingStart -> mapping(place(event));
            case Alias -> {
                findings.add(Code.E102, place(event), "an alias (*) is not supported");
                refused = true;
                yield new Yaml.Scalar("", place(event));
            }
            default -> throw new IllegalStateException(event.toString());
        };
    }

    private Yaml.Mapping mapping(Place place) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            Yaml key = part(e);
            Yaml value = part(events.next());
            String name = key instanceof Yaml.Scalar scalar ? scalar.text() : "";
            if (keys.containsKey(name)) {
                findings.add(Code.E106, key.place(), keys.get(name).line());
            } else {
                entries.put(name, value);
                keys.put(name, key.place());
            }
        }
        return new Yaml.Mapping(entries, keys, place);
    }

    private Place place(Event event) {
        return event.getStartMark().map(m -> place(m, file)).orElse(Place.of(file));
    }

    static Place place(Mark mark, String file) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** True where something was found that is not read. */
    boolean refuses() {
        return refused;
    }
}
