package boardpack.book.scale;

import boardpack.book.cell.Cells;
import boardpack.book.cell.Doubts;
import boardpack.book.cell.Numbers;
import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Glob;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The declared scales of percentages.
 *
 * <p>A percent sign in a cell decides for that cell. Otherwise the declaration of the row, the mapping or the file
 * applies, and then that of the indicator. Without a declaration a figure is taken as written. If it may be a fraction,
 * it is kept in {@link Doubts} until all data about its indicator is known.
 */
public final class Scales {
    /** The declared scales of some files, with their places. */
    public record OfFiles(Glob files, Scale scale, Place place) {}

    private static final int MOST_DECIMALS = 6;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Largest doubtful figure. As a fraction it would be 150 per cent, so anything larger is already a percentage. */
    private static final BigDecimal MOST = new BigDecimal("1.5");

    private static final BigDecimal LEAST = MOST.negate();

    private final Map<String, Scale> ofIndicators;
    private final List<OfFiles> ofFiles;

    /** The scale of each file, cached so that its name is matched against the patterns once. */
    private final Map<String, Optional<Scale>> byFile = new ConcurrentHashMap<>();

    /**
     * Creates the declared scales.
     *
     * @param ofIndicators by reference, from {@code indicators.csv}
     * @param ofFiles by file, from {@code pack.yaml}
     */
    public Scales(Map<String, Scale> ofIndicators, List<OfFiles> ofFiles) {
        this.ofIndicators = ofIndicators;
        this.ofFiles = ofFiles;
    }

    /** Reports a pattern that matches no file, because another one was probably meant. */
    public void tellOfUnknown(Workspace workspace, Findings findings) {
        for (OfFiles each : ofFiles) {
            if (each.files().leadsOut()) {
                findings.add(Code.E114, each.place());
            } else if (workspace.find(each.files()).isEmpty()) {
                String found = "\"" + each.files().text() + "\", which no file is called,";
                findings.add(Code.E103, each.place(), found, "a file of the workspace such as targets.csv");
            }
        }
    }

    /** Returns the declared scale of an indicator's figure in a file. */
    Optional<Scale> of(Indicator indicator, String file) {
        if (ofIndicators.isEmpty() && ofFiles.isEmpty()) {
            return Optional.empty();
        }
        Optional<Scale> ofFile = ofFiles.isEmpty()
                ? Optional.empty()
                : byFile.computeIfAbsent(
                        file,
                        f -> ofFiles.stream()
                                .filter(each -> each.files().matches(f))
                                .map(OfFiles::scale)
                                .findFirst());
        return ofFile.or(() -> Optional.ofNullable(ofIndicators.get(indicator.ref())));
    }

    /** Returns a figure as a percentage, and records it if it may be a fraction. */
    public BigDecimal percentage(Indicator indicator, BigDecimal number, Cell cell, Cells cells) {
        BigDecimal percentage = declared(indicator, number, cell, cells.findings());
        if (percentage == number && isDoubtful(indicator, number, cell)) {
            cells.doubts().add(indicator, number, cell.place());
        }
        return percentage;
    }

    /** Returns a figure as a percentage, according to its declared scale. */
    public BigDecimal declared(Indicator indicator, BigDecimal number, Cell cell, Findings findings) {
        boolean none = ofIndicators.isEmpty() && ofFiles.isEmpty();
        if (none || indicator.unit() != Unit.PERCENT || number.signum() == 0 || isSigned(cell)) {
            return number;
        }
        return of(indicator, cell.place().file()).equals(Optional.of(Scale.FRACTION))
                ? ofFraction(number, cell, findings)
                : number;
    }

    /** Returns true for a figure that by itself may be a fraction. */
    public boolean isDoubtful(Indicator indicator, BigDecimal number, Cell cell) {
        return indicator.unit() == Unit.PERCENT
                && isSmall(number)
                && !isSigned(cell)
                && of(indicator, cell.place().file()).isEmpty();
    }

    /** Returns true for a figure that, as a fraction, would be a usual percentage. */
    public static boolean isSmall(BigDecimal number) {
        return number.compareTo(MOST) <= 0 && number.signum() != 0 && number.compareTo(LEAST) >= 0;
    }

    private static boolean isSigned(Cell cell) {
        return cell.text().indexOf('%') >= 0;
    }

    private static BigDecimal ofFraction(BigDecimal number, Cell cell, Findings findings) {
        BigDecimal percentage = number.movePointRight(2);
        if (number.abs().compareTo(MOST) > 0) {
            findings.add(
                    Code.E251,
                    cell.place(),
                    number.toPlainString(),
                    percentage.stripTrailingZeros().toPlainString(),
                    number.movePointLeft(2).stripTrailingZeros().toPlainString(),
                    number.toPlainString() + "%");
            return number;
        }
        return percentage;
    }

    /**
     * Returns a cell with a declared scale, rewritten as a percentage.
     *
     * <p>The percent sign prevents later steps from multiplying or questioning it again.
     */
    public static Cell written(Cell cell, Optional<Scale> scale, Indicator indicator, Findings findings) {
        if (scale.isEmpty() || indicator.unit() != Unit.PERCENT || isSigned(cell)) {
            return cell;
        }
        Optional<Value> value = Numbers.value(cell.text(), Unit.PERCENT);
        if (value.isEmpty() || !(value.get() instanceof Value.Measured measured)) {
            return cell;
        }
        BigDecimal number =
                scale.get() == Scale.FRACTION ? ofFraction(measured.amount(), cell, findings) : measured.amount();
        boolean multiplied = number != measured.amount();
        return new Cell(
                number.toPlainString() + "%" + (measured.lowReliability() ? "u" : ""), cell.place(), multiplied);
    }

    /** Reports a percentage of a whole above 100. */
    public static void above100(Indicator indicator, BigDecimal number, Place place, Findings findings) {
        // A change, which may be negative, may also exceed 100 per cent, because it is not part of a whole.
        if (indicator.unit() == Unit.PERCENT && !indicator.mayBeNegative() && number.compareTo(WHOLE) > 0) {
            // A calculated number has dozens of decimals.
            BigDecimal told = number.scale() > MOST_DECIMALS ? indicator.displayed(number) : number;
            findings.add(Code.E208, place, told.toPlainString());
        }
    }
}
