package boardpack.book.pack;

import java.util.Set;

/** The settings of {@code pack.yaml}. */
public final class PackSettings {
    /** The setting for the scale of percentages. */
    public static final String SCALE = "scale";

    public static final String ROUNDED = "counts-rounded-to";
    public static final String ROUNDED_SHORT = "rounded-to";

    public static final Set<String> NAMES = Set.of(
            "style",
            "council",
            "board",
            "officer",
            "wards",
            "meetings",
            "clear-days",
            "bank-holidays",
            "service-areas",
            "group-by",
            "groups",
            "papers",
            "documents",
            "standard",
            "focus",
            "rating",
            "direction",
            "officers",
            "year-starts",
            "quarter",
            "control-charts",
            "neighbours",
            "comparators",
            "large-change",
            "protect",
            "extracts",
            ROUNDED,
            ROUNDED_SHORT,
            "findings",
            "encoding",
            "columns",
            "dates",
            "ignore-columns",
            StandingStatements.CONFIRMED,
            SCALE,
            "wording");

    private PackSettings() {}
}
