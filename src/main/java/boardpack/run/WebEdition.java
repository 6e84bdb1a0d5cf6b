package boardpack.run;

import boardpack.draw.Drawer;
import boardpack.draw.print.Laid;
import boardpack.pack.CsvText;
import boardpack.paper.DataTable;
import boardpack.paper.Masthead;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.web.WebPack;
import boardpack.web.WebPack.Printed;
import boardpack.web.WebPrinter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pack as a web page, made from the same filled papers as the PDFs. */
public final class WebEdition {
    /** The name of the page in the quarter's folder. */
    public static final String FILE = "board-pack.html";

    private final Prepared prepared;
    private final Optional<Printed> indicators;

    /** Composes and fills the parts of the page besides the papers. */
    WebEdition(Prepared prepared, Drawer drawer) {
        this.prepared = prepared;
        this.indicators = prepared.composer()
                .indicatorPages()
                .map(paper -> new Printed(paper, prepared.drawing().read(paper, drawer), false));
    }

    /**
     * Returns the bytes of the page.
     *
     * @param laid every laid-out paper of the pack, in order
     */
    byte[] print(Pack pack, List<Laid> laid) {
        List<Paper> all = Drawing.all(pack);
        List<Printed> printed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            printed.add(
                    new Printed(all.get(i), laid.get(i).markup(), laid.get(i).isFollowed()));
        }
        int before = pack.summary().isPresent() ? 2 : 1;
        return WebPrinter.print(new WebPack(
                head(pack.masthead()),
                printed.getFirst(),
                pack.summary().map(s -> printed.get(1)),
                printed.subList(before, before + pack.papers().size()),
                indicators,
                tables(pack),
                prepared.drawing().dress(prepared.inserts().pictures())));
    }

    private WebPack.Head head(Masthead masthead) {
        boolean draft = prepared.order().draft();
        return new WebPack.Head(
                (draft ? "Draft: " : "") + masthead.title() + ", "
                        + masthead.quarter().label() + " - " + masthead.council(),
                draft,
                prepared.edition().hasPack()
                        ? Optional.of(Documents.pack(prepared.order().audience()))
                        : Optional.empty());
    }

    /** Returns the ratings, and every table of figures attached to a paper. */
    private static List<WebPack.Table> tables(Pack pack) {
        List<WebPack.Table> tables = new ArrayList<>();
        tables.add(table(pack.ratings()));
        List<DataTable> figures = pack.papers().stream()
                .flatMap(p -> p.figures().stream())
                .filter(t -> t.name().startsWith("figures-"))
                .toList();
        if (!figures.isEmpty()) {
            Set<List<String>> rows = new LinkedHashSet<>();
            figures.forEach(t -> t.rows().forEach(row -> rows.add(untitled(row))));
            tables.add(table(new DataTable(
                    "figures.csv",
                    "Every figure of these indicators, one a row, with the extract and line that it comes from",
                    untitled(figures.getFirst().header()),
                    List.copyOf(rows))));
        }
        return tables;
    }

    /** Returns a row of figures without the indicator's title, which the ratings contain. */
    private static List<String> untitled(List<String> row) {
        List<String> untitled = new ArrayList<>(row);
        untitled.remove(1);
        return untitled;
    }

    private static WebPack.Table table(DataTable table) {
        return new WebPack.Table(
                table.name(), table.description(), table.header(), table.rows().size(), CsvText.bytes(table));
    }
}
