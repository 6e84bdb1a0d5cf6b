package boardpack.book.shape;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Usual names of the columns of extracts and targets, besides our own headings.
 *
 * <p>Only names with a single meaning are included. For example, {@code n} is the numerator to some and the total,
 * which is the denominator, to others. The docs list the names from here.
 */
public final class UsualNames {
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(
                "ref",
                List.of(
                        "reference",
                        "indicator ref",
                        "indicator reference",
                        "indicator code",
                        "indicator id",
                        "pi ref",
                        "pi code",
                        "kpi",
                        "kpi ref",
                        "kpi code",
                        "measure ref",
                        "measure code",
                        "code",
                        "row labels"));
        NAMES.put(
                "period",
                List.of(
                        "quarter",
                        "qtr",
                        "month",
                        "date",
                        "reporting period",
                        "reporting quarter",
                        "reporting month",
                        "time period"));
        NAMES.put("value", List.of("actual", "actual value", "result", "outturn", "performance", "figure"));
        NAMES.put("numerator", List.of("num"));
        NAMES.put("denominator", List.of("den", "denom"));
        NAMES.put("status", List.of("data status", "value status"));
        NAMES.put("judgement", List.of("judgment", "officer judgement", "officer judgment"));
        NAMES.put("forecast", List.of("year end forecast", "forecast outturn", "projected outturn"));
        NAMES.put(
                "commentary",
                List.of(
                        "comment",
                        "comments",
                        "narrative",
                        "note",
                        "notes",
                        "officer comment",
                        "officer comments",
                        "officer commentary",
                        "performance commentary",
                        "latest note"));
        NAMES.put("target", List.of("target value"));
        NAMES.put("lower", List.of("lower limit", "lower bound"));
        NAMES.put("upper", List.of("upper limit", "upper bound"));
    }

    /**
     * The usual names of a column of titles, which is not read.
     *
     * <p>A column headed {@code KPI} contains the references, unless another one does.
     */
    private static final List<String> TITLES = List.of(
            "title",
            "indicator",
            "indicator name",
            "indicator title",
            "indicator description",
            "measure",
            "measure name",
            "description",
            "short name",
            "pi",
            "pi name",
            "pi title",
            "kpi",
            "kpi name",
            "kpi title");

    private UsualNames() {}

    /** Returns the usual names of a column of titles. */
    public static Set<String> titles() {
        return new LinkedHashSet<>(TITLES);
    }

    /** Returns the usual names of each column, by our own heading. */
    public static Map<String, List<String>> all() {
        return NAMES;
    }

    /** Returns our heading for each usual name. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        NAMES.forEach((ours, names) -> names.forEach(name -> meanings.put(name, ours)));
        return meanings;
    }
}
