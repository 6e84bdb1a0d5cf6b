package boardpack.book;

import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole workspace into a {@link Book}, collecting everything that is wrong on the way. */
public final class BookReader {
    private final Workspace workspace;
    private final TemplateFiles templates;
    private final Findings findings;

    public BookReader(Workspace workspace, TemplateFiles templates, Findings findings) {
        this.workspace = workspace;
        this.templates = templates;
        this.findings = findings;
    }

    /**
     * Reads the book of a quarter.
     *
     * @param asked the quarter that was asked for; else the one in {@code pack.yaml}; else the latest in the extracts
     * @return empty where what was found leaves nothing to work with
     */
    public Optional<Book> read(Optional<String> asked) {
        for (String needed : List.of(PackFile.NAME, IndicatorsFile.NAME)) {
            if (!workspace.has(needed)) {
                findings.add(Code.E101, Place.of(needed), needed);
            }
        }
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        return new PackFile(findings).read(workspace, templates).flatMap(pack -> read(pack, asked));
    }

    private Optional<Book> read(PackFile.Pack pack, Optional<String> asked) {
        Settings settings = pack.settings();
        PeriodWords periods = new PeriodWords(settings.yearKind());
        Cells cells = new Cells(findings, periods);
        Indicators indicators = new IndicatorsFile(cells, settings).read(workspace);
        Map<String, Map<Period, Result>> results = new Extracts(cells, indicators).read(workspace);
        OtherFiles others = new OtherFiles(workspace, cells);
        var targets = new TargetsFile(cells, indicators).read(workspace);
        var comparators = others.comparators(indicators);
        var milestones = others.milestones(settings.serviceAreas());
        var queries = others.queries();
        var narratives = new NarrativeFiles(findings).read(workspace, settings.serviceAreas());
        return quarter(settings, results, asked, periods)
                .map(quarter -> new Book(
                        settings,
                        pack.wording(),
                        quarter,
                        indicators.all(),
                        results,
                        targets,
                        comparators,
                        milestones,
                        queries,
                        narratives));
    }

    private Optional<Quarter> quarter(
            Settings settings, Map<String, Map<Period, Result>> results, Optional<String> asked, PeriodWords periods) {
        Optional<Quarter> latest = results.values().stream()
                .flatMap(byPeriod -> byPeriod.keySet().stream())
                .filter(Quarter.class::isInstance)
                .map(Quarter.class::cast)
                .max(Comparator.naturalOrder());
        if (asked.isEmpty()) {
            return settings.quarter().or(() -> latest);
        }
        Optional<Quarter> quarter = periods.quarter(asked.get());
        if (quarter.isEmpty()) {
            throw new CannotContinue(Code.E506.at(Place.of("--quarter"), asked.get()));
        }
        if (results.values().stream().noneMatch(byPeriod -> byPeriod.containsKey(quarter.get()))) {
            findings.add(
                    Code.E505,
                    Place.of("--quarter"),
                    quarter.get().label(),
                    latest.map(Quarter::label).orElse("nowhere"));
            return Optional.empty();
        }
        return quarter;
    }
}
