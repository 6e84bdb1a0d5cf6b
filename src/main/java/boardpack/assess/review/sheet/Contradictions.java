package boardpack.assess.review.sheet;

import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Finds a declared basis that contradicts all figures of an indicator. */
public final class Contradictions {
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Number of years of growth and restart that reveal a year to date. */
    private static final int YEARS = 2;

    private final Assessment a;
    private final Indicator indicator;
    private final Book book;
    private final Findings findings;

    private Contradictions(Assessment a, Book book, Findings findings) {
        this.a = a;
        this.indicator = a.indicator();
        this.book = book;
        this.findings = findings;
    }

    public static void tell(Assessment a, Book book, Findings findings) {
        new Contradictions(a, book, findings).basis();
    }

    /**
     * Reports figures that grow from quarter to quarter and restart each year although they are not declared as year to
     * date.
     */
    private void basis() {
        boolean quarterly = indicator.basis() == Basis.FLOW || indicator.basis() == Basis.SNAPSHOT;
        if (!quarterly || !isAmount() || indicator.mayBeNegative()) {
            return;
        }
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        Map<Year, BigDecimal[]> years = new HashMap<>();
        for (Result result : results.values()) {
            if (result.period() instanceof Quarter quarter
                    && result.value().number().isPresent()) {
                years.computeIfAbsent(quarter.year(), y -> new BigDecimal[4])[quarter.number() - 1] =
                        result.value().number().get();
            }
        }
        int like = 0;
        for (BigDecimal[] year : years.values()) {
            int there = 0;
            BigDecimal last = null;
            boolean grows = true;
            for (BigDecimal figure : year) {
                if (figure != null) {
                    there++;
                    grows &= last == null || figure.compareTo(last) > 0;
                    last = figure;
                }
            }
            if (!grows) {
                return;
            }
            boolean far = there == 4 && year[3].compareTo(year[0].multiply(TWO)) > 0 && year[3].compareTo(LARGE) >= 0;
            like += far ? 1 : 0;
        }
        boolean since = redefinedBefore();
        if (like >= YEARS && !since) {
            tell(
                    "grow from quarter to quarter and begin anew each year, as a year to date does",
                    "basis",
                    indicator.basis().letter(),
                    "basis");
        }
    }

    private boolean redefinedBefore() {
        return indicator
                .redefined()
                .filter(r -> r.separates(a.quarter().yearBefore(), a.quarter()))
                .isPresent();
    }

    private boolean isAmount() {
        return switch (indicator.unit().kind()) {
            case NUMBER, POUNDS -> true;
            case NAMED -> indicator.isCount();
            case PERCENT, RATE, TIME -> false;
        };
    }

    private void tell(String figures, String what, String is, String column) {
        findings.add(
                Code.W390,
                indicator.place(),
                indicator.ref(),
                figures,
                what,
                is,
                column,
                Code.W390 + " " + indicator.ref() + " " + a.quarter());
    }
}
