package boardpack.web;

import boardpack.paper.Summary;
import java.util.List;

/** The counts of each group as cards, after a card for the total. */
final class Cards {
    private static final int BAR = 200;

    private final Html html;
    private final Summary summary;

    Cards(Html html, Summary summary) {
        this.html = html;
        this.summary = summary;
    }

    /** Writes a count with its name, and with the mark if it is a rating. */
    private record Count(String name, String mark, String count) {
        int number() {
            String digits = count.replaceAll("[^0-9]", "");
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        }
    }

    /** Returns true if a table of the summary has the same content, so that the cards replace it. */
    boolean areOf(boardpack.page.Markup.Element table) {
        List<String> rows = table.elements("tbody").stream()
                .flatMap(body -> body.elements("tr").stream())
                .filter(row -> !row.elements("th").isEmpty())
                .map(row -> Words.of(row.elements("th").getFirst()))
                .toList();
        return rows.equals(summary.groups().stream()
                .map(Summary.Counted::name)
                .map(String::strip)
                .toList());
    }

    void write() {
        html.open("ul", "class", "cards").line();
        List<Summary.Counted> groups = summary.groups();
        for (int i = groups.size() - 1; i < 2 * groups.size() - 1; i++) {
            boolean isAll = i == groups.size() - 1;
            if (!isAll || groups.size() > 1) {
                card(groups.get(i % groups.size()), isAll);
            }
        }
        html.close("ul").line();
    }

    private void card(Summary.Counted group, boolean isAll) {
        html.open("li", "class", isAll ? "card all" : "card", "data-group", isAll ? "" : group.name());
        html.element("h3", group.name());
        List<Count> ratings = List.of(
                new Count("Red", "red", group.red()),
                new Count("Amber", "amber", group.amber()),
                new Count("Green", "green", group.green()),
                new Count("Not rated", "unrated", group.notRated()));
        bar(ratings);
        html.open("dl");
        ratings.forEach(c -> {
            html.open("div")
                    .open("dt")
                    .element("strong", c.name(), "class", c.mark())
                    .close("dt");
            html.element("dd", c.count()).close("div");
        });
        html.open("div")
                .element("dt", "Indicators")
                .element("dd", group.indicators())
                .close("div");
        html.close("dl");
        if (!summary.before().isEmpty()) {
            html.open("p", "class", "small")
                    .text("Since " + summary.before() + ": " + group.better() + " better, " + group.worse() + " worse")
                    .close("p");
        }
        html.close("li").line();
    }

    /** Writes the counts as a bar; the numbers under it give the same information. */
    private void bar(List<Count> counts) {
        int all = counts.stream().mapToInt(Count::number).sum();
        if (all == 0) {
            return;
        }
        html.raw(
                "<svg class=\"bar\" viewBox=\"0 0 " + BAR + " 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        int before = 0;
        for (Count count : counts) {
            int from = before * BAR / all;
            before += count.number();
            int to = before * BAR / all;
            if (to > from) {
                String colour = count.mark().equals("unrated") ? "chart-grid" : count.mark();
                html.raw("<rect x=\"" + from + "\" width=\"" + (to - from) + "\" height=\"10\" fill=\"var(--" + colour
                        + ")\"/>");
            }
        }
        html.close("svg");
    }
}
