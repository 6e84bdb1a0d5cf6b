package boardpack.draw;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses the XHTML that a template gave, and refuses what is not in the vocabulary. */
final class MarkupReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern MARK = Pattern.compile("at (.+):(\\d{1,7})");

    private MarkupReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * The tree of a filled template.
     *
     * @param template the template's name, for a finding; its line is told by {@code <?at file:line?>} marks where the
     *     text has them
     */
    static Markup.Element read(String xhtml, String template) {
        Place at = Place.of(template);
        try {
            // One element round the whole, so that a template may give several sections.
            XMLStreamReader reader =
                    FACTORY.createXMLStreamReader(new StringReader("<section>" + xhtml + "</section>"));
            Deque<Markup.Element> open = new ArrayDeque<>();
            open.push(new Markup.Element("section", Map.of(), new ArrayList<>()));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open.push(start(reader, open.peek(), at));
                    case XMLStreamConstants.CHARACTERS -> text(reader.getText(), open.peek(), at);
                    case XMLStreamConstants.END_ELEMENT -> {
                        Markup.Element closed = open.pop();
                        open.peek().children().add(closed);
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> at = mark(reader, at);
                    default -> {
                        // Comments say nothing.
                    }
                }
            }
            return (Markup.Element) open.peek().children().getFirst();
        } catch (XMLStreamException e) {
            throw new CannotContinue(Code.E403.at(at, sentence(e)), e);
        }
    }

    private static Markup.Element start(XMLStreamReader reader, Markup.Element parent, Place at) {
        String name = reader.getLocalName();
        if (!Vocabulary.knows(name)) {
            throw new CannotContinue(Code.E402.at(at, name, Vocabulary.list()));
        }
        if (!Vocabulary.mayStandIn(name, parent.name())) {
            throw new CannotContinue(Code.E404.at(at, name, parent.name()));
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Markup.Element(name, attributes, new ArrayList<>());
    }

    private static void text(String text, Markup.Element parent, Place at) {
        if (Vocabulary.mayHoldText(parent.name())) {
            parent.children().add(new Markup.Text(text));
        } else if (!text.isBlank()) {
            throw new CannotContinue(Code.E405.at(at, text.strip(), parent.name()));
        }
    }

    private static Place mark(XMLStreamReader reader, Place at) {
        Matcher mark = MARK.matcher(reader.getPITarget() + " " + reader.getPIData());
        return mark.matches() ? Place.of(mark.group(1), Integer.parseInt(mark.group(2))) : at;
    }

    private static String sentence(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int said = message.indexOf("Message: ");
        return said < 0
                ? message
                : message.substring(said + 9).replaceAll("\\s+", " ").strip();
    }
}
