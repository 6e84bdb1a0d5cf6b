package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.book.cell.LookAlikes;
import boardpack.book.cell.PartOfCells;
import boardpack.book.cell.PlainWords;
import boardpack.book.cell.SentenceCells;
import boardpack.book.cell.UnitCell;
import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.pack.Choices;
import boardpack.book.pack.RulesOfPack;
import boardpack.book.pack.Settings;
import boardpack.book.rhythm.LifetimeCells;
import boardpack.book.rhythm.RhythmCells;
import boardpack.book.row.FinestTarget;
import boardpack.book.row.GroupCell;
import boardpack.book.row.Indicators;
import boardpack.book.scale.PolarityCell;
import boardpack.book.scale.Scale;
import boardpack.book.scale.Scales;
import boardpack.indicator.Basis;
import boardpack.indicator.Exemption;
import boardpack.indicator.Indicator;
import boardpack.indicator.Lifetime;
import boardpack.indicator.Method;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rhythm;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code indicators.csv}, which has one row for each indicator. */
public final class IndicatorsFile {
    public static final String NAME = WorkspaceFiles.INDICATORS;

    private static final List<String> OTHERS = List.of(
            "decimals",
            Scale.NAME,
            "rule",
            "green within",
            "amber within",
            "amber when",
            "compare",
            "edges",
            "exceeded by",
            "compare with",
            "long compare with",
            "no change within",
            "direction of",
            "profile",
            "year to date",
            "target name",
            "second target name",
            "kind",
            "people",
            "may be negative",
            "part of",
            "sentence",
            "sentence for one",
            "owner",
            ExemptCells.EXEMPT,
            ExemptCells.PUBLIC_TITLE);

    private static final List<String> COLUMNS_OF_CHOICES = Stream.concat(
                    Choices.OF_RATING.stream(), Choices.OF_DIRECTION.stream())
            .map(setting -> setting.replace('-', ' '))
            .toList();

    private static final Indicator.Names UNNAMED = new Indicator.Names("", "");

    private final Cells cells;
    private final Findings findings;
    private final Settings settings;
    private final RulesOfPack rules;
    private final ReportingColumns reporting;
    private final PartOfCells parts;
    private final RhythmCells rhythms;
    private final LifetimeCells lifetimes;
    private final PolarityCell polarities;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Choices> choices = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final List<String> otherColumns;

    /** Methods of rows without choices, cached by the wider choices because thousands of indicators share them. */
    private final Map<Choices, Map<Polarity, Made>> usual = new IdentityHashMap<>();

    private final Map<Choices, Map<Polarity, Made>> usualToDate = new IdentityHashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final Map<String, FinestTarget> finestRanges = new LinkedHashMap<>();
    private final Set<String> owners = new HashSet<>();
    private final LookAlikes refsSeen;
    private final LookAlikes ownersSeen;
    private final Map<String, String> otherGroups = new LinkedHashMap<>();
    private final Map<String, Exemption> exempt = new LinkedHashMap<>();
    private final ExemptCells exemptCells;
    private final Map<String, Scale> declared = new HashMap<>();
    private final Scales scales;

    /**
     * Creates a reader.
     *
     * @param ofFiles the declared scales of files
     */
    public IndicatorsFile(
            Cells cells, Settings settings, RulesOfPack rules, List<Scales.OfFiles> ofFiles, ExemptCells exemptCells) {
        this.scales = new Scales(declared, ofFiles);
        this.exemptCells = exemptCells;
        this.cells = cells;
        this.polarities = new PolarityCell(cells);
        this.reporting = new ReportingColumns(cells);
        this.parts = new PartOfCells(cells.findings());
        this.rhythms = new RhythmCells(cells.findings(), settings.yearKind());
        this.lifetimes = new LifetimeCells(cells);
        this.rules = rules;
        this.findings = cells.findings();
        this.refsSeen = new LookAlikes("reference", findings);
        this.ownersSeen = new LookAlikes("owner", findings);
        this.settings = settings;
        this.otherColumns = List.copyOf(settings.otherGroupColumns());
    }

    public Indicators read(Workspace workspace) {
        boolean complete = file().read(workspace, TableName.in(workspace, NAME), findings, this::row);
        cells.tellOfDates();
        if (complete) {
            parts.check(indicators, faulty).forEach(ref -> indicators.computeIfPresent(ref, (r, i) -> i.alone()));
            lifetimes.check(indicators, faulty);
        }
        return new Indicators(indicators, choices, faulty, exempt.keySet(), scales, complete);
    }

    /** Returns the groups in other columns, such as committees if the pack is grouped by portfolio, by name. */
    public Map<String, String> otherGroups() {
        return otherGroups;
    }

    private CsvFile file() {
        String group = settings.groupBy();
        return new CsvFile(
                List.of("ref", "title", group, "unit", "polarity", "basis"),
                Stream.of(
                                settings.otherGroupColumns().stream(),
                                OTHERS.stream(),
                                ReportingColumns.ALL.stream(),
                                RhythmCells.ALL.stream(),
                                LifetimeCells.ALL.stream())
                        .flatMap(s -> s)
                        .toList());
    }

    /** Reports which indicators are displayed with more decimals because of their ranges. */
    public void tellOfDecimals() {
        finestRanges.forEach((ref, finest) -> finest.tell(ref, findings));
    }

    /** Returns the exempt indicators by reference. */
    public Map<String, Exemption> exempt() {
        return exempt;
    }

    /** Returns the group of a row, with equal names sharing one object. A name once checked is not checked again. */
    private Cell group(Row row) {
        String text = row.text(settings.groupBy());
        String known = groups.get(text);
        if (known != null) {
            return new Cell(known, row.cell(settings.groupBy()).place());
        }
        int before = findings.count();
        Cell group = GroupCell.of(row, settings, cells);
        if (findings.count() == before) {
            groups.put(text, text);
        }
        return group;
    }

    /** The method of an indicator, made from the choices in its row and the wider ones. */
    private record Made(Choices choices, Method method) {}

    private Made made(Choices own, boolean chooses, Choices wider, Basis basis, Polarity polarity) {
        if (chooses) {
            return made(own, wider, basis, polarity);
        }
        Map<Choices, Map<Polarity, Made>> byWider = basis == Basis.CUMULATIVE ? usualToDate : usual;
        return byWider.computeIfAbsent(wider, w -> new EnumMap<>(Polarity.class))
                .computeIfAbsent(polarity, p -> made(own, wider, basis, p));
    }

    private static Made made(Choices own, Choices wider, Basis basis, Polarity polarity) {
        Choices all = own.over(wider).forBasis(own, basis);
        return new Made(all, all.method(polarity));
    }

    private void row(Row row) {
        Optional<Exemption> exemption = exemptCells.read(row);
        Optional<String> ref = cells.text(row.cell("ref"), "a reference");
        Optional<String> title = cells.text(row.cell("title"), "a title");
        exemption.ifPresent(e -> ref.ifPresent(r -> {
            exempt.put(r, e);
            findings.keep(r);
        }));
        Cell area = group(row);
        for (String column : otherColumns) {
            if (!row.text(column).isEmpty()) {
                otherGroups.putIfAbsent(row.text(column), column);
            }
        }
        Optional<Unit> unit = UnitCell.read(row.cell("unit"), findings);
        Optional<PolarityCell.Better> better = polarities.read(row.cell("polarity"), unit);
        Optional<Basis> basis =
                cells.choice(PlainWords.basis(row.cell("basis")), Basis.values(), Basis::letter, Optional.empty());
        Optional<Integer> decimals = decimals(row.cell("decimals"), unit);
        Rhythm rhythm = rhythms.read(row, basis);
        boolean chooses = COLUMNS_OF_CHOICES.stream().anyMatch(c -> !row.text(c).isEmpty());
        Choices own = chooses ? Choices.read(new Columns(row), new Columns(row)) : Choices.none(row.place());
        boolean profiled = "linear".equals(word(row.cell("profile"), "linear", "the year's target spread evenly"));
        boolean context = "context".equals(word(row.cell("kind"), "context", "demand and surroundings, counted apart"));
        boolean yearToDate = cells.yes(row.cell("year to date"));
        boolean people = cells.yes(row.cell("people"));
        Lifetime lifetime = lifetimes.read(ref.orElse(""), row);
        boolean mayBeNegative = cells.yes(row.cell("may be negative"));
        Cell scale = row.cell(Scale.NAME);
        if (!scale.isEmpty()) {
            Optional<Scale> its = cells.choice(scale, Scale.values(), Scale::word, Optional.empty());
            ref.ifPresent(r -> its.ifPresent(s -> declared.put(r, s)));
        }
        if (ref.isEmpty() || title.isEmpty() || unit.isEmpty() || better.isEmpty() || basis.isEmpty()) {
            ref.ifPresent(faulty::add);
            return;
        }
        Polarity polarity = better.get().polarity();
        Made made = made(own, chooses, rules.of(area.text()), basis.get(), polarity);
        Indicator indicator = new Indicator(
                ref.get(),
                title.get(),
                new Indicator.Responsible(area.text(), row.cell("owner").text()),
                new Indicator.Measurement(
                        unit.get(), decimals.orElse(0), polarity, better.get().range()),
                made.method(),
                names(row),
                new Indicator.Times(basis.get(), rhythm, lifetime),
                new Indicator.Traits(
                        yearToDate,
                        profiled,
                        context,
                        people,
                        mayBeNegative || better.get().reachesBelowZero()),
                parts.read(ref.get(), row),
                new SentenceCells(row, unit.get(), findings).read(ref.get()),
                reporting.read(row),
                row.place());
        Indicator inScale =
                polarity == Polarity.RANGE ? polarities.inScale(indicator, row.cell("polarity"), scales) : indicator;
        RuleCheck.check(inScale, own, made.choices(), row, findings);
        put(finer(inScale, row.cell("polarity")), made.choices());
    }

    /** Returns the indicator with at least the decimals of its range. */
    private Indicator finer(Indicator indicator, Cell range) {
        FinestTarget finest = indicator
                .range()
                .map(r -> FinestTarget.NONE
                        .and(r.from(), indicator, range.place())
                        .and(r.to(), indicator, range.place()))
                .orElse(FinestTarget.NONE);
        if (finest != FinestTarget.NONE) {
            finestRanges.put(indicator.ref(), finest);
        }
        return finest.shown(indicator);
    }

    private static Indicator.Names names(Row row) {
        String first = row.text("target name");
        String second = row.text("second target name");
        return first.isEmpty() && second.isEmpty() ? UNNAMED : new Indicator.Names(first, second);
    }

    /** Returns the only word allowed in a cell, or an empty text. */
    private String word(Cell cell, String only, String meaning) {
        if (!cell.isEmpty() && !cell.text().equalsIgnoreCase(only)) {
            findings.add(
                    Code.E203,
                    cell.place(),
                    cell.text(),
                    only + " (" + meaning + ") or nothing",
                    "write " + only + ", or leave the cell empty");
            return "";
        }
        return cell.text().toLowerCase(Locale.ROOT);
    }

    /** The choices in a row. */
    private final class Columns implements Choices.Source {
        private final Row row;

        Columns(Row row) {
            this.row = row;
        }

        @Override
        public Cell cell(String name) {
            return row.cell(name.replace('-', ' '));
        }

        @Override
        public void refuse(Cell cell, String expected, String fix) {
            findings.add(Code.E203, cell.place(), cell.text(), expected, fix);
        }

        @Override
        public Place place() {
            return row.place();
        }
    }

    private void put(Indicator indicator, Choices all) {
        choices.putIfAbsent(indicator.ref(), all);
        refsSeen.see(indicator.ref(), indicator.place());
        if (owners.add(indicator.owner())) {
            ownersSeen.see(indicator.owner(), indicator.place());
        }
        Indicator first = indicators.putIfAbsent(indicator.ref(), indicator);
        if (first != null) {
            findings.add(
                    Code.E210, indicator.place(), indicator.ref(), first.place().line());
        }
    }

    private Optional<Integer> decimals(Cell cell, Optional<Unit> unit) {
        if (cell.isEmpty()) {
            return unit.map(u -> u.isCounted() && u != Unit.MILLIONS_OF_POUNDS ? 0 : 1);
        }
        if (cell.text().length() == 1 && "0123456".contains(cell.text())) {
            return Optional.of(Integer.valueOf(cell.text()));
        }
        findings.add(Code.E203, cell.place(), cell.text(), "a number of decimals from 0 to 6", "write 1 for 92.7");
        return Optional.empty();
    }
}
