package boardpack.read.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the elements of one part of a workbook in order.
 *
 * <p>A part may be large, and is never in memory as a whole. A part with a document type is refused, since it could
 * define entities.
 */
final class PartXml implements Closeable {
    private static final XMLInputFactory FACTORY = factory();
    private static final String NO_XML = "a part of it is not well-formed XML";

    private final XMLStreamReader xml;
    private final Counted in;
    private int depth;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    PartXml(InputStream unpacked, int megabytes) throws IOException, Unreadable {
        in = new Counted(unpacked, megabytes);
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw reason(e);
        }
    }

    /** Counts the unpacked bytes, and stops at a limit. */
    private static final class Counted extends InputStream {
        private final InputStream unpacked;
        private final int megabytes;
        private long total;
        private long since;
        private boolean large;
        private boolean element;

        Counted(InputStream unpacked, int megabytes) {
            this.unpacked = unpacked;
            this.megabytes = megabytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = unpacked.read(bytes, from, length);
            total += Math.max(0, read);
            large = large || total > megabytes * 1_000_000L;
            element = element || total - since > Limits.ELEMENT;
            if (large || element) {
                throw new IOException("larger than a limit");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }

    /** Moves to the next start tag, end tag or text; returns false at the end of the part. */
    boolean next() throws IOException, Unreadable {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                in.since = in.total;
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > Limits.DEPTH) {
                            throw Unreadable.large("its elements are nested more than %s deep", Limits.DEPTH);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Unreadable.damaged("a part of it has a document type");
                    default -> {
                        // Comments are skipped.
                    }
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw reason(e);
        }
    }

    private Unreadable reason(Exception e) {
        if (in.large) {
            return Unreadable.large("a part of it is larger than %s megabytes when it is unpacked", in.megabytes);
        }
        if (in.element) {
            return Unreadable.large("one of its elements has more than %s bytes", Limits.ELEMENT);
        }
        return Unreadable.damaged(e.getCause() instanceof ZipException ? "its zip archive is incomplete" : NO_XML);
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return isEnd() && xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Appends the current text, if the reader is at a text. */
    void text(StringBuilder to) throws IOException, Unreadable {
        try {
            if (!isStart() && !isEnd()) {
                to.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        } catch (UncheckedStreamException e) {
            throw reason(e);
        }
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int at) {
        return xml.getAttributeLocalName(at);
    }

    String attribute(int at) {
        return xml.getAttributeValue(at);
    }

    /** Returns an attribute without a namespace; empty if the element has none of this name. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if ((space == null || space.isEmpty())
                    && xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Returns an attribute with a namespace, such as {@code r:id}; empty if there is none. */
    String prefixed(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (space != null
                    && !space.isEmpty()
                    && xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Returns true if an attribute is true. */
    boolean says(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** Skips from the start of an element to its end. */
    void skip() throws IOException, Unreadable {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // Its content does not affect the cells.
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            org.slf4j.LoggerFactory.getLogger(PartXml.class).debug("a part is not closed", e);
        }
        in.close();
    }
}
