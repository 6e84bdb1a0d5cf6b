package boardpack.assess.review.sheet;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quarter;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.Locale;

/** Finds a title that names another unit or basis than its row: a column was sorted or filled down without the others. */
public final class Titles {
    private Titles() {}

    public static void tell(Indicator indicator, Quarter quarter, Findings findings) {
        String title = indicator.title().toLowerCase(Locale.ROOT);
        Unit.Kind kind = indicator.unit().kind();
        boolean percentage = title.startsWith("percentage of ") || title.startsWith("% of ") || title.startsWith("the percentage of ");
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
        } else if (title.contains("year to date") && indicator.basis() == Basis.SNAPSHOT) {
            tell(indicator, "year to date", "basis", indicator.basis().letter(), quarter, findings);
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
