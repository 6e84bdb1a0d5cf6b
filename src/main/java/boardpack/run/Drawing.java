package boardpack.run;

import boardpack.cores.Cores;
import boardpack.cores.Meanwhile;
import boardpack.draw.Drawer;
import boardpack.draw.print.Laid;
import boardpack.draw.set.Pictures;
import boardpack.draw.style.Look;
import boardpack.draw.style.Unprintable;
import boardpack.fill.Filler;
import boardpack.fill.FormerNames;
import boardpack.fill.LineMarks;
import boardpack.page.Markup;
import boardpack.page.MarkupReader;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.paper.Summary;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import boardpack.read.Yaml;
import boardpack.web.WebPack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Turns papers as data into laid-out pages. The style and fonts are read while the data is. */
public final class Drawing {
    private static final String FOLDER = "templates/";
    private static final String STYLE = "style.yaml";
    private static final Set<Code> IN_THE_MARKUP = Set.of(
            Code.E157, Code.E402, Code.E403, Code.E404, Code.E405, Code.E407, Code.E408, Code.E409, Code.E420,
            Code.E421, Code.E422, Code.E423);

    /** Settings of a council's own style that the built-in style does not have. */
    private static final Set<String> ADDED = Set.of("fonts", "logo");

    /** Largest number of rows on a page. */
    private static final int MOST_IN_A_SUMMARY = 40;

    /** Numbers of groups, and of indicators under one label of a summary, tried in turn until it fits one page. */
    private static final List<Integer> MOST_UNDER_A_LABEL = List.of(60, 16, 8, 5, 3);

    private final Workspace workspace;
    private final TemplateFiles templates;
    private final Findings findings;
    private final Cores cores;
    private final Meanwhile<Prepared> prepared;
    private final Set<FormerNames.Use> told = new HashSet<>();

    /** A drawer that is ready, unless the style has errors. */
    private record Prepared(
            Optional<Drawer> drawer,
            Look look,
            Map<String, byte[]> fonts,
            Map<String, byte[]> pictures,
            Findings ofStyle) {}

    /** Starts to load the style and fonts at once. */
    public Drawing(Workspace workspace, TemplateFiles templates, Findings findings, Cores cores) {
        this.workspace = workspace;
        this.templates = templates;
        this.findings = findings;
        this.cores = cores;
        this.prepared = Meanwhile.of(this::prepare);
    }

    private Prepared prepare() {
        Findings ofStyle = new Findings();
        Yaml.Mapping builtIn = parsed(templates.builtIn(STYLE), Look.BUILT_IN, ofStyle);
        String own = templates.get(STYLE);
        Yaml.Mapping style = own.equals(templates.builtIn(STYLE))
                ? builtIn
                : over(builtIn, parsed(own, FOLDER + STYLE, ofStyle), ofStyle);
        Look look = Look.of(style, ofStyle);
        Map<String, byte[]> fonts = new HashMap<>();
        look.fonts().forEach((face, file) -> file(file, ofStyle).ifPresent(font -> fonts.put(face, font)));
        Drawer.faults(fonts).forEach(ofStyle::add);
        Map<String, byte[]> pictures = new HashMap<>();
        look.logo()
                .flatMap(logo -> picture(logo.file(), ofStyle))
                .ifPresent(picture ->
                        pictures.put(FOLDER + look.logo().orElseThrow().file(), picture));
        Optional<Drawer> drawer = ofStyle.hasErrors() ? Optional.empty() : Optional.of(new Drawer(look, fonts));
        return new Prepared(drawer, look, fonts, pictures, ofStyle);
    }

    private static Yaml.Mapping parsed(String text, String name, Findings ofStyle) {
        return Yaml.parse(text, name, ofStyle)
                .orElseThrow(() -> new CannotContinue(ofStyle.sorted().getFirst()));
    }

    /** Returns the council's style with missing settings taken from the built-in one. */
    private static Yaml.Mapping over(Yaml.Mapping builtIn, Yaml.Mapping own, Findings ofStyle) {
        own.entries().forEach((name, setting) -> {
            Yaml standard = builtIn.entries().get(name);
            if (standard == null && !ADDED.contains(name)) {
                unknown(name, own.keys().get(name), builtIn.entries().keySet(), ofStyle);
            }
            if (standard instanceof Yaml.Mapping inner && setting instanceof Yaml.Mapping mine) {
                mine.keys().forEach((key, place) -> {
                    if (!inner.entries().containsKey(key)) {
                        unknown(key, place, inner.entries().keySet(), ofStyle);
                    }
                });
            }
        });
        return own.over(builtIn);
    }

    private static void unknown(String name, Place place, Set<String> known, Findings ofStyle) {
        ofStyle.add(
                Code.E105, place, name, Nearest.suggestion(name, known), "correct the spelling, or take the line out");
    }

    /** Returns a file next to the style. */
    private Optional<byte[]> file(String name, Findings ofStyle) {
        if (!workspace.has(FOLDER + name)) {
            ofStyle.add(Code.E410, Place.of(FOLDER + STYLE), FOLDER + name);
            return Optional.empty();
        }
        return workspace.bytes(FOLDER + name);
    }

    private Optional<byte[]> picture(String name, Findings ofStyle) {
        Optional<byte[]> file = file(name, ofStyle);
        file.flatMap(Pictures::fault).ifPresent(fault -> ofStyle.add(Code.E412, Place.of(FOLDER + name), fault));
        return file;
    }

    /** Reports faults of the style together with all others. */
    public void tellOfStyle() {
        try {
            ready().ofStyle().sorted().forEach(findings::add);
        } catch (CannotContinue e) {
            findings.add(e.finding());
        }
    }

    private Prepared ready() {
        return prepared.result();
    }

    /** Returns the council's picture for the first page, if its style has one. */
    public Optional<Look.Logo> logo() {
        return ready().look().logo().map(l -> new Look.Logo(FOLDER + l.file(), l.alt(), l.height()));
    }

    /** Returns the drawer, with the pictures of inserted papers and those of the style. */
    public Drawer drawer(Map<String, byte[]> inserted) {
        Map<String, byte[]> pictures = new HashMap<>(ready().pictures());
        pictures.putAll(inserted);
        return ready().drawer().orElseThrow().showing(new Pictures(pictures));
    }

    /** Returns the style of the web page, with the pictures of inserted papers. */
    WebPack.Dress dress(Map<String, byte[]> inserted) {
        Map<String, byte[]> pictures = new HashMap<>(ready().pictures());
        pictures.putAll(inserted);
        return new WebPack.Dress(ready().look().colours(), pictures, ready().fonts());
    }

    /** Fills a paper that is not laid out on pages. */
    Markup.Element read(Paper paper, Drawer drawer) {
        return traced(
                paper, filler(drawer), xhtml -> new MarkupReader().read(xhtml, FOLDER + paper.template()), drawer);
    }

    /** Fills and lays out each paper. */
    public List<Laid> lay(List<Paper> papers, Drawer drawer, Inserts inserts) {
        Filler filler = filler(drawer);
        List<Callable<Laid>> layers = new ArrayList<>();
        papers.forEach(paper -> layers.add(() -> lay(paper, filler, drawer, inserts)));
        List<Laid> laid = cores.sideBySide(layers);
        tellFormer(filler);
        tellMissing(
                papers.stream().map(Documents::file).toList(),
                laid.stream().map(Laid::missing).toList());
        return laid;
    }

    /** Returns the filler of the papers that a drawer lays out. */
    Filler filler(Drawer drawer) {
        return new Filler(templates::find, templates::isOwn, drawer.ruler());
    }

    /** Fills and lays out a paper, followed by the inserted pages that it announces. */
    Laid lay(Paper paper, Filler filler, Drawer drawer, Inserts inserts) {
        Laid laid = paper.content() instanceof Summary summary
                ? onOnePage(paper, summary, filler, drawer)
                : laid(paper, filler, drawer);
        return inserts.follower(paper).map(laid::followedBy).orElse(laid);
    }

    /** Lays out the summary with as much content as fits on one page. */
    private Laid onOnePage(Paper paper, Summary summary, Filler filler, Drawer drawer) {
        if (summary.reds().lines().size() + summary.amber().size() <= MOST_IN_A_SUMMARY) {
            Laid whole = lay(paper, summary, filler, drawer);
            if (whole.pages() == 1) {
                return whole;
            }
        }
        for (int most : MOST_UNDER_A_LABEL) {
            Laid laid = lay(paper, summary.atMost(MOST_IN_A_SUMMARY, most), filler, drawer);
            if (laid.pages() == 1) {
                return laid;
            }
        }
        int least = MOST_UNDER_A_LABEL.getLast();
        int fits = 0;
        int tooMany = Math.min(summary.reds().lines().size(), MOST_IN_A_SUMMARY);
        Laid best = lay(paper, summary.atMost(0, least), filler, drawer);
        while (tooMany - fits > 1) {
            int half = (tooMany + fits) / 2;
            Laid tried = lay(paper, summary.atMost(half, least), filler, drawer);
            if (tried.pages() == 1) {
                fits = half;
                best = tried;
            } else {
                tooMany = half;
            }
        }
        return best.pages() == 1 ? best : lay(paper, summary.atMost(0, 0), filler, drawer);
    }

    private Laid lay(Paper paper, Summary summary, Filler filler, Drawer drawer) {
        Paper its = paper.saying(summary);
        return laid(its, filler, drawer);
    }

    /** Adds one note for each former name in the council's templates. */
    void tellFormer(Filler filler) {
        filler.former().uses().forEach((use, line) -> {
            if (told.add(use)) {
                findings.add(Code.N636, new Place(FOLDER + use.template(), line, 0), use.former(), use.now());
            }
        });
    }

    /** Adds an error for each cell with characters that no font has. */
    void tellMissing(List<String> files, List<Set<Unprintable>> missing) {
        for (int i = 0; i < files.size(); i++) {
            new UnprintableCells(workspace, findings).tell(files.get(i), missing.get(i));
        }
    }

    private Laid laid(Paper paper, Filler filler, Drawer drawer) {
        return traced(paper, filler, xhtml -> drawer.lay(xhtml, FOLDER + paper.template()), drawer);
    }

    /** Returns the result for a filled paper; a mistake in the markup is located in its template. */
    private <T> T traced(Paper paper, Filler filler, Function<String, T> making, Drawer drawer) {
        try {
            return making.apply(filler.fill(paper));
        } catch (CannotContinue e) {
            if (!IN_THE_MARKUP.contains(e.finding().code())) {
                throw e;
            }
            Filler marked = new Filler(
                    name -> templates.find(name).map(text -> LineMarks.in(FOLDER + name, text)),
                    templates::isOwn,
                    drawer.ruler());
            making.apply(marked.fill(paper));
            throw e;
        }
    }

    /** Returns all papers of the pack, in order. */
    public static List<Paper> all(Pack pack) {
        List<Paper> all = new ArrayList<>();
        all.add(pack.front());
        pack.summary().ifPresent(all::add);
        all.addAll(pack.papers());
        pack.back().ifPresent(all::add);
        return all;
    }
}
