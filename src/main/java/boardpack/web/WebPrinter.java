package boardpack.web;

import boardpack.page.Markup;
import boardpack.paper.IndicatorPages;
import boardpack.paper.Summary;
import boardpack.read.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints a pack as a single web page that includes everything and loads nothing else. */
public final class WebPrinter {
    private static final int KILO = 1024;

    private final WebPack pack;
    private final Html html = new Html();
    private final Links links;
    private final Body body;

    private WebPrinter(WebPack pack) {
        this.pack = pack;
        this.links = new Links(
                Stream.of(
                                Stream.of(pack.front()),
                                pack.summary().stream(),
                                pack.papers().stream(),
                                pack.indicators().stream())
                        .flatMap(s -> s)
                        .map(WebPack.Printed::markup)
                        .toList(),
                pages(pack));
        this.body = new Body(html, links, pack.dress().pictures());
    }

    private static Optional<IndicatorPages> pages(WebPack pack) {
        return pack.indicators().map(i -> (IndicatorPages) i.paper().content());
    }

    /** Returns the page. The same pack gives the same bytes. */
    public static byte[] print(WebPack pack) {
        return new WebPrinter(pack).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        String style = style();
        String script = resource("page.js");
        html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\"")
                .attribute(
                        "content",
                        "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                                + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'")
                .raw(">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.element("title", pack.head().title()).line();
        html.raw("<style>" + style + "</style>\n</head>\n<body>\n");
        html.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        header();
        html.raw("<main id=\"main\">\n");
        summary();
        indicators();
        papers();
        data();
        html.raw("</main>\n<script>" + script + "</script>\n</body>\n</html>\n");
        return html.toString();
    }

    /** Writes the page header from the first page of the pack, and its contents as navigation. */
    private void header() {
        html.raw("<header>\n");
        if (pack.head().draft()) {
            html.raw("<p><strong class=\"red\">Draft</strong> This is not yet published.</p>\n");
        }
        List<Markup.Element> contents = new ArrayList<>();
        List<Markup.Element> front = pack.front().markup().elements();
        List<Markup.Element> shown = front.size() == 1 ? front.getFirst().elements() : front;
        for (int i = 0; i < shown.size(); i++) {
            Markup.Element e = shown.get(i);
            boolean heads = i + 1 < shown.size() && isContents(shown.get(i + 1)) && Words.isHeading(e);
            if (isContents(e)) {
                contents.add(e);
            } else if (e.name().equals("h1")) {
                html.open("h1");
                body.inside(e);
                html.close("h1").line();
            } else if (!heads) {
                body.element(e);
            }
        }
        html.raw("<nav aria-label=\"Contents\">\n<ul class=\"ways\">");
        pack.summary().ifPresent(s -> way("#summary", s.paper().title()));
        pages(pack).ifPresent(p -> way("#index", p.title()));
        way("#papers", "Papers");
        way("#data", "Figures to download");
        html.raw("</ul>\n");
        contents.stream().filter(c -> c.is("contents")).forEach(c -> {
            html.raw("<details><summary>All contents</summary>");
            body.element(c);
            html.raw("</details>\n");
        });
        html.raw("</nav>\n</header>\n");
    }

    /** Returns true for the contents, and for lists of pages that only the PDF has. */
    private static boolean isContents(Markup.Element e) {
        return e.is("contents") || e.name().equals("ul") && Words.all(e, "a").anyMatch(a -> a.is("page"));
    }

    private void way(String to, String words) {
        html.open("li").element("a", words, "href", to).close("li");
    }

    private void summary() {
        pack.summary().ifPresent(printed -> {
            Optional<Cards> cards =
                    printed.paper().content() instanceof Summary s ? Optional.of(new Cards(html, s)) : Optional.empty();
            html.raw("<section id=\"summary\">\n");
            whole(printed.markup()).forEach(e -> {
                if (e.name().equals("table") && cards.filter(c -> c.areOf(e)).isPresent()) {
                    cards.get().write();
                } else {
                    body.element(e);
                }
            });
            html.raw("</section>\n");
        });
    }

    /** Returns the parts of a paper without the section around them. */
    private static List<Markup.Element> whole(Markup.Element markup) {
        List<Markup.Element> parts = markup.elements();
        return parts.size() == 1 && parts.getFirst().name().equals("section")
                ? parts.getFirst().elements()
                : parts;
    }

    /** Writes the list of indicators with its filter, and then a section for each. */
    private void indicators() {
        pack.indicators().ifPresent(printed -> {
            IndicatorPages pages = (IndicatorPages) printed.paper().content();
            for (Markup.Element part : printed.markup().elements()) {
                if (part.id().equals("index")) {
                    html.open("section", "id", links.id(part));
                    part.elements().forEach(e -> {
                        if (e.name().equals("table")) {
                            new Finder(html, pages).write();
                        }
                        body.element(e);
                    });
                    html.close("section").line();
                } else {
                    body.element(part);
                }
            }
        });
    }

    private void papers() {
        html.raw("<section id=\"papers\">\n<h2>Papers</h2>\n<p>");
        html.text("These are the papers as they are printed in the PDF");
        pack.head().pdf().ifPresent(pdf -> html.text(", ").element("a", pdf, "href", pdf));
        html.text(". Where the two differ, the PDF counts.").raw("</p>\n</section>\n");
        for (WebPack.Printed printed : pack.papers()) {
            html.open("article", "aria-label", printed.paper().title());
            body.inside(printed.markup());
            if (printed.followed()) {
                html.element("p", "The pages that follow are in the PDF alone.");
            }
            html.close("article").line();
        }
    }

    private void data() {
        html.raw("<section id=\"data\">\n<h2>Figures to download</h2>\n<ul>\n");
        for (WebPack.Table table : pack.tables()) {
            html.open("li");
            download(table.file(), DataLink.text("text/csv;charset=utf-8", table.csv()));
            html.text(": " + table.description() + "; " + table.rows() + (table.rows() == 1 ? " row, " : " rows, ")
                    + Math.max(1, table.csv().length / KILO) + " KB ");
            html.element("button", "The same as JSON", "type", "button", "class", "json", "hidden", "hidden");
            html.close("li").line();
        }
        html.open("li");
        download(
                "datapackage.json",
                DataLink.text(
                        "application/json",
                        DataPackage.of(pack.head().title(), pack.tables()).json()));
        html.text(": what the columns of these tables are").close("li").raw("\n</ul>\n</section>\n");
    }

    private void download(String file, String link) {
        html.raw("<a")
                .attribute("download", file)
                .attribute("href", link)
                .raw(">")
                .text(file)
                .raw("</a>");
    }

    private String style() {
        StringBuilder style = new StringBuilder();
        boolean own = !pack.dress().fonts().isEmpty();
        new TreeMap<>(pack.dress().fonts())
                .forEach((face, file) -> style.append("@font-face{font-family:Council;font-weight:"
                        + (face.startsWith("bold") ? 700 : 400) + ";font-style:"
                        + (face.endsWith("italic") ? "italic" : "normal") + ";src:url(data:font/ttf;base64,"
                        + DataLink.base64(file) + ")}"));
        Scheme light = Scheme.light(pack.dress().colours());
        style.append(":root,svg[data-light]{").append(light.css()).append('}');
        style.append(":root{--face:").append(own ? "Council," : "").append("Arial,\"Liberation Sans\",sans-serif}");
        style.append("@media screen and (prefers-color-scheme:dark){:root{")
                .append(Scheme.dark(pack.dress().colours()).css())
                .append("}}");
        return style.append(resource("page.css")).toString();
    }

    private static String resource(String name) {
        try (InputStream in = WebPrinter.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        return "sha256-" + DataLink.base64(Workspace.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
