package boardpack.book.pack;

import boardpack.indicator.Quarter;
import boardpack.indicator.YearKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings in {@code pack.yaml} about the council, its board and its rules.
 *
 * @param officers the name and role behind each officer's initials
 * @param screensRanges true if control charts omit exceptionally large moving ranges
 * @param largeChange the share of the earlier figure above which a change needs a commentary
 * @param protection the settings for small numbers
 * @param documents the documents to make, and their standard
 * @param focuses the subjects of focus reports that may be requested
 */
public record Settings(
        String style,
        Board board,
        Meetings meetings,
        Groups groups,
        Map<String, String> officers,
        YearKind yearKind,
        Optional<Quarter> quarter,
        boolean screensRanges,
        BigDecimal largeChange,
        Protection protection,
        Documents documents,
        List<Focus> focuses) {
    /**
     * The documents of a quarter.
     *
     * @param edition the documents to make
     * @param standard the PDF standard
     */
    public record Documents(Edition edition, Standard standard) {}

    /** The council, the board and the reporting officer. */
    public record Board(String council, String name, String officer, String wards) {}

    /**
     * The meetings that receive packs.
     *
     * @param days the day of the meeting for each quarter's pack
     * @param clearDays the number of clear days between publication and a meeting
     * @param bankHolidays days that do not count as clear days
     */
    public record Meetings(Map<Quarter, LocalDate> days, int clearDays, Set<LocalDate> bankHolidays) {}

    /**
     * The service areas, or other groups, for which papers are made.
     *
     * @param column the column of {@code indicators.csv} with the group
     * @param names the names, in the order of their reports
     * @param otherColumns further columns with groups in {@code pack.yaml}
     * @param cleansing the groups whose data is being cleansed, each with the text printed instead of figures
     */
    public record Groups(String column, List<String> names, List<String> otherColumns, Map<String, String> cleansing) {}

    /** The default column of indicators.csv for grouping papers. */
    public static final String SERVICE_AREA = "service area";

    /** The default share of the earlier figure above which a change needs a commentary. */
    public static final BigDecimal LARGE_CHANGE = new BigDecimal("0.25");

    /** The number of clear days in England under the Local Government Act 1972. */
    public static final int CLEAR_DAYS = 5;

    /** Columns for grouping papers, accepted even if they are not used for it. */
    public static final List<String> GROUP_COLUMNS =
            List.of(SERVICE_AREA, "portfolio", "committee", "priority group", "directorate");

    private static final Pattern KIND =
            Pattern.compile("(?i) (metropolitan borough|borough|city|county|district) council$| council$");

    public String council() {
        return board.council();
    }

    public Edition edition() {
        return documents.edition();
    }

    public Standard standard() {
        return documents.standard();
    }

    public List<String> serviceAreas() {
        return groups.names();
    }

    /** Returns the column of {@code indicators.csv} with the service area or other group. */
    public String groupBy() {
        return groups.column();
    }

    public Map<String, String> cleansing() {
        return groups.cleansing();
    }

    /** Returns the council's name without its type: {@code Halton} for {@code Halton Borough Council}. */
    public String shortCouncil() {
        return KIND.matcher(council()).replaceFirst("");
    }

    /** Returns every other column by which papers could be grouped. */
    public List<String> otherGroupColumns() {
        return Stream.concat(GROUP_COLUMNS.stream(), groups.otherColumns().stream())
                .distinct()
                .filter(column -> !column.equals(groupBy()))
                .toList();
    }

    /** Returns the setting of {@code pack.yaml} that names the groups. */
    public String groupsSetting() {
        return groupBy().equals(SERVICE_AREA) ? "service-areas" : "groups";
    }

    /** Returns true if an authority's name is the council's own. */
    public boolean isOurs(String authority) {
        return authority.equalsIgnoreCase(council()) || authority.equalsIgnoreCase(shortCouncil());
    }
}
