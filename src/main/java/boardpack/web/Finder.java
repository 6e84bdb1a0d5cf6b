package boardpack.web;

import boardpack.paper.IndicatorPages;
import boardpack.paper.IndicatorPages.Page;
import boardpack.paper.Marked;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the filter of the list of indicators; it is hidden until the script runs. */
final class Finder {
    /** The order of ratings: those that need attention first, then the others by name. */
    private static final List<String> WORST_FIRST = List.of("red", "amber", "green");

    private final Html html;
    private final IndicatorPages pages;

    Finder(Html html, IndicatorPages pages) {
        this.html = html;
        this.pages = pages;
    }

    void write() {
        html.raw("<form id=\"find\" role=\"search\" aria-label=\"Find indicators\" hidden>");
        html.open("div", "class", "fields");
        html.raw("<p><label for=\"f-words\">Words or reference</label>"
                + "<input id=\"f-words\" name=\"words\" type=\"search\" autocomplete=\"off\"></p>");
        select("group", pages.group(), plain(Page::group));
        select("rating", "Rating", marked(p -> p.line().rating().mark()));
        select("direction", "Direction", marked(p -> p.line().travel().direction()));
        if (pages.hasOwners()) {
            select("owner", "Owner", plain(Page::owner).sorted());
        }
        html.open("p").raw("<label for=\"f-sort\">Sort by</label><select id=\"f-sort\" name=\"sort\">");
        html.element("option", "Reference", "value", "").raw("");
        Stream.of(pages.group(), "Rating", "Direction")
                .forEach(column -> html.element("option", column, "value", column));
        html.close("select").close("p").close("div");
        html.raw("<p class=\"buttons\"><button type=\"reset\">Show all</button> "
                + "<button type=\"button\" id=\"f-copy\">Copy a link to this list</button> "
                + "<output id=\"f-hits\" for=\"f-words\"></output></p>");
        html.close("form").line();
    }

    private void select(String name, String column, Stream<String> words) {
        html.open("p").element("label", column, "for", "f-" + name);
        html.raw("<select").attribute("id", "f-" + name).attribute("name", name).attribute("data-column", column);
        html.raw("><option value=\"\">All</option>");
        words.forEach(word -> html.element("option", word));
        html.close("select").close("p");
    }

    private Stream<String> plain(Function<Page, String> which) {
        return pages.pages().stream().map(which).filter(w -> !w.isEmpty()).distinct();
    }

    private Stream<String> marked(Function<Page, Marked> which) {
        return pages.pages().stream()
                .map(which)
                .distinct()
                .sorted(Comparator.<Marked>comparingInt(m ->
                                WORST_FIRST.contains(m.mark()) ? WORST_FIRST.indexOf(m.mark()) : WORST_FIRST.size())
                        .thenComparing(Marked::word))
                .map(Marked::word);
    }
}
