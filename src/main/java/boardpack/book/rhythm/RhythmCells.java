package boardpack.book.rhythm;

import boardpack.indicator.Basis;
import boardpack.indicator.Rhythm;
import boardpack.indicator.YearKind;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the columns of {@code indicators.csv} about when an indicator is reported. */
public final class RhythmCells {
    private static final String IN = "reported in";
    private static final String EVERY = "reported every";

    public static final List<String> ALL = List.of(IN, EVERY);

    private static final String EXPECTED = "a rhythm such as Q2 and Q4";
    private static final String FIX = "write Q3, Q2 and Q4, half-yearly, termly, or Q3 every second year";

    private final Findings findings;
    private final YearKind kind;

    public RhythmCells(Findings findings, YearKind kind) {
        this.findings = findings;
        this.kind = kind;
    }

    /** Returns the rhythm in an indicator's row; every quarter if the cells have an error. */
    public Rhythm read(Row row, Optional<Basis> basis) {
        Cell in = row.cell(IN);
        Cell every = row.cell(EVERY);
        boolean annual = basis.equals(Optional.of(Basis.ANNUAL));
        if (in.isEmpty() && every.isEmpty()) {
            if (annual) {
                findings.add(Code.E213, in.place());
            }
            return annual ? Rhythm.annual(4) : Rhythm.QUARTERLY;
        }
        Optional<RhythmWords> words = said(in, RhythmWords::read)
                .flatMap(one ->
                        said(every, RhythmWords::readInterval).flatMap(other -> together(one, other, in, every)));
        return words.flatMap(w -> rhythm(w, in.isEmpty() ? every : in, in, annual))
                .orElse(annual ? Rhythm.annual(4) : Rhythm.QUARTERLY);
    }

    private Optional<RhythmWords> said(Cell cell, Function<String, Optional<RhythmWords>> read) {
        if (cell.isEmpty()) {
            return Optional.of(RhythmWords.NOTHING);
        }
        Optional<RhythmWords> said = read.apply(cell.text());
        if (said.isEmpty()) {
            boolean either = cell.text().toLowerCase(java.util.Locale.ROOT).matches(".*\\bbi\\W?annual.*");
            findings.add(
                    Code.E203,
                    cell.place(),
                    cell.text(),
                    EXPECTED,
                    either ? "write half-yearly, or every second year: the word is used for both" : FIX);
        }
        return said;
    }

    private Optional<RhythmWords> together(RhythmWords one, RhythmWords other, Cell in, Cell every) {
        Optional<RhythmWords> both = one.and(other).filter(RhythmWords::agrees);
        if (both.isEmpty()) {
            boolean two = !in.isEmpty() && !every.isEmpty();
            String said = two
                    ? "\"" + in.text() + "\" under reported-in and \"" + every.text()
                            + "\" under reported-every contradict each other"
                    : "\"" + (in.isEmpty() ? every : in).text() + "\" contradicts itself";
            findings.add(Code.E270, (in.isEmpty() ? every : in).place(), said);
        }
        return both;
    }

    private Optional<Rhythm> rhythm(RhythmWords words, Cell said, Cell in, boolean annual) {
        List<Integer> quarters = words.quarters(kind);
        if (annual && quarters.isEmpty()) {
            findings.add(Code.E213, in.place());
            return Optional.empty();
        }
        if (annual && quarters.size() > 1) {
            findings.add(Code.E271, said.place(), said.text());
            return Optional.empty();
        }
        if (quarters.isEmpty()) {
            findings.add(Code.E277, said.place(), said.text());
            return Optional.empty();
        }
        return Optional.of(
                quarters.size() == 4 && words.years() == 0
                        ? Rhythm.QUARTERLY
                        : new Rhythm(quarters, Math.max(1, words.years()), Optional.empty()));
    }
}
