package boardpack.page;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses the XHTML from a template and rejects everything outside the vocabulary. */
public final class MarkupReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ENTITY = Pattern.compile("General entity reference \\((&[^)]*;)\\)");
    private static final Pattern MARK = Pattern.compile("at (.+):(\\d{1,7})");

    /** Maximum nesting of elements, over four times that of any built-in paper. */
    private static final int DEEPEST = 100;

    private boolean inDrawing;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Parses a filled template.
     *
     * @param template the template's name, for findings; marks such as {@code <?at file:line?>} in the text give the
     * line
     */
    public Markup.Element read(String xhtml, String template) {
        Place at = Place.of(template);
        try {
            // A surrounding element allows a template to give several sections.
            XMLStreamReader reader =
                    FACTORY.createXMLStreamReader(new StringReader("<section>" + xhtml + "</section>"));
            Deque<Markup.Element> open = new ArrayDeque<>();
            open.push(new Markup.Element("section", Map.of(), new ArrayList<>(), at));
            int level = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (open.size() > DEEPEST) {
                            throw new CannotContinue(Code.E157.at(at, "elements", DEEPEST));
                        }
                        Markup.Element element = start(reader, open.peek(), at);
                        level = level(element.name(), level, at);
                        open.push(element);
                    }
                    case XMLStreamConstants.CHARACTERS -> text(reader.getText(), open.peek(), at);
                    case XMLStreamConstants.END_ELEMENT -> {
                        Markup.Element closed = open.pop();
                        inDrawing = inDrawing && !closed.name().equals("svg");
                        whole(closed, at);
                        open.peek().children().add(closed);
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> at = mark(reader, at);
                    default -> {
                        // Comments are ignored.
                    }
                }
            }
            return (Markup.Element) open.peek().children().getFirst();
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw new CannotContinue(Code.E403.at(at, sentence(e)), e);
        }
    }

    private Markup.Element start(XMLStreamReader reader, Markup.Element parent, Place at) {
        String name = reader.getLocalName();
        if (!Vocabulary.knows(name)) {
            throw new CannotContinue(Code.E402.at(at, name, Vocabulary.list()));
        }
        if (!Vocabulary.mayStandIn(name, parent.name())) {
            throw new CannotContinue(Code.E404.at(at, name, parent.name()));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        inDrawing = inDrawing || name.equals("svg");
        if (inDrawing) {
            SvgCheck.check(name, attributes, at);
        } else {
            attributes.forEach((attribute, value) -> Vocabulary.refused(name, attribute, value)
                    .ifPresent(what -> {
                        throw new CannotContinue(Code.E409.at(at, what, name));
                    }));
        }
        return new Markup.Element(name, attributes, new ArrayList<>(), at);
    }

    /**
     * Rejects elements that would lose words in the layout: a label without its text, or a contents line without its
     * link.
     */
    private static void whole(Markup.Element element, Place at) {
        List<Markup.Element> inside = element.elements();
        if (element.name().equals("dl")) {
            for (int i = 0; i < inside.size() || i % 2 == 1; i++) {
                String wanted = i % 2 == 0 ? "dt" : "dd";
                if (i >= inside.size() || !inside.get(i).name().equals(wanted)) {
                    throw new CannotContinue(Code.E407.at(at, "dl", "one <dd> after each <dt>"));
                }
            }
        }
        if (element.name().equals("thead") || element.name().equals("tbody")) {
            rows(inside, at);
        }
        if (element.name().equals("figure")) {
            figure(element, inside, at);
        }
        if (element.name().equals("ol") && element.is("contents")) {
            for (Markup.Element item : inside) {
                boolean loose = item.children().stream()
                        .anyMatch(c -> c instanceof Markup.Text t && !t.text().isBlank());
                if (loose || item.elements("a").size() != 1) {
                    throw new CannotContinue(
                            Code.E407.at(at, "ol class=\"contents\"", "one <a> in each <li>, and no text beside it"));
                }
            }
        }
    }

    /** Rejects a head of two rows unless the second is a single cell, which spans all other columns. */
    private static void rows(List<Markup.Element> rows, Place at) {
        boolean under = false;
        for (Markup.Element row : rows) {
            List<Markup.Element> cells = row.elements();
            if (under && (cells.size() != 1 || !cells.getFirst().name().equals("td"))) {
                throw new CannotContinue(Code.E407.at(at, "tr under a th rowspan=\"2\"", "one <td>"));
            }
            boolean spans = cells.stream().skip(1).anyMatch(c -> c.attributes().containsKey("rowspan"));
            if (spans) {
                throw new CannotContinue(Code.E407.at(at, "tr", "rowspan on its first <th> alone"));
            }
            under = !under && !cells.isEmpty() && cells.getFirst().attributes().containsKey("rowspan");
        }
        if (under) {
            throw new CannotContinue(Code.E407.at(at, "th rowspan=\"2\"", "a second <tr> with one <td>"));
        }
    }

    private static void figure(Markup.Element element, List<Markup.Element> inside, Place at) {
        List<Markup.Element> images = element.elements("img");
        long shown = images.size() + element.elements("svg").size();
        boolean told = images.stream().allMatch(i -> i.attributes().keySet().containsAll(List.of("src", "alt")));
        if (shown != 1 || !told || inside.size() > 2) {
            throw new CannotContinue(Code.E407.at(
                    at,
                    "figure",
                    "one <img src=\"…\" alt=\"…\"/> or <svg>, and perhaps a <figcaption> over or under it"));
        }
    }

    /** Rejects a heading that skips a level, which would break the outline for screen-reader users. */
    private static int level(String name, int last, Place at) {
        if (name.length() != 2 || name.charAt(0) != 'h' || name.charAt(1) < '1' || name.charAt(1) > '4') {
            return last;
        }
        int level = name.charAt(1) - '0';
        if (level > last + 1) {
            throw new CannotContinue(Code.E408.at(at, name, last == 0 ? "no heading" : "<h" + last + ">"));
        }
        return level;
    }

    private void text(String text, Markup.Element parent, Place at) {
        if (Vocabulary.mayHoldText(parent.name())) {
            parent.children().add(new Markup.Text(text));
        } else if (!text.isBlank()) {
            throw new CannotContinue(Code.E405.at(
                    at,
                    text.strip(),
                    parent.name(),
                    inDrawing ? "words of the drawing: <text>…</text>" : "a paragraph: <p>…</p>"));
        }
    }

    private static Place mark(XMLStreamReader reader, Place at) {
        Matcher mark = MARK.matcher(reader.getPITarget() + " " + reader.getPIData());
        return mark.matches() ? Place.of(mark.group(1), Integer.parseInt(mark.group(2))) : at;
    }

    /** Returns the parser's message without the position in the filled text, which nobody sees. */
    private static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage());
        int place = message.indexOf("\n at [");
        String said = place < 0 ? message : message.substring(0, place);
        Matcher entity = ENTITY.matcher(said);
        return entity.lookingAt()
                ? entity.group(1) + " is not known here; write the character itself"
                : said.replaceAll("\\s+", " ").strip();
    }
}
