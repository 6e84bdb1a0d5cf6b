package boardpack.web;

/** Writes HTML: tags with their attributes, and escaped text. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 18);

    /** Writes our own markup without escaping. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        escape(text, false);
        return this;
    }

    /** Writes a start tag. Attributes are names and values in turn; an empty value is left out. */
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                attribute(attributes[i], attributes[i + 1]);
            }
        }
        out.append('>');
        return this;
    }

    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element that contains only text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    Html line() {
        out.append('\n');
        return this;
    }

    private void escape(String text, boolean quoted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
