package boardpack.cli.screen;

import boardpack.compose.table.QuarterRatings;
import boardpack.compose.words.Symbols;
import boardpack.paper.Marked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A quarter's ratings as a table that is never wider than the terminal.
 *
 * <p>The title takes the width that other columns leave. If that is too little, cells wrap to two lines, and then the
 * owner is omitted. On a very narrow terminal each indicator has separate lines.
 */
public final class RatingsScreen {
    /** Minimum width for readable output. */
    static final int NARROWEST = 20;

    private static final String[] HEADINGS = {"Ref", "Title", "Actual", "Target", "Rating", "Direction", "Owner"};
    private static final int REF = 0;
    private static final int TITLE = 1;
    private static final int ACTUAL = 2;
    private static final int TARGET = 3;
    private static final int RATING = 4;
    private static final int DIRECTION = 5;
    private static final int OWNER = 6;

    /** A non-breaking blank, used within a reference, and between a symbol and its word. */
    private static final String GLUE = "\u00A0";

    private static final String GAP = "  ";

    /** The width of a title beside columns on one line, and beside columns that are wrapped. */
    private static final int AMPLE = 40;

    private static final int ENOUGH = 22;
    private static final int LEAST = 14;

    private final List<Entry> entries;
    private final int width;
    private final boolean colour;
    private final List<String> lines = new ArrayList<>();

    /** The cells of an indicator, with the mark of its rating. */
    private record Entry(String area, Marked rating, String[] cells) {}

    private RatingsScreen(QuarterRatings ratings, int width, boolean colour) {
        this.entries = ratings.lines().stream().map(RatingsScreen::entry).toList();
        this.width = Math.max(width, NARROWEST);
        this.colour = colour;
    }

    public static List<String> lines(QuarterRatings ratings, int width, boolean colour) {
        RatingsScreen screen = new RatingsScreen(ratings, width, colour);
        screen.paragraph(ScreenText.plain(ratings.title()), Style.bold);
        screen.indicators();
        screen.lines.add("");
        screen.paragraph(ratings.counts());
        return screen.lines;
    }

    private static Entry entry(QuarterRatings.Line line) {
        String[] cells = {
            line.ref(),
            line.title(),
            line.actual(),
            line.target(),
            Symbols.before(line.rating()),
            Symbols.before(line.direction()),
            line.owner()
        };
        String[] plain = Arrays.stream(cells).map(ScreenText::plain).toArray(String[]::new);
        plain[REF] = plain[REF].replace(" ", GLUE);
        plain[RATING] = plain[RATING].replaceFirst(" ", GLUE);
        plain[DIRECTION] = plain[DIRECTION].replaceFirst(" ", GLUE);
        return new Entry(ScreenText.plain(line.serviceArea()), line.rating(), plain);
    }

    private void indicators() {
        int[] widths = widths();
        String area = "";
        for (Entry entry : entries) {
            if (!entry.area().equals(area)) {
                area = entry.area();
                lines.add("");
                paragraph(area, Style.bold);
                if (widths.length > 0) {
                    row(widths, HEADINGS, Style.underline, Style.underline);
                }
            }
            if (widths.length > 0) {
                row(widths, entry.cells(), colour(entry.rating()));
            } else {
                stacked(entry);
            }
        }
    }

    /** Returns the widths of the columns from the left; none if there is no room for a table. */
    private int[] widths() {
        int[] onOneLine = columns(this::longest);
        int[] onTwoLines = columns(this::narrowest);
        int[][] choices = {
            withTitle(onOneLine, HEADINGS.length, AMPLE),
            withTitle(onTwoLines, HEADINGS.length, ENOUGH),
            withTitle(onOneLine, OWNER, AMPLE),
            withTitle(onTwoLines, OWNER, LEAST)
        };
        return Arrays.stream(choices).filter(c -> c.length > 0).findFirst().orElse(new int[0]);
    }

    private static int[] columns(ToIntFunction<Integer> width) {
        int[] widths = new int[HEADINGS.length];
        Arrays.setAll(widths, width::applyAsInt);
        return widths;
    }

    /** Returns the first columns' widths with the rest for the title; none if that is less than the minimum. */
    private int[] withTitle(int[] widths, int columns, int least) {
        int others = GAP.length() * (columns - 1);
        for (int i = 0; i < columns; i++) {
            others += i == TITLE ? 0 : widths[i];
        }
        int title = Math.min(width - others, widths[TITLE]);
        if (width - others < Math.min(least, longest(TITLE))) {
            return new int[0];
        }
        int[] chosen = Arrays.copyOf(widths, columns);
        chosen[TITLE] = Math.max(title, ScreenText.width(HEADINGS[TITLE]));
        return chosen;
    }

    private int longest(int column) {
        int longest = ScreenText.width(HEADINGS[column]);
        for (Entry entry : entries) {
            longest = Math.max(longest, ScreenText.width(entry.cells()[column]));
        }
        return longest;
    }

    /** Returns the minimum width at which no cell of a column needs more than two lines. */
    private int narrowest(int column) {
        if (column == TITLE) {
            return longest(column);
        }
        int width = ScreenText.width(HEADINGS[column]);
        for (Entry entry : entries) {
            while (!standsOnTwoLines(entry.cells()[column], width)) {
                width++;
            }
        }
        return width;
    }

    private static boolean standsOnTwoLines(String cell, int width) {
        List<String> lines = ScreenText.wrapped(cell, width);
        // Lines that break a word do not count.
        return lines.size() <= 2 && String.join(" ", lines).equals(cell);
    }

    private void row(int[] widths, String[] cells, Style... styles) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(i == TITLE ? List.of() : ScreenText.wrapped(cells[i], widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        wrapped.set(TITLE, ScreenText.wrapped(cells[TITLE], widths[TITLE], Math.max(2, height)));
        height = Math.max(height, wrapped.get(TITLE).size());
        boolean heading = styles.length > 1;
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            StringBuilder blanks = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = at < wrapped.get(i).size() ? wrapped.get(i).get(at) : "";
                String rest = " ".repeat(widths[i] - ScreenText.width(text));
                boolean right = i == ACTUAL || i == TARGET;
                blanks.append(right ? rest : "");
                if (!text.isEmpty()) {
                    line.append(blanks).append(heading || i == RATING ? styled(text, styles[0]) : text);
                    blanks.setLength(0);
                }
                blanks.append(right ? "" : rest).append(GAP);
            }
            lines.add(line.toString().replace(GLUE, " "));
        }
    }

    private void stacked(Entry entry) {
        String[] cells = entry.cells();
        paragraph(cells[REF] + "  " + cells[TITLE]);
        paragraph("  " + cells[ACTUAL] + ", target " + cells[TARGET]);
        paragraph("  " + cells[RATING], colour(entry.rating()));
        paragraph("  " + cells[DIRECTION]);
    }

    private void paragraph(String text, Style... styles) {
        for (String line : ScreenText.wrapped(text, width)) {
            String shown = line.replace(GLUE, " ");
            lines.add(styles.length == 0 ? shown : styled(shown, styles[0]));
        }
    }

    /**
     * Returns styled text. Each style ends with a reset, because on some terminals the code that ends bold starts a
     * double underline.
     */
    private String styled(String text, Style style) {
        return colour && style != Style.reset ? style.on() + text + Style.reset.on() : text;
    }

    private static Style colour(Marked rating) {
        return switch (rating.mark()) {
            case "green" -> Style.fg_green;
            case "amber" -> Style.fg_yellow;
            case "red" -> Style.fg_red;
            default -> Style.reset;
        };
    }
}
