package boardpack.book.scale;

import boardpack.book.cell.Cells;
import boardpack.book.cell.Numbers;
import boardpack.book.cell.PlainWords;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Span;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which direction is better, and the range to stay within if it is always the same. */
public final class PolarityCell {
    private static final Pattern RANGE = Pattern.compile("(?i)range\\s+(.+?)(?:\\s*(?:\\.\\.|\\sto\\s)\\s*(.+))?");

    private final Cells cells;

    public PolarityCell(Cells cells) {
        this.cells = cells;
    }

    /** The better direction, and the range to stay within if it is permanent. */
    public record Better(Polarity polarity, Optional<Span> range) {
        /** Returns true for a range with negative figures, which the indicator then allows. */
        public boolean reachesBelowZero() {
            return range.filter(r -> r.from().signum() < 0).isPresent();
        }
    }

    /** Returns the polarity in a cell. An unknown one becomes a finding. */
    public Optional<Better> read(Cell cell, Optional<Unit> unit) {
        Matcher range = RANGE.matcher(cell.text());
        if (!range.matches()) {
            return cells.choice(PlainWords.polarity(cell), Polarity.values(), Polarity::word, Optional.empty())
                    .map(p -> new Better(p, Optional.empty()));
        }
        Unit in = unit.orElse(Unit.NUMBER);
        Optional<BigDecimal> from = Numbers.read(range.group(1), in);
        Optional<BigDecimal> to = Optional.ofNullable(range.group(2)).flatMap(end -> Numbers.read(end, in));
        if (from.isEmpty() || to.isEmpty()) {
            cells.findings().add(Code.E203, cell.place(), cell.text(), "a range", "write it as range 240..270");
            return Optional.empty();
        }
        Span span = new Span(from.get(), to.get());
        if (span.isUpsideDown()) {
            cells.findings()
                    .add(
                            Code.E215,
                            cell.place(),
                            range.group(1).strip(),
                            range.group(2).strip());
            return Optional.empty();
        }
        return Optional.of(new Better(Polarity.RANGE, Optional.of(span)));
    }

    /** Returns the indicator with its range on the scale of its percentages. */
    public Indicator inScale(Indicator indicator, Cell range, Scales scales) {
        return indicator
                .range()
                .map(r -> new Span(
                        scales.percentage(indicator, r.from(), range, cells),
                        scales.percentage(indicator, r.to(), range, cells)))
                .map(span -> {
                    Scales.above100(indicator, span.to().max(span.from()), range.place(), cells.findings());
                    return indicator.within(span);
                })
                .orElse(indicator);
    }
}
