package boardpack.book.file;

import boardpack.book.cell.UnitCell;
import boardpack.indicator.Unit;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ratings and figures that a finished pack carries.
 *
 * @param figures the figures by reference and source cells
 */
public record Attached(List<Rating> ratings, Map<Key, Figure> figures) {
    private static final String RATINGS = "ratings-";
    private static final String FIGURES = "figures-";
    private static final CsvFile OF_RATINGS = new CsvFile(
            List.of(
                    "ref",
                    "unit",
                    "actual",
                    "rating",
                    "rule",
                    "green",
                    "amber",
                    "actual from",
                    "computed rating",
                    "compare"),
            List.of(),
            true);
    private static final CsvFile OF_FIGURES = new CsvFile(
            List.of("ref", "value", "computed", "numerator", "denominator", "extract", "line", "cells"),
            List.of(),
            true);

    /** Places are separated by blanks, which file names may contain too. A place ends with numbers. */
    private static final Pattern PLACE = Pattern.compile("(\\S.*?:\\d{1,9}(?::\\d{1,9}(?:,\\d{1,9})*)?)(?: |$)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    /** The reference and source cells of a figure. */
    public record Key(String ref, String from) {}

    /**
     * An attached rating.
     *
     * @param actual the displayed result; empty if there is none
     * @param rating the rating in words
     * @param judged true if an officer entered it
     * @param green the values that are green, as written
     * @param computed the rating by the figure, next to an officer's judgement
     * @param exact true if the exact result is compared instead of the displayed one
     * @param from the source cells of the result
     */
    public record Rating(
            Place place,
            String ref,
            Optional<Unit> unit,
            Optional<BigDecimal> actual,
            String rating,
            boolean judged,
            String green,
            String amber,
            String computed,
            boolean exact,
            List<String> from) {}

    /** An attached figure. */
    public record Figure(
            Optional<BigDecimal> value,
            boolean computed,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator) {}

    /** Reads the attached tables by file name. Unreadable content becomes a finding. */
    public static Attached read(Map<String, byte[]> files, Findings findings) {
        List<Rating> ratings = new ArrayList<>();
        Map<Key, Figure> figures = new HashMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(RATINGS)) {
                OF_RATINGS.read(name, text(bytes), findings, row -> ratings.add(rating(row)));
            } else if (name.startsWith(FIGURES)) {
                OF_FIGURES.read(name, text(bytes), findings, row -> figures.put(key(row), figure(row)));
            }
        });
        return new Attached(ratings, figures);
    }

    private static Reader text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Rating rating(Row row) {
        Cell unit = row.cell("unit");
        return new Rating(
                row.cell("rating").place(),
                row.cell("ref").text(),
                UnitCell.meant(unit.text()),
                number(row, "actual"),
                row.cell("rating").text(),
                row.cell("rule").text().equals("judgement"),
                row.cell("green").text(),
                row.cell("amber").text(),
                row.cell("computed rating").text(),
                row.cell("compare").text().equals("exact"),
                PLACE.matcher(row.cell("actual from").text())
                        .results()
                        .map(m -> m.group(1))
                        .toList());
    }

    private static Key key(Row row) {
        String cells = row.cell("cells").text();
        return new Key(
                row.cell("ref").text(),
                row.cell("extract").text() + ":" + row.cell("line").text() + (cells.isEmpty() ? "" : ":" + cells));
    }

    private static Figure figure(Row row) {
        return new Figure(
                number(row, "value"),
                row.cell("computed").text().equals("yes"),
                number(row, "numerator"),
                number(row, "denominator"));
    }

    private static Optional<BigDecimal> number(Row row, String column) {
        String text = row.cell(column).text();
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
