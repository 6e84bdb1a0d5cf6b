package boardpack.web;

import boardpack.page.Markup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the output of templates as HTML: headings one level lower, tables that fit a phone, charts with descriptions.
 */
final class Body {
    private static final Map<String, String> LOWER = Map.of("h1", "h2", "h2", "h3", "h3", "h4", "h4", "h5");

    private final Html html;
    private final Links links;
    private final Map<String, byte[]> pictures;
    private String heading = "";
    private int figures;

    Body(Html html, Links links, Map<String, byte[]> pictures) {
        this.html = html;
        this.links = links;
        this.pictures = pictures;
    }

    /** Writes the content of an element without its own tags. */
    void inside(Markup.Element element) {
        for (Markup child : element.children()) {
            switch (child) {
                case Markup.Text text -> html.text(text.text());
                case Markup.Element inner -> element(inner);
            }
        }
    }

    void element(Markup.Element e) {
        switch (e.name()) {
            case "section" -> section(e);
            case "h1", "h2", "h3", "h4" -> {
                heading = Words.of(e);
                plain(LOWER.get(e.name()), e);
                html.line();
            }
            case "a" -> link(e);
            case "br", "hr" -> html.raw("<" + e.name() + ">");
            case "img" -> picture(e);
            case "figure" -> figure(e);
            case "svg" -> new Drawing(e).write(html, "");
            case "table" -> new Table(e).write();
            default -> {
                plain(e.name(), e);
                if (e.name().equals("p") || e.name().equals("li")) {
                    html.line();
                }
            }
        }
    }

    /** Writes an element with the same name, ID and class. */
    private void plain(String name, Markup.Element e) {
        html.open(name, "id", links.id(e), "class", e.classes());
        inside(e);
        html.close(name);
    }

    private void section(Markup.Element e) {
        if (e.is("folded")) {
            Optional<Markup.Element> head =
                    e.elements().stream().filter(Words::isHeading).findFirst();
            html.open("details", "id", links.id(e));
            html.element("summary", head.map(Words::of).orElse("More"));
            e.children().stream()
                    .filter(c -> head.filter(h -> h == c).isEmpty())
                    .forEach(this::child);
            html.close("details").line();
        } else {
            plain(e.id().isEmpty() ? "div" : "section", e);
            html.line();
        }
    }

    private void child(Markup child) {
        switch (child) {
            case Markup.Text text -> html.text(text.text());
            case Markup.Element inner -> element(inner);
        }
    }

    /** Writes a link; a link that shows a page number of the PDF shows the name of its place instead. */
    private void link(Markup.Element e) {
        String href = e.attributes().getOrDefault("href", "");
        Optional<String> target = links.target(href);
        if (target.isEmpty()) {
            inside(e);
            return;
        }
        html.open("a", "href", target.get());
        if (Words.of(e).isEmpty()) {
            // The word before the link belongs to the page number.
            html.text(e.is("page") ? "of " + links.words(href) : links.words(href));
        } else {
            inside(e);
        }
        html.close("a");
    }

    private void picture(Markup.Element e) {
        byte[] file = pictures.get(e.attributes().getOrDefault("src", ""));
        if (file != null) {
            String type = file[0] == (byte) 0xFF ? "image/jpeg" : "image/png";
            html.raw("<img")
                    .attribute("src", "data:" + type + ";base64," + DataLink.base64(file))
                    .attribute("alt", e.attributes().getOrDefault("alt", ""))
                    .raw(">");
        }
    }

    /** Writes a figure with its description under it as visible text. */
    private void figure(Markup.Element e) {
        html.open("figure", "id", links.id(e), "class", e.classes());
        for (Markup.Element inner : e.elements()) {
            if (inner.name().equals("svg")) {
                Drawing drawing = new Drawing(inner);
                String id = "fig-" + ++figures;
                html.open("div", "class", "scroll", "role", "group", "aria-labelledby", id);
                drawing.write(html, id);
                html.close("div");
                html.element("p", drawing.words(), "id", id, "class", "small");
            } else {
                element(inner);
            }
        }
        html.close("figure").line();
    }

    /** Writes a table with a name, and each cell with the name of its column. */
    private final class Table {
        private final Markup.Element table;
        private final Columns columns;

        Table(Markup.Element table) {
            this.table = table;
            this.columns = new Columns(table);
        }

        void write() {
            html.open(
                    "table",
                    "id",
                    links.id(table),
                    "class",
                    (table.classes() + (columns.areNarrow() ? " narrow" : "")).strip());
            caption();
            table.elements("thead").forEach(head -> rows(head, "thead"));
            table.elements("tbody").forEach(body -> rows(body, "tbody"));
            html.close("table").line();
        }

        private void caption() {
            List<Markup.Element> given = table.elements("caption");
            html.open("caption", "class", given.isEmpty() ? "unseen" : "");
            given.forEach(Body.this::inside);
            if (given.isEmpty()) {
                html.text(heading);
            } else if (!heading.isEmpty() && !Words.of(given.getFirst()).contains(heading)) {
                html.element("span", ": " + heading, "class", "unseen");
            }
            html.close("caption").line();
        }

        private void rows(Markup.Element part, String name) {
            html.open(name);
            int under = 0;
            for (Markup.Element row : part.elements()) {
                row(row, under, name.equals("tbody"));
                under = Columns.under(row);
            }
            html.close(name);
        }

        private void row(Markup.Element row, int from, boolean isBody) {
            Optional<String> place = links.placeOfRow(row.id());
            Optional<String> page = page(row, from);
            html.open("tr", "id", links.id(row), "class", from > 0 ? "under" : "");
            int at = from;
            for (Markup.Element cell : row.elements()) {
                int span = Columns.span(cell, "colspan");
                int shown = columns.shown(at, span);
                if (shown > 0) {
                    boolean isHead = cell.name().equals("th");
                    html.open(
                            cell.name(),
                            "class",
                            cell.classes(),
                            "scope",
                            isHead ? cell.attributes().getOrDefault("scope", isBody ? "row" : "col") : "",
                            "colspan",
                            shown > 1 ? Integer.toString(shown) : "",
                            "rowspan",
                            cell.attributes().getOrDefault("rowspan", ""),
                            "data-label",
                            isBody && !isHead && span == 1 && !columns.areNarrow() ? columns.name(at) : "");
                    contents(cell, at == 0 && isHead ? place.map(p -> "#" + p).or(() -> page) : Optional.empty());
                    html.close(cell.name());
                }
                at += span;
            }
            html.close("tr").line();
        }

        /** Returns the target of the column with page numbers; empty if the row has none. */
        private Optional<String> page(Markup.Element row, int from) {
            int at = from;
            for (Markup.Element cell : row.elements()) {
                if (columns.isLeftOut(at) && !cell.elements().isEmpty()) {
                    return links.target(cell.elements().getFirst().attributes().getOrDefault("href", ""));
                }
                at += Columns.span(cell, "colspan");
            }
            return Optional.empty();
        }

        /** Writes the content of a cell; in the header of an indicator's row the reference links to the indicator. */
        private void contents(Markup.Element cell, Optional<String> leadsTo) {
            Optional<Markup.Element> ref = leadsTo.isEmpty()
                    ? Optional.empty()
                    : cell.elements("strong").stream().findFirst();
            for (Markup child : cell.children()) {
                if (ref.filter(r -> r == child).isPresent()) {
                    html.open("a", "href", leadsTo.orElseThrow());
                    child(child);
                    html.close("a");
                } else {
                    child(child);
                }
            }
        }
    }
}
