package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds new targets that differ from the year before and equal the row above, as when a cell is filled down too far.
 */
final class TargetsInOrder {
    /** Change that is unusual for a target: points of a percentage, or a share of anything else. */
    private static final BigDecimal POINTS = BigDecimal.valueOf(4);

    private static final BigDecimal SHARE = new BigDecimal("0.15");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Assessed assessed;
    private final Findings findings;

    TargetsInOrder(Assessed assessed, Findings findings) {
        this.assessed = assessed;
        this.findings = findings;
    }

    private record Row(Indicator indicator, Target target) {
        BigDecimal value() {
            return target.value().orElseThrow();
        }
    }

    /** Checks the targets that results are compared with. */
    void review() {
        Map<String, List<Row>> byFile = new TreeMap<>();
        for (Assessment a : assessed.assessments()) {
            a.target()
                    .map(t -> t.profile().map(Target.Profile::ofYear).orElse(t))
                    .filter(t -> t.value().isPresent())
                    .ifPresent(t -> byFile.computeIfAbsent(t.place().file(), f -> new ArrayList<>())
                            .add(new Row(a.indicator(), t)));
        }
        byFile.values().forEach(this::rows);
    }

    private void rows(List<Row> rows) {
        rows.sort(Comparator.comparing(r -> r.target().place()));
        for (int i = 1; i < rows.size(); i++) {
            // Between two rows of a period there may be rows of other periods.
            Row above = rows.get(i - 1);
            Row row = rows.get(i);
            if (above.value().compareTo(row.value()) == 0
                    && above.target().period().equals(row.target().period())
                    && row.value().signum() != 0
                    && row.value().compareTo(WHOLE) != 0) {
                compare(above, row);
            }
        }
    }

    private void compare(Row above, Row row) {
        Optional<BigDecimal> then = before(row);
        Optional<BigDecimal> thenAbove = before(above);
        boolean told = findings.has(Code.W393, row.target().place())
                || findings.has(Code.W369, row.target().place())
                || findings.hasErrorAt(row.target().place());
        if (then.isPresent() && thenAbove.isPresent() && !told) {
            boolean copied = isFar(row, then.get()) && !isFar(above, thenAbove.get());
            if (copied) {
                findings.add(
                        Code.W368,
                        row.target().place(),
                        row.indicator().ref(),
                        row.target().period().label(),
                        Apart.plain(row.value()),
                        above.indicator().ref(),
                        Apart.plain(then.get()),
                        Code.W368 + " " + row.indicator().ref() + " "
                                + assessed.book().quarter());
            }
        }
    }

    private static boolean isFar(Row row, BigDecimal then) {
        BigDecimal change = row.value().subtract(then).abs();
        return row.indicator().unit() == Unit.PERCENT && then.compareTo(BigDecimal.TEN) > 0
                ? change.compareTo(POINTS) >= 0
                : change.compareTo(then.abs().multiply(SHARE)) >= 0;
    }

    private Optional<BigDecimal> before(Row row) {
        Period then = row.indicator().yearBefore(row.target().period());
        boolean another = row.indicator()
                .redefined()
                .filter(r -> r.separates(then, row.target().period()))
                .isPresent();
        return another
                ? Optional.empty()
                : Optional.ofNullable(assessed.book()
                                .targets()
                                .getOrDefault(row.indicator().ref(), Map.of())
                                .get(then))
                        .flatMap(Target::value);
    }
}
