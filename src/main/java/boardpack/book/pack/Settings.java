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
 * @param screensRanges whether control charts leave out moving ranges that are exceptionally large
 * @param largeChange the share of the earlier figure beyond which a change needs a word
 * @param protection how small numbers are protected
 * @param edition which documents are made
 * @param focuses the subjects that focus reports are made on where they are asked for
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
        Edition edition,
        List<Focus> focuses) {
    /** The council, the board and the reporting officer. */
    public record Board(String council, String name, String officer, String wards) {}

    /**
     * The meetings that receive packs.
     *
     * @param days the day of the meeting that receives each quarter's pack
     * @param clearDays how many clear days before a meeting its papers are to be public
     * @param bankHolidays days that are not counted as clear
     */
    public record Meetings(Map<Quarter, LocalDate> days, int clearDays, Set<LocalDate> bankHolidays) {}

    /**
     * The service areas, or other groups, that papers are made of.
     *
     * @param column the column of {@code indicators.csv} that names the group
     * @param names in the order of their reports
     * @param otherColumns the columns that {@code pack.yaml} has groups for, beside the usual ones
     * @param cleansing the groups whose data is being cleansed, each with the words that are printed for its figures
     */
    public record Groups(String column, List<String> names, List<String> otherColumns, Map<String, String> cleansing) {}

    /** The column of indicators.csv that papers are grouped by, where the council says nothing. */
    public static final String SERVICE_AREA = "service area";

    /** The share of the earlier figure that a result may change by without a word, where the council says nothing. */
    public static final BigDecimal LARGE_CHANGE = new BigDecimal("0.25");

    /** As many clear days as the Local Government Act 1972 asks for in England. */
    public static final int CLEAR_DAYS = 5;

    /** Columns that a council may group its papers by, and that may stand there while it does not. */
    public static final List<String> GROUP_COLUMNS =
            List.of(SERVICE_AREA, "portfolio", "committee", "priority group", "directorate");

    private static final Pattern KIND =
            Pattern.compile("(?i) (metropolitan borough|borough|city|county|district) council$| council$");

    public String council() {
        return board.council();
    }

    public List<String> serviceAreas() {
        return groups.names();
    }

    /** The column of {@code indicators.csv} that names the service area or other group. */
    public String groupBy() {
        return groups.column();
    }

    public Map<String, String> cleansing() {
        return groups.cleansing();
    }

    /** The council's name without its kind: {@code Halton} for {@code Halton Borough Council}. */
    public String shortCouncil() {
        return KIND.matcher(council()).replaceFirst("");
    }

    /** Every column that papers could be grouped by otherwise. */
    public List<String> otherGroupColumns() {
        return Stream.concat(GROUP_COLUMNS.stream(), groups.otherColumns().stream())
                .distinct()
                .filter(column -> !column.equals(groupBy()))
                .toList();
    }

    /** The setting of {@code pack.yaml} that names the groups. */
    public String groupsSetting() {
        return groupBy().equals(SERVICE_AREA) ? "service-areas" : "groups";
    }

    /** True where an authority of this name is the council itself. */
    public boolean isOurs(String authority) {
        return authority.equalsIgnoreCase(council()) || authority.equalsIgnoreCase(shortCouncil());
    }
}
