package boardpack.book.pack;

import boardpack.book.cell.DayWords;
import boardpack.book.cell.FileName;
import boardpack.book.cell.LookAlikes;
import boardpack.book.period.DateOrder;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import boardpack.read.table.CsvFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the groups of a pack's indicators: service areas, or the entries in another column of {@code indicators.csv}.
 *
 * <p>The data stays the same if papers are grouped by portfolio or committee.
 */
public final class GroupsOfPack {
    private static final String SERVICE_AREAS = "service-areas";
    private static final String GROUPS = "groups";
    private static final Set<String> OF_A_GROUP = Set.of("name", "rating", "direction", "data-cleansing");

    private final Findings findings;
    private final LookAlikes seen;
    private final Function<Setting, Choices> choices;
    private final DateOrder order;
    private final Map<String, String> cleansing = new LinkedHashMap<>();
    private final Map<String, String> fileNames = new HashMap<>();

    public GroupsOfPack(Findings findings, Function<Setting, Choices> choices, DateOrder order) {
        this.findings = findings;
        this.order = order;
        this.seen = new LookAlikes("name", findings);
        this.choices = choices;
    }

    /** Returns the column of the groups. */
    public String column(Setting pack) {
        return pack.text("group-by")
                .map(CsvFile::normal)
                .filter(column -> !column.isEmpty())
                .orElse(Settings.SERVICE_AREA);
    }

    /**
     * Returns every column with a list under {@code groups}. It is accepted in the files even if it is not the one
     * chosen.
     */
    public List<String> columns(Setting pack) {
        return pack.get(GROUPS)
                .filter(Yaml.Mapping.class::isInstance)
                .flatMap(pack::mapping)
                .map(lists -> lists.names().stream().map(CsvFile::normal).toList())
                .orElse(List.of());
    }

    /** Returns the groups whose data is being cleansed, with the statement about each. */
    public Map<String, String> cleansing() {
        return cleansing;
    }

    /** Reads the groups in order. Each is a name, or a mapping with the name and the group's own choices. */
    public List<String> read(Setting pack, Choices ofAll, Map<String, Choices> byGroup) {
        String setting = pack.get(GROUPS).isPresent() ? GROUPS : SERVICE_AREAS;
        if (pack.get(GROUPS).isPresent() && pack.get(SERVICE_AREAS).isPresent()) {
            findings.add(Code.E103, pack.place(SERVICE_AREAS), SERVICE_AREAS + " beside " + GROUPS, "one of the two");
        }
        List<String> groups = new ArrayList<>();
        for (Yaml yaml : listed(pack, setting)) {
            if (yaml instanceof Yaml.Mapping) {
                pack.mapping(yaml).ifPresent(group -> read(group, ofAll, byGroup, groups));
            } else {
                pack.text(yaml, "a name").ifPresent(name -> once(groups, name.text(), name.place()));
            }
        }
        boolean none = pack.get(setting)
                .filter(y -> y instanceof Yaml.Sequence list && list.items().isEmpty())
                .isPresent();
        if (none || pack.isMissing(setting)) {
            findings.add(Code.E104, pack.place(setting), setting, setting + ": [Children and Families Services]");
        }
        return groups;
    }

    /** Returns the list of groups. If there are several lists by column, it is the one chosen for the papers. */
    private List<Yaml> listed(Setting pack, String setting) {
        if (pack.get(setting).filter(Yaml.Mapping.class::isInstance).isEmpty()) {
            return pack.list(setting);
        }
        Setting lists = pack.mapping(setting).orElseThrow();
        String column = column(pack);
        Optional<String> its = lists.names().stream()
                .filter(name -> CsvFile.normal(name).equals(column))
                .findFirst();
        if (its.isEmpty() && Nearest.to(column, lists.names()).isPresent()) {
            findings.add(
                    Code.E151,
                    pack.place("group-by"),
                    "groups",
                    "list",
                    column,
                    Nearest.suggestion(column, lists.names()),
                    String.join(", ", lists.names()),
                    "");
        } else if (its.isEmpty()) {
            findings.add(Code.E104, lists.place(), column, column + ": [Children and Families]");
        }
        return its.map(lists::list).orElse(List.of());
    }

    private void read(Setting group, Choices ofAll, Map<String, Choices> byGroup, List<String> groups) {
        group.only(OF_A_GROUP);
        String name = group.text("name", "Children and Families Services");
        Choices own = choices.apply(group).over(ofAll);
        gap(own, group, findings);
        if (!name.isEmpty()) {
            once(groups, name, group.place());
            byGroup.put(name, own);
            group.text("data-cleansing").ifPresent(words -> cleansing.put(name, words));
        }
    }

    private void once(List<String> groups, String name, Place place) {
        if (groups.contains(name)) {
            findings.add(Code.E103, place, "\"" + name + "\" a second time", "another name");
        } else {
            if (!differs(name, place, groups)) {
                seen.see(name, place);
            }
            groups.add(name);
        }
    }

    /** Returns true, with a finding, if another group's name gives the same file name. */
    private boolean differs(String name, Place place, List<String> others) {
        Optional<String> alike = others.stream()
                .filter(other -> named(other).equals(named(name)))
                .findFirst();
        alike.ifPresent(other -> findings.add(Code.E129, place, name, other, FileName.of(name) + ".pdf"));
        return alike.isPresent();
    }

    private String named(String group) {
        return fileNames.computeIfAbsent(group, FileName::of);
    }

    /** Reports a gap to the target without a single earlier target, as for a month, an average or a trend. */
    public static void gap(Choices all, Setting setting, Findings findings) {
        if (all.measuresAGapFromNoOneTarget()) {
            setting.mapping("direction")
                    .flatMap(d -> d.get("direction-of").or(() -> d.get("compare-with")))
                    .ifPresent(y -> findings.add(
                            Code.E220,
                            y.place(),
                            all.direction().compareWith().orElseThrow().word()));
        }
    }

    /** Returns the subjects of focus reports with their indicators. */
    public List<Focus> focuses(Setting pack) {
        List<Focus> focuses = new ArrayList<>();
        for (Yaml yaml : pack.list("focus")) {
            Optional<Setting> focus = pack.mapping(yaml);
            focus.ifPresent(f -> {
                f.only(Set.of("name", "indicators", "asked", "reason", "meeting"));
                String name = f.text("name", "Post-16 participation");
                if (f.isMissing("indicators")) {
                    findings.add(Code.E104, f.place(), "indicators", "indicators: [PG 01, PG 02]");
                }
                if (!name.isEmpty()
                        && focuses.stream().anyMatch(other -> other.name().equals(name))) {
                    findings.add(Code.E103, f.place(), "\"" + name + "\" a second time", "another name");
                } else if (!name.isEmpty()) {
                    differs(name, f.place(), focuses.stream().map(Focus::name).toList());
                    focuses.add(new Focus(
                            name,
                            f.texts("indicators"),
                            day(f, "asked"),
                            f.text("reason").orElse(""),
                            day(f, "meeting"),
                            f.place()));
                }
            });
        }
        return focuses;
    }

    private Optional<LocalDate> day(Setting focus, String name) {
        return focus.get(name).flatMap(y -> focus.text(y, DayWords.EXPECTED)).flatMap(said -> {
            Optional<LocalDate> day = DayWords.read(said.text(), order);
            if (day.isEmpty()) {
                findings.add(Code.E103, said.place(), "\"" + said.text() + "\"", DayWords.EXPECTED);
            }
            return day;
        });
    }
}
