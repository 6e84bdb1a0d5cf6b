package boardpack.assess.review.sheet;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a title that contradicts the unit or basis of its row, as when a column was sorted or filled down alone. */
public final class Titles {
    /** Number of positive words that are enough to show that higher is better. */
    private static final int SURE = 3;

    private Titles() {}

    /**
     * Words for things that nobody wants more of, and for things that everybody wants. A title with both shows nothing.
     */
    private static final List<String> UNWANTED = List.of(
            "complaints of",
            "arrears",
            "burglar",
            "crime",
            "sickness",
            "exclusion",
            "missed bin",
            "missed collection",
            "fly-tip",
            "absence",
            "accident",
            "killed or seriously",
            "unemploy",
            "homeless",
            "reoffend",
            "re-offend",
            "average days",
            "average time",
            "days lost",
            "empty homes",
            "vacancy rate",
            "overdue",
            "waiting list");

    private static final List<String> WANTED = List.of(
            "recycl",
            "satisf",
            "on time",
            "within",
            "collected",
            "attendance",
            "completed",
            "resolved",
            "answered",
            "prevent",
            "reduc",
            "authorised",
            "compliance",
            "detect",
            "response",
            "recover",
            "returned",
            "reviewed",
            "improv",
            "met ",
            "success",
            "passed",
            "achiev",
            "detection",
            "attend");

    /**
     * Compares a title with its row.
     *
     * @param first true for a first pack, when no last pack shows the earlier polarity
     */
    public static void tell(Indicator indicator, boolean first, Quarter quarter, Findings findings) {
        String title = indicator.title().toLowerCase(Locale.ROOT);
        Unit.Kind kind = indicator.unit().kind();
        boolean percentage = title.startsWith("percentage of ")
                || title.startsWith("% of ")
                || title.startsWith("the percentage of ");
        boolean rate = title.contains("per 1,000")
                || title.contains("per 10,000")
                || title.contains("per 100,000")
                || title.contains("per 1000")
                || title.contains("per 10000");
        boolean number = title.startsWith("number of ") || title.startsWith("the number of ");
        if (percentage && kind != Unit.Kind.PERCENT) {
            tell(indicator, "percentage", "unit", indicator.unit().word(), quarter, findings);
        } else if (rate && kind != Unit.Kind.RATE && kind != Unit.Kind.NAMED) {
            tell(indicator, "per", "unit", indicator.unit().word(), quarter, findings);
        } else if (number && !rate && (kind == Unit.Kind.PERCENT || kind == Unit.Kind.POUNDS)) {
            tell(indicator, "number of", "unit", indicator.unit().word(), quarter, findings);
        } else if (title.contains("year to date") && indicator.basis() != Basis.CUMULATIVE) {
            tell(indicator, "year to date", "basis", indicator.basis().letter(), quarter, findings);
        } else if (first) {
            polarity(indicator, title, quarter, findings);
        }
    }

    private static void polarity(Indicator indicator, String title, Quarter quarter, Findings findings) {
        Optional<String> bad = UNWANTED.stream().filter(title::contains).findFirst();
        Optional<String> good = WANTED.stream().filter(title::contains).findFirst();
        if (bad.isPresent() && good.isEmpty() && indicator.polarity() == Polarity.HIGHER) {
            tell(indicator, bad.get(), "polarity", "higher", quarter, findings);
        } else if (good.isPresent()
                && bad.isEmpty()
                && indicator.polarity() == Polarity.LOWER
                && WANTED.indexOf(good.get()) < SURE) {
            tell(indicator, good.get().strip(), "polarity", "lower", quarter, findings);
        }
    }

    private static void tell(
            Indicator indicator, String says, String what, String is, Quarter quarter, Findings findings) {
        findings.add(
                Code.W391,
                indicator.place(),
                indicator.ref(),
                says,
                what,
                is,
                Code.W391 + " " + indicator.ref() + " " + quarter);
    }
}
