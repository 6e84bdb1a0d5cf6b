package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import boardpack.read.Glob;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a file of somebody else's becomes results: which rows, which columns, which indicators and periods.
 *
 * @param keep what a column must hold for a row to be read
 * @param refFrom the column of the reference, where the rows are of several indicators
 * @param period the column of the period
 * @param yearEnding the column of the year by the calendar year in which it ends
 * @param months true where each month has a column, headed with its name
 * @param measures what is read of each row; their references are empty where each row has its own
 */
record Shape(
        Glob files,
        Kept keep,
        Optional<Cell> refFrom,
        Optional<Cell> period,
        Optional<Cell> yearEnding,
        boolean months,
        List<Measure> measures,
        Place place) {
    private static final Set<String> SETTINGS = Set.of(
            "files",
            "keep",
            "ref",
            "ref-from",
            "period",
            "year-ending",
            "months",
            "indicators",
            "value",
            "numerator",
            "denominator",
            Scale.NAME);
    private static final Set<String> OF_A_MEASURE = Set.of("ref", "value", "numerator", "denominator", Scale.NAME);

    /**
     * One indicator of a row: its value, or the columns that add up to its numerator and its denominator.
     *
     * @param scale how its value is written, where that is declared
     */
    record Measure(
            Optional<Cell> ref,
            Optional<Cell> value,
            List<Cell> numerator,
            List<Cell> denominator,
            Optional<Scale> scale) {
        boolean isHalf() {
            return numerator.isEmpty() != denominator.isEmpty();
        }

        /** The columns that must be there. */
        List<String> columns() {
            return Stream.of(value.stream(), numerator.stream(), denominator.stream())
                    .flatMap(cells -> cells)
                    .map(Cell::text)
                    .toList();
        }

        /** What is no percentage has no scale. */
        void tellOfNoPercentage(Indicator indicator, Place place, Findings findings) {
            if (scale.isPresent() && indicator.unit() != Unit.PERCENT) {
                findings.add(Code.W313, place, Scale.NAME, indicator.ref(), "which is no percentage", "its unit");
            }
        }
    }

    /** Reads one entry under {@code extracts}; empty, with findings, where it cannot be used. */
    static Optional<Shape> read(Setting setting, Findings findings) {
        int before = findings.count();
        setting.only(SETTINGS);
        String files = setting.text("files", "downloads/referrals.csv");
        boolean months = yes(setting, findings);
        Optional<Scale> scale = Scale.read(setting, findings);
        List<Measure> measures = new ArrayList<>();
        for (Yaml yaml : setting.list("indicators")) {
            setting.mapping(yaml).ifPresent(m -> {
                m.only(OF_A_MEASURE);
                m.text("ref", "CIN 01");
                measures.add(measure(m, scale, findings));
            });
        }
        if (measures.isEmpty()) {
            measures.add(measure(setting, scale, findings));
        }
        Shape shape = new Shape(
                new Glob(files),
                Kept.read(setting, "keep"),
                cell(setting, "ref-from"),
                cell(setting, "period"),
                cell(setting, "year-ending"),
                months,
                measures,
                setting.place());
        if (findings.count() == before) {
            shape.check(findings);
        }
        return findings.count() == before ? Optional.of(shape) : Optional.empty();
    }

    private void check(Findings findings) {
        if (files.leadsOut()) {
            findings.add(Code.E114, place);
        }
        boolean named =
                refFrom.isPresent() || measures.stream().allMatch(m -> m.ref().isPresent());
        if (!named) {
            findings.add(Code.E104, place, "ref", "ref: CIN 01");
        }
        for (Measure measure : measures) {
            boolean ratio =
                    !measure.numerator().isEmpty() && !measure.denominator().isEmpty();
            if (!months && (measure.isHalf() || measure.value().isEmpty() && !ratio && period.isPresent())) {
                findings.add(Code.E104, place, "value", "value: Outturn");
            }
        }
        if (months && yearEnding.isEmpty()) {
            findings.add(Code.E104, place, "year-ending", "year-ending: time_period");
        }
    }

    /** The columns that must be there. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(keep.names());
        refFrom.ifPresent(c -> columns.add(c.text()));
        period.ifPresent(c -> columns.add(c.text()));
        yearEnding.ifPresent(c -> columns.add(c.text()));
        measures.forEach(measure -> columns.addAll(measure.columns()));
        return columns;
    }

    /** What is read of each row, as settings describe it; the scale of the whole file is that of each value. */
    static Measure measure(Setting setting, Optional<Scale> ofFile, Findings findings) {
        return new Measure(
                cell(setting, "ref"),
                cell(setting, "value"),
                cells(setting, "numerator"),
                cells(setting, "denominator"),
                ofFile.or(() -> Scale.read(setting, findings)));
    }

    private static Optional<Cell> cell(Setting setting, String name) {
        return setting.get(name)
                .flatMap(y -> setting.text(y, "a text"))
                .filter(s -> !s.text().isEmpty())
                .map(s -> new Cell(s.text(), s.place()));
    }

    /** A column, or a list of those that are added up. */
    private static List<Cell> cells(Setting setting, String name) {
        if (setting.get(name).filter(Yaml.Scalar.class::isInstance).isPresent()) {
            return cell(setting, name).stream().toList();
        }
        List<Cell> cells = new ArrayList<>();
        setting.list(name)
                .forEach(y -> setting.text(y, "a column").ifPresent(s -> cells.add(new Cell(s.text(), s.place()))));
        return cells;
    }

    private static boolean yes(Setting setting, Findings findings) {
        Optional<Cell> said = cell(setting, "months");
        if (said.isPresent() && YesOrNo.read(said.get().text()).isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", "yes or no");
        }
        return said.flatMap(c -> YesOrNo.read(c.text())).orElse(false);
    }
}
