package boardpack.draw.set;

import boardpack.draw.style.Faces;
import boardpack.draw.style.Glyphs;
import boardpack.draw.style.Look;
import boardpack.draw.style.Type;
import boardpack.page.Markup;
import java.util.ArrayList;
import java.util.List;

/** Converts the content of a paragraph, heading or cell to words with their types and tags. */
final class Inlines {
    /** Placeholder that reserves space for a page number. */
    static final String PAGE = "000";

    private final Faces faces;
    private final Look look;
    private final Glyphs glyphs;

    Inlines(Faces faces, Look look, Glyphs glyphs) {
        this.faces = faces;
        this.look = look;
        this.glyphs = glyphs;
    }

    /** The default look of words. */
    record Style(float size, boolean bold, boolean italic, int colour) {
        Style bolder() {
            return new Style(size, true, italic, colour);
        }

        Style slanted() {
            return new Style(size, bold, true, colour);
        }

        Style coloured(int other) {
            return new Style(size, bold, italic, other);
        }
    }

    Type type(Style style) {
        return new Type(faces.face(style.bold(), style.italic()), style.size(), style.colour());
    }

    /**
     * Returns the words of some child nodes, with each run of blanks reduced to one.
     *
     * <p>An element of a PDF's tag tree contains either words or elements. So if there is a link, the words around it
     * get their own spans.
     */
    List<Words> words(List<Markup> children, Style style, Tag tag) {
        Gathering gathering = new Gathering(tag, hasLink(children));
        gathering.all(children, style);
        return gathering.trimmed();
    }

    private static boolean hasLink(List<Markup> children) {
        for (Markup child : children) {
            if (child instanceof Markup.Element e && (e.name().equals("a") || hasLink(e.children()))) {
                return true;
            }
        }
        return false;
    }

    private final class Gathering {
        private final List<Words> words = new ArrayList<>();
        private final Tag tag;
        private final boolean mixed;
        private Tag current;
        private boolean inLink;
        private boolean blank = true;
        private String mark = "";
        private String inBlock = "";

        Gathering(Tag tag, boolean mixed) {
            this.tag = tag;
            this.mixed = mixed;
            this.current = tag;
        }

        void all(List<Markup> children, Style style) {
            for (Markup child : children) {
                switch (child) {
                    case Markup.Text text -> add(collapsed(text.text()), style, "");
                    case Markup.Element element -> element(element, style);
                }
            }
        }

        private void element(Markup.Element element, Style style) {
            switch (element.name()) {
                case "strong" -> {
                    if (!element.classes().isEmpty()) {
                        mark = element.classes();
                        inBlock = Shapes.hasBlock(mark) ? mark : "";
                    }
                    Style inner = style.bolder();
                    all(element.children(), mark.isEmpty() ? inner : inner.coloured(Shapes.ink(mark, look)));
                    mark = "";
                    inBlock = "";
                }
                case "em" -> all(element.children(), style.slanted());
                case "br" -> {
                    add("\n", style, "");
                    blank = true;
                }
                case "a" -> link(element, style);
                default -> {
                    // Blocks are laid out by the callers.
                }
            }
        }

        private void link(Markup.Element element, Style style) {
            String address = element.attributes().getOrDefault("href", "");
            current = tag.link(address, style.colour());
            inLink = true;
            Style inner = style.coloured(look.colour("link"));
            if (element.is("page")) {
                add(PAGE, inner, address.startsWith("#") ? address.substring(1) : address);
            } else {
                all(element.children(), inner);
            }
            inLink = false;
            current = tag;
        }

        private String collapsed(String text) {
            if (isCollapsed(text)) {
                blank = text.endsWith(" ");
                return text;
            }
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
                if (!isBlank) {
                    out.append(c);
                } else if (!blank) {
                    out.append(' ');
                }
                blank = isBlank;
            }
            return out.toString();
        }

        /** Returns true for a text without superfluous blanks, which most texts are. */
        private boolean isCollapsed(String text) {
            boolean before = blank;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' || c == ' ' && before) {
                    return false;
                }
                before = c == ' ';
            }
            return !text.isEmpty();
        }

        private void add(String text, Style style, String pageOf) {
            if (text.isEmpty()) {
                return;
            }
            if (!pageOf.isEmpty()) {
                blank = false;
            }
            if (mixed && !inLink && current == tag) {
                current = tag.child("Span");
            }
            Type type = type(style);
            String shown = glyphs.shown(text, type.face());
            if (shown.isEmpty()) {
                return;
            }
            words.add(new Words(shown, type, current, mark, inBlock, pageOf));
            mark = "";
        }

        List<Words> trimmed() {
            while (!words.isEmpty()) {
                Words last = words.removeLast();
                String stripped = last.text().stripTrailing();
                if (!stripped.isEmpty()) {
                    words.add(new Words(stripped, last.type(), last.tag(), last.mark(), last.block(), last.pageOf()));
                    break;
                }
            }
            return words;
        }
    }
}
