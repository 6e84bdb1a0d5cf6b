package boardpack.book.shape;

import boardpack.book.cell.YesOrNo;
import boardpack.book.pack.Setting;
import boardpack.book.row.Kept;
import boardpack.book.scale.Scale;
import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Glob;
import boardpack.read.Yaml;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mapping of a published file to results: its rows, columns, indicators and periods.
 *
 * @param keep the texts that columns must contain for a row to be read
 * @param refFrom the column of the reference, if the rows are of several indicators
 * @param when the columns of the period
 * @param months true if each month has a column, with its name as heading
 * @param measures the measures in each row; their references are empty if each row has its own
 * @param roundedTo the rounding of numerators and denominators, if they are rounded
 */
public record Shape(
        Glob files,
        Kept keep,
        Optional<Cell> refFrom,
        WhenColumns when,
        boolean months,
        List<Measure> measures,
        Optional<BigDecimal> roundedTo,
        Place place) {
    private static final Set<String> SETTINGS = Set.of(
            "files",
            "keep",
            "ref",
            "ref-from",
            "period",
            "year-ending",
            "year",
            "quarter",
            "month",
            "term",
            "months",
            "indicators",
            "value",
            "numerator",
            "denominator",
            Scale.NAME,
            RoundedCounts.SETTING,
            RoundedCounts.SHORT_SETTING);
    private static final Set<String> OF_A_MEASURE = Set.of("ref", "value", "numerator", "denominator", Scale.NAME);
    private static final Set<String> OF_A_PART = Set.of("column", "keep");

    /** A column, and the texts that a row must contain for it to be read. */
    public record Part(Cell column, Kept keep) {}

    /**
     * One indicator of a row: its value, or the columns that add up to its numerator and its denominator.
     *
     * @param scale the scale of its value, if declared
     */
    public record Measure(
            Optional<Cell> ref,
            Optional<Part> value,
            List<Part> numerator,
            List<Part> denominator,
            Optional<Scale> scale) {
        /** Returns true if it has only one of numerator and denominator. */
        public boolean isHalf() {
            return numerator.isEmpty() != denominator.isEmpty();
        }

        public Stream<Part> parts() {
            return Stream.of(value.stream(), numerator.stream(), denominator.stream())
                    .flatMap(s -> s);
        }

        /** Returns the required columns. */
        public List<String> columns() {
            List<String> columns = new ArrayList<>();
            parts().forEach(p -> {
                columns.add(p.column().text());
                columns.addAll(p.keep().names());
            });
            return columns;
        }

        /** Reports a scale that is declared for figures other than percentages. */
        public void tellOfNoPercentage(Indicator indicator, Place place, Findings findings) {
            if (scale.isPresent() && indicator.unit() != Unit.PERCENT) {
                findings.add(Code.W313, place, Scale.NAME, indicator.ref(), "which is no percentage", "its unit");
            }
        }
    }

    /** Reads one entry under {@code extracts}; empty, with findings, if it cannot be used. */
    public static Optional<Shape> read(Setting setting, Findings findings) {
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
                WhenColumns.read(setting, findings),
                months,
                measures,
                RoundedCounts.read(setting, findings),
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
            boolean nothing = measure.parts().findAny().isEmpty();
            if (!months && nothing && !when.isEmpty()) {
                findings.add(Code.E104, place, "value", "value: Outturn");
            }
        }
        if (months && !when.tellsYears()) {
            findings.add(Code.E104, place, "year-ending", "year-ending: time_period");
        }
    }

    /** Reports a numerator without a denominator, or the reverse, if no entry of the same indicator has the other. */
    public static void checkHalves(List<Shape> shapes, Findings findings) {
        for (Shape shape : shapes) {
            for (Measure half : shape.measures()) {
                boolean hasNumerator = half.denominator().isEmpty();
                boolean completed = shapes.stream()
                        .flatMap(s -> s.measures().stream())
                        .filter(m -> sameRef(m, half))
                        .anyMatch(m -> !(hasNumerator ? m.denominator() : m.numerator()).isEmpty());
                if (half.isHalf() && !completed && !shape.months()) {
                    String given = hasNumerator ? "numerator" : "denominator";
                    String missing = hasNumerator ? "denominator" : "numerator";
                    findings.add(
                            Code.E145,
                            shape.place(),
                            half.ref().map(Cell::text).orElse("this entry"),
                            given,
                            missing,
                            missing);
                }
            }
        }
    }

    private static boolean sameRef(Measure one, Measure other) {
        return one.ref().map(Cell::text).equals(other.ref().map(Cell::text));
    }

    /** Returns the required columns. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(keep.names());
        refFrom.ifPresent(c -> columns.add(c.text()));
        when.columns().forEach(c -> columns.add(c.text()));
        measures.forEach(measure -> columns.addAll(measure.columns()));
        return columns;
    }

    /** Reads the columns that the settings name. The scale of the whole file applies to each value. */
    public static Measure measure(Setting setting, Optional<Scale> ofFile, Findings findings) {
        return new Measure(
                cell(setting, "ref"),
                parts(setting, "value").stream().findFirst(),
                parts(setting, "numerator"),
                parts(setting, "denominator"),
                ofFile.or(() -> Scale.read(setting, findings)));
    }

    private static Optional<Cell> cell(Setting setting, String name) {
        return setting.get(name)
                .flatMap(y -> setting.text(y, "a text"))
                .filter(s -> !s.text().isEmpty())
                .map(s -> new Cell(s.text(), s.place()));
    }

    /** Reads a column or a list of columns to add up; with {@code keep} if it is in separate rows. */
    private static List<Part> parts(Setting setting, String name) {
        Kept all = new Kept(java.util.Map.of());
        Optional<Yaml> said = setting.get(name);
        if (said.filter(Yaml.Mapping.class::isInstance).isPresent()) {
            Setting part = setting.mapping(name).orElseThrow();
            part.only(OF_A_PART);
            part.text("column", "value");
            return cell(part, "column").map(c -> new Part(c, Kept.read(part, "keep"))).stream()
                    .toList();
        }
        if (name.equals("value") || said.filter(Yaml.Scalar.class::isInstance).isPresent()) {
            return cell(setting, name).map(c -> new Part(c, all)).stream().toList();
        }
        List<Part> parts = new ArrayList<>();
        setting.list(name)
                .forEach(y -> setting.text(y, "a column")
                        .ifPresent(s -> parts.add(new Part(new Cell(s.text(), s.place()), all))));
        return parts;
    }

    private static boolean yes(Setting setting, Findings findings) {
        Optional<Cell> said = cell(setting, "months");
        if (said.isPresent() && YesOrNo.read(said.get().text()).isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", "yes or no");
        }
        return said.flatMap(c -> YesOrNo.read(c.text())).orElse(false);
    }
}
