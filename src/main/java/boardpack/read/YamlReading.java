package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds one tree from the parser's events. The parser's own tree would also determine a type for each scalar. */
final class YamlReading {
    /** Maximum nesting of lists and settings, over four times that of any sample. */
    private static final int DEEPEST = 50;

    /** The length of a comment in a finding. */
    private static final int MOST_SHOWN = 60;

    private final Iterator<Event> events;
    private final String file;
    private final Findings findings;
    private final List<String> lines;
    private final List<Finding> comments = new ArrayList<>();
    private boolean refused;
    private int depth;

    YamlReading(Iterator<Event> events, String text, String file, Findings findings) {
        this.events = events;
        this.lines = text.lines().toList();
        this.file = file;
        this.findings = findings;
    }

    /** Returns the single document, if there is one. */
    Optional<Yaml> document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        Yaml root = part(events.next());
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            refuse(
                    place(end),
                    "a second document begins here, and only one is read",
                    "take the line of three hyphens out");
        }
        comments.forEach(findings::add);
        return Optional.of(root);
    }

    /** An exception for lists and settings that are nested too deeply. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep(Place place) {
            super(place.toString(), null, false, false);
        }
    }

    private Yaml part(Event event) {
        depth++;
        if (depth > DEEPEST) {
            findings.add(Code.E157, place(event), "lists or settings", DEEPEST);
            throw new TooDeep(place(event));
        }
        Yaml part = shallow(event);
        depth--;
        return part;
    }

    private Yaml shallow(Event event) {
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> {
                marked((CollectionStartEvent) event);
                List<Yaml> items = new ArrayList<>();
                for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
                    items.add(part(e));
                }
                yield new Yaml.Sequence(items, place(event), ((CollectionStartEvent) event).isFlow());
            }
            case MappingStart -> {
                marked((CollectionStartEvent) event);
                yield mapping(place(event));
            }
            case Alias -> {
                needsQuotes(place(event), '*');
                yield new Yaml.Scalar("", place(event));
            }
            default -> throw new IllegalStateException(event.toString());
        };
    }

    private Yaml.Scalar scalar(ScalarEvent event) {
        Place place = place(event);
        String text = event.getValue().strip();
        if (event.getAnchor().isPresent()) {
            needsQuotes(place, '&');
        } else if (event.getTag().isPresent()) {
            needsQuotes(place, '!');
        }
        if (event.isPlain()) {
            event.getEndMark().ifPresent(end -> plain(text, place, end));
        }
        return new Yaml.Scalar(text, place, !event.isPlain());
    }

    /** Reports an anchor or tag on a list or on settings. YAML uses it, but it has no meaning here. */
    private void marked(CollectionStartEvent event) {
        if (event.getAnchor().isPresent()) {
            needsQuotes(place(event), '&');
        } else if (event.getTag().isPresent()) {
            needsQuotes(place(event), '!');
        }
    }

    private void needsQuotes(Place place, char sign) {
        YamlLine line = YamlLine.of(line(place.line() - 1));
        boolean whole = !line.value().isEmpty() && line.value().charAt(0) == sign;
        refuse(
                place,
                "a text that begins with " + sign + " needs quotation marks",
                whole ? "write `" + line.quoted() + "`" : "put quotation marks round it");
    }

    private String line(int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    /** Reports text that YAML drops or adds silently when there are no quotation marks. */
    private void plain(String text, Place place, Mark end) {
        String last = line(end.getLine());
        int from = Math.min(
                last.length(),
                last.offsetByCodePoints(0, Math.min(end.getColumn(), last.codePointCount(0, last.length()))));
        String rest = last.substring(from).strip();
        if (rest.startsWith("#") && text.isEmpty()) {
            findings.add(Code.E150, place, shown(rest), YamlLine.quoted(rest));
            refused = true;
        } else if (rest.length() > 1 && rest.startsWith("#") && !Character.isWhitespace(rest.charAt(1))) {
            comments.add(Code.W370.at(place, shown(rest), YamlLine.quoted(text + " " + rest)));
        }
        for (int i = place.line(); i <= end.getLine(); i++) {
            if (line(i).strip().startsWith("-")) {
                refuse(
                        Place.of(file, i + 1),
                        "this line begins with a hyphen, and is read as a part of the text above",
                        "begin every item of a list in the same column, with a hyphen and a space;"
                                + " if it is part of the text, put quotation marks round the whole");
                return;
            }
        }
        YamlLine line = YamlLine.of(line(place.line() - 1));
        if (line.isGluedItem() && text.startsWith("-")) {
            refuse(place, "there is no space after the hyphen", "write `- " + text.substring(1) + "`");
        } else if (line.hyphens().isEmpty() && line.indent() + 1 == place.column()) {
            line.withSpace()
                    .ifPresent(right -> refuse(place, "there is no space after the colon", "write `" + right + "`"));
        }
    }

    private static String shown(String comment) {
        return comment.length() > MOST_SHOWN ? comment.substring(0, MOST_SHOWN) + "\u2026" : comment;
    }

    private void refuse(Place place, String message, String fix) {
        findings.add(Code.E102, place, message, fix);
        refused = true;
    }

    private Yaml.Mapping mapping(Place place) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            Yaml key = part(e);
            Yaml value = part(events.next());
            String name = key instanceof Yaml.Scalar scalar ? scalar.text() : "";
            if (!name.isEmpty() && Character.isSpaceChar(name.charAt(0))) {
                refuse(
                        key.place(),
                        "the line begins with a space of another kind, as web pages and Word have them",
                        "delete what stands before its first word and type plain spaces, two for each level");
            } else if (keys.containsKey(name)) {
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

    /** Returns true if something was found that cannot be read. */
    boolean refuses() {
        return refused;
    }
}
