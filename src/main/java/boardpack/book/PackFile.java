package boardpack.book;

import boardpack.book.cell.DayWords;
import boardpack.book.cell.Numbers;
import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.cell.YesOrNo;
import boardpack.book.extract.Extracts;
import boardpack.book.extract.Sources;
import boardpack.book.file.SampleText;
import boardpack.book.file.TargetsFile;
import boardpack.book.pack.Answers;
import boardpack.book.pack.Choices;
import boardpack.book.pack.Edition;
import boardpack.book.pack.GroupsOfPack;
import boardpack.book.pack.MeetingDates;
import boardpack.book.pack.PackSettings;
import boardpack.book.pack.Protection;
import boardpack.book.pack.RulesOfPack;
import boardpack.book.pack.Setting;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Standard;
import boardpack.book.pack.WeightsOfPack;
import boardpack.book.pack.Wording;
import boardpack.book.pack.WordingFile;
import boardpack.book.period.DateOrder;
import boardpack.book.period.PeriodWords;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import boardpack.indicator.YearKind;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import boardpack.read.Yaml;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code pack.yaml} and the wording of its style. */
public final class PackFile {
    public static final String NAME = WorkspaceFiles.PACK;

    /** Largest threshold for small numbers that is accepted. */
    private static final int MOST_SMALL = 50;

    private static final String A_SHARE = "a share such as 25%";

    private final Findings findings;

    PackFile(Findings findings) {
        this.findings = findings;
    }

    /** The settings and the wording; empty, with findings, if the file cannot be used at all. */
    record Pack(
            Settings settings,
            RulesOfPack rules,
            Wording wording,
            Sources sources,
            Optional<DateOrder> dates,
            Answers answers) {}

    Optional<Pack> read(Workspace workspace, TemplateFiles templates) {
        Optional<Yaml.Mapping> parsed = workspace.text(NAME).flatMap(t -> Yaml.parse(t, NAME, findings));
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Setting pack = new Setting(parsed.get(), findings);
        pack.only(PackSettings.NAMES);
        findings.weigh(new WeightsOfPack(findings).read(pack));
        String style = pack.text("style").orElse("policy-board");
        Optional<String> wordingText = templates.find(style + "/" + WordingFile.NAME);
        if (wordingText.isEmpty()) {
            findings.add(
                    Code.E103,
                    pack.get("style").map(Yaml::place).orElse(pack.place()),
                    "\"" + style + "\"",
                    "a style such as \"policy-board\"");
            return Optional.empty();
        }
        Choices ofAll = choices(pack);
        GroupsOfPack.gap(ofAll, pack, findings);
        Map<String, Choices> byArea = new LinkedHashMap<>();
        Optional<DateOrder> dates = dates(pack);
        DateOrder order = dates.orElse(DateOrder.DAY_FIRST);
        GroupsOfPack groups = new GroupsOfPack(findings, this::choices, order);
        List<String> areas = groups.read(pack, ofAll, byArea);
        WordingFile wording = new WordingFile(findings);
        Settings settings = settings(pack, style, areas, groups, order);
        return Optional.of(new Pack(
                settings,
                new RulesOfPack(ofAll, byArea),
                wording.read(
                        style,
                        templates.findBuiltIn(style + "/" + WordingFile.NAME).orElse(wordingText.get()),
                        wordingText.get(),
                        pack.mapping("wording"),
                        pack),
                Sources.read(pack, renamed(), findings),
                dates,
                Answers.read(pack, new PeriodWords(settings.yearKind()), findings)));
    }

    private Settings settings(Setting pack, String style, List<String> areas, GroupsOfPack groups, DateOrder order) {
        YearKind kind = yearKind(pack);
        PeriodWords periods = new PeriodWords(kind);
        Map<String, String> officers = new LinkedHashMap<>();
        pack.mapping("officers")
                .map(Setting::withoutOthersSettings)
                .ifPresent(o -> o.texts().forEach((initials, name) -> officers.put(initials, name.text())));
        examples(pack);
        return new Settings(
                style,
                new Settings.Board(
                        pack.text("council", "Saltmere Borough Council"),
                        pack.text("board", "Children and Young People Policy and Performance Board"),
                        pack.text("officer", "Strategic Director, People"),
                        pack.text("wards").orElse("All")),
                new Settings.Meetings(
                        MeetingDates.read(pack, periods, order, findings), clearDays(pack), bankHolidays(pack, order)),
                new Settings.Groups(groups.column(pack), areas, groups.columns(pack), groups.cleansing()),
                officers,
                kind,
                pack.get("quarter").flatMap(y -> quarter(pack, y, periods)),
                screensRanges(pack),
                largeChange(pack),
                protection(pack),
                new Settings.Documents(edition(pack), standard(pack)),
                groups.focuses(pack));
    }

    /** Returns the columns of extracts and targets, which a council may rename. */
    private static Set<String> renamed() {
        Set<String> columns = new TreeSet<>(Extracts.FILE.columns());
        columns.addAll(TargetsFile.FILE.columns());
        return columns;
    }

    /** Reports names and sentences that are still those of the example. */
    private void examples(Setting pack) {
        List.of("council", "officers", "groups", "service-areas", "board", "officer")
                .forEach(name -> pack.get(name).ifPresent(this::examples));
    }

    private void examples(Yaml yaml) {
        switch (yaml) {
            case Yaml.Scalar text -> {
                if (SampleText.isExample(text.text())) {
                    findings.add(
                            Code.W376,
                            text.place(),
                            "\"" + text.text() + "\" is still the text of the example that init wrote",
                            "write your own in its place, or take the line out");
                }
            }
            case Yaml.Sequence list -> list.items().forEach(this::examples);
            case Yaml.Mapping mapping -> mapping.entries().values().forEach(this::examples);
        }
    }

    /** Reads the share of the earlier figure above which a change needs a commentary. */
    private BigDecimal largeChange(Setting pack) {
        Optional<Yaml.Scalar> said = pack.get("large-change").flatMap(y -> pack.text(y, A_SHARE));
        Optional<BigDecimal> share = said.filter(s -> s.text().endsWith("%"))
                .flatMap(s -> Numbers.read(s.text(), Unit.PERCENT))
                .filter(n -> n.signum() > 0);
        if (said.isPresent() && share.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", A_SHARE);
        }
        return share.map(n -> n.movePointLeft(2)).orElse(Settings.LARGE_CHANGE);
    }

    /** Reads a word, several words separated by commas, or a list. */
    private Edition edition(Setting pack) {
        Optional<Yaml> said = pack.get("documents");
        if (said.isEmpty()) {
            return Edition.ALL;
        }
        String text = said.get() instanceof Yaml.Sequence
                ? String.join(",", pack.texts("documents"))
                : pack.text(said.get(), Edition.FORM).map(Yaml.Scalar::text).orElse("");
        Optional<Edition> edition = Edition.named(text);
        if (edition.isEmpty() && !findings.hasErrorAt(said.get().place())) {
            findings.add(Code.E103, said.get().place(), "\"" + text + "\"", Edition.FORM);
        }
        return edition.orElse(Edition.ALL);
    }

    private Standard standard(Setting pack) {
        String expected = Standard.PDF_UA_1.word() + " or " + Standard.PDF_UA_2.word();
        Optional<Yaml.Scalar> said = pack.get("standard").flatMap(y -> pack.text(y, expected));
        Optional<Standard> standard = said.flatMap(s -> Standard.named(s.text()));
        if (said.isPresent() && standard.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", expected);
        }
        return standard.orElse(Standard.PDF_UA_1);
    }

    private Protection protection(Setting pack) {
        Optional<Setting> said = pack.mapping("protect");
        said.ifPresent(s -> s.only(Set.of("threshold", "keep-possible", "encrypt-exempt")));
        int threshold = said.map(s -> whole(s, "threshold", 1, MOST_SMALL, Protection.USUAL.threshold()))
                .orElse(Protection.USUAL.threshold());
        int keep = said.map(s -> whole(s, "keep-possible", 1, threshold, threshold))
                .orElse(threshold);
        Optional<Yaml.Scalar> encrypt =
                said.flatMap(s -> s.get("encrypt-exempt").flatMap(y -> s.text(y, "yes or no")));
        encrypt.filter(e -> YesOrNo.read(e.text()).isEmpty())
                .ifPresent(e -> findings.add(Code.E103, e.place(), "\"" + e.text() + "\"", "yes or no"));
        return new Protection(
                threshold, keep, encrypt.flatMap(e -> YesOrNo.read(e.text())).orElse(false));
    }

    private int whole(Setting setting, String name, int least, int most, int usual) {
        String expected = "a whole number from " + least + " to " + most;
        return setting.get(name)
                .flatMap(y -> setting.text(y, expected))
                .map(s -> {
                    boolean fits = s.text().matches("\\d{1,3}")
                            && Integer.parseInt(s.text()) >= least
                            && Integer.parseInt(s.text()) <= most;
                    if (!fits) {
                        findings.add(Code.E103, s.place(), "\"" + s.text() + "\"", expected);
                    }
                    return fits ? Integer.parseInt(s.text()) : usual;
                })
                .orElse(usual);
    }

    private boolean screensRanges(Setting pack) {
        Optional<Setting> charts = pack.mapping("control-charts");
        charts.ifPresent(c -> c.only(Set.of("screen")));
        Optional<Yaml.Scalar> said = charts.flatMap(c -> c.get("screen").flatMap(y -> c.text(y, "true or false")));
        Optional<Boolean> screens = said.flatMap(s -> YesOrNo.read(s.text()));
        if (said.isPresent() && screens.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", "true or false");
        }
        return screens.orElse(true);
    }

    /** Reads the order of day and month for dates and files that do not show it; empty if it is not set. */
    private Optional<DateOrder> dates(Setting pack) {
        String expected = DateOrder.DAY_FIRST.word() + " or " + DateOrder.MONTH_FIRST.word();
        Optional<Yaml.Scalar> said = pack.get("dates").flatMap(y -> pack.text(y, expected));
        Optional<DateOrder> order = said.flatMap(s -> DateOrder.named(s.text()));
        if (said.isPresent() && order.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", expected);
        }
        return order;
    }

    private YearKind yearKind(Setting pack) {
        Optional<Yaml.Scalar> said = pack.get("year-starts").flatMap(y -> pack.text(y, "a month"));
        if (said.isEmpty()) {
            return YearKind.FINANCIAL;
        }
        return switch (said.get().text().toLowerCase(Locale.ROOT)) {
            case "april" -> YearKind.FINANCIAL;
            case "september" -> YearKind.ACADEMIC;
            case "january" -> YearKind.CALENDAR;
            default -> {
                findings.add(
                        Code.E103,
                        said.get().place(),
                        "\"" + said.get().text() + "\"",
                        "April (financial year), September (academic) or January (calendar)");
                yield YearKind.FINANCIAL;
            }
        };
    }

    /**
     * Returns the number of clear days from publication to the meeting: five in England, three in Scotland and Wales.
     */
    private int clearDays(Setting pack) {
        String expected = "a number of days from 1 to 30";
        Optional<Yaml.Scalar> said = pack.get("clear-days").flatMap(y -> pack.text(y, expected));
        Optional<Integer> days =
                said.filter(s -> s.text().matches("[1-9]|[12]\\d|30")).map(s -> Integer.valueOf(s.text()));
        if (said.isPresent() && days.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", expected);
        }
        return days.orElse(Settings.CLEAR_DAYS);
    }

    private Set<LocalDate> bankHolidays(Setting pack, DateOrder order) {
        Set<LocalDate> days = new TreeSet<>();
        for (Yaml item : pack.list("bank-holidays")) {
            Optional<Yaml.Scalar> text = pack.text(item, DayWords.EXPECTED);
            if (text.isEmpty()) {
                continue;
            }
            Yaml.Scalar said = text.get();
            Optional<LocalDate> day = DayWords.read(said.text(), order);
            day.ifPresent(days::add);
            if (day.isEmpty()) {
                findings.add(Code.E103, said.place(), "\"" + said.text() + "\"", DayWords.EXPECTED);
            }
        }
        return days;
    }

    private Optional<Quarter> quarter(Setting pack, Yaml yaml, PeriodWords periods) {
        return pack.text(yaml, "a quarter").flatMap(s -> {
            Optional<Quarter> quarter = periods.quarter(s.text());
            if (quarter.isEmpty()) {
                findings.add(Code.E103, s.place(), "\"" + s.text() + "\"", "a quarter such as 2019/20 Q2");
            }
            return quarter;
        });
    }

    private Choices choices(Setting setting) {
        Optional<Setting> rating = setting.mapping("rating");
        rating.ifPresent(r -> r.only(Choices.OF_RATING));
        Optional<Setting> direction = setting.mapping("direction");
        direction.ifPresent(d -> d.only(Choices.OF_DIRECTION));
        Choices choices = Choices.read(
                new Part(rating, setting.place("rating")), new Part(direction, setting.place("direction")));
        Optional<Rule.Name> range = Optional.of(Rule.Name.RANGE);
        if (choices.rating().rule().equals(range) || choices.rating().beside().equals(range)) {
            findings.add(Code.E103, choices.place(), "\"range\"", "another rule, since a range is an indicator's own,");
        }
        return choices;
    }

    /** A part of {@code pack.yaml} with rating choices; without it there are none. */
    private final class Part implements Choices.Source {
        private final Optional<Setting> setting;
        private final Place place;

        Part(Optional<Setting> setting, Place place) {
            this.setting = setting;
            this.place = place;
        }

        @Override
        public Cell cell(String name) {
            return setting.flatMap(s -> s.get(name).flatMap(y -> s.text(y, "a word")))
                    .map(s -> new Cell(s.text(), s.place()))
                    .orElse(new Cell("", place));
        }

        @Override
        public void refuse(Cell cell, String expected, String fix) {
            String message = Code.E103
                    .at(cell.place(), "\"" + cell.text() + "\"", expected)
                    .message();
            findings.add(new Finding(Code.E103, cell.place(), message, fix));
        }

        @Override
        public Place place() {
            return place;
        }
    }
}
