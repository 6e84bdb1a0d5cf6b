package boardpack.book.pack;

import boardpack.book.cell.YesOrNo;
import boardpack.indicator.ExemptParagraph;
import boardpack.indicator.Exemption;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the papers and the wording of a style with the council's changes.
 *
 * <p>A style defines its sections once and lists them for each paper. A council changes the text of a section by its
 * name under {@code wording: sections:}. Under {@code papers:} it chooses papers and sections and their order. There, a
 * bare name selects a known entry. A mapping with a {@code name} changes an entry or adds a new one.
 */
public final class WordingFile {
    public static final String NAME = "wording.yaml";

    private static final String EXEMPT = "exempt";
    private static final String PUBLIC_TITLE = "public-title";
    private static final Set<String> OF_A_STYLE =
            Set.of("subject", "header", "papers", "sections", "words", StandingStatements.TO_CONFIRM);
    private static final Set<String> OWN = Set.of("subject", "header", "sections", "words");
    private static final Set<String> OF_A_PAPER = Set.of(
            "name",
            "for",
            "title",
            "lead",
            "template",
            "header",
            "numbering",
            "sections",
            "file",
            "description",
            EXEMPT,
            PUBLIC_TITLE);
    private static final List<String> NUMBERINGS = List.of("1.0", "1.", "1", "none");

    /** The texts that accept only certain words; the last word is the default. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "trend",
            List.of("yes", "no"),
            "over",
            List.of("months", "quarters"),
            "of",
            List.of("priorities", "indicators"));

    private final Findings findings;
    private final StandingTexts texts;
    private final Map<String, Wording.Section> sections = new LinkedHashMap<>();
    private final Map<String, Wording.Paper> papers = new LinkedHashMap<>();
    private NamesOfStyle names;

    public WordingFile(Findings findings) {
        this.findings = findings;
        this.texts = new StandingTexts(findings);
    }

    /**
     * Reads the wording of a pack.
     *
     * @param builtIn the style's own wording file
     * @param changed the workspace's file of that name, which contains only the changes; otherwise the same text
     * @param own the changes in the pack's own settings
     */
    public Wording read(String style, String builtIn, String changed, Optional<Setting> own, Setting pack) {
        String file = "templates/" + style + "/" + NAME;
        names = new NamesOfStyle(style, findings);
        Setting base = parsed(builtIn, file);
        base.only(OF_A_STYLE);
        // The papers refer to sections with all changes, so these are applied first.
        List<Setting> over = new ArrayList<>();
        base.mapping("sections").ifPresent(this::changeSections);
        Map<String, Wording.Section> ofStyle = Map.copyOf(sections);
        if (!changed.equals(builtIn)) {
            Setting styleChange = parsed(changed, file);
            styleChange.only(OF_A_STYLE);
            over.add(styleChange);
        }
        own.ifPresent(o -> {
            o.only(OWN);
            over.add(o);
        });
        own.flatMap(o -> o.mapping("sections")).ifPresent(all -> names.check(all, sections, pack));
        over.forEach(o -> o.mapping("sections").ifPresent(this::changeSections));
        List<Wording.Paper> standard = papers(base);
        standard.forEach(p -> papers.put(p.name(), p));
        Map<String, String> words = texts.texts(base.mapping("words"));
        Optional<String> subject = texts.checked(base, "subject");
        Map<String, String> header = texts.texts(base.mapping("header"));
        for (Setting o : over) {
            o.mapping("words").ifPresent(w -> {
                w.only(words.keySet());
                words.putAll(texts.texts(Optional.of(w)));
            });
            subject = texts.checked(o, "subject").or(same(subject));
            header = o.get("header").isPresent() ? texts.texts(o.mapping("header")) : header;
            if (o.get("papers").isPresent()) {
                standard = theirOwn(o, standard);
                standard.forEach(p -> papers.put(p.name(), p));
            }
        }
        List<Wording.Paper> made = pack.get("papers").isPresent() ? theirOwn(pack, standard) : standard;
        made.forEach(p -> papers.putIfAbsent(p.name(), p));
        new StandingStatements(findings).tell(base, pack, ofStyle, made);
        texts.announced().forEach(name -> known(name, papers, "paper"));
        return new Wording(subject.orElse(""), header, made, words, leftOut(made));
    }

    private static <T> java.util.function.Supplier<Optional<T>> same(Optional<T> value) {
        return () -> value;
    }

    private Setting parsed(String text, String file) {
        return Yaml.parse(text, file, findings)
                .map(m -> new Setting(m, findings))
                .orElseGet(() -> new Setting(new Yaml.Mapping(Map.of(), Map.of(), Place.of(file)), findings));
    }

    private List<Wording.Section> leftOut(List<Wording.Paper> made) {
        Set<String> printed = new LinkedHashSet<>();
        made.forEach(p -> p.sections().forEach(s -> printed.add(s.name())));
        return sections.values().stream()
                .filter(s -> !printed.contains(s.name()))
                .toList();
    }

    /** Returns the council's papers. Papers made on request are kept even if the council does not list them. */
    private List<Wording.Paper> theirOwn(Setting pack, List<Wording.Paper> standard) {
        List<Wording.Paper> own = papers(pack);
        // The section on private matter is always added; it is omitted only if there is none.
        boolean saysWhatIsPrivate =
                own.stream().flatMap(p -> p.sections().stream()).anyMatch(s -> s.kind() == SectionKind.EXEMPT);
        if (!saysWhatIsPrivate) {
            standard.stream()
                    .filter(p -> p.sections().stream().anyMatch(s -> s.kind() == SectionKind.EXEMPT))
                    .filter(p -> own.stream().noneMatch(o -> o.name().equals(p.name())))
                    .forEach(own::add);
        }
        standard.stream()
                .filter(p -> p.about() == Wording.About.FOCUS || p.about() == Wording.About.A_GROUP_ALONE)
                .filter(p -> own.stream().noneMatch(o -> o.name().equals(p.name())))
                .forEach(own::add);
        return own;
    }

    private void changeSections(Setting all) {
        all.mappings().forEach((name, section) -> {
            if (!names.isRefused(name)) {
                section(name, section).ifPresent(s -> sections.put(name, s));
            }
        });
    }

    private List<Wording.Paper> papers(Setting setting) {
        List<Wording.Paper> list = new ArrayList<>();
        for (Yaml yaml : setting.list("papers")) {
            if (yaml instanceof Yaml.Scalar name) {
                known(name, papers, "paper").ifPresent(p -> once(p, name.place(), list));
            } else {
                setting.mapping(yaml).ifPresent(p -> once(paper(p), p.place(), list));
            }
        }
        return list;
    }

    private void once(Wording.Paper paper, Place place, List<Wording.Paper> list) {
        if (list.stream().anyMatch(p -> p.name().equals(paper.name()))) {
            findings.add(Code.E103, place, "\"" + paper.name() + "\" a second time", "another paper");
        } else if (!paper.name().isEmpty()) {
            list.add(paper);
        }
    }

    private <T> Optional<T> known(Yaml.Scalar name, Map<String, T> known, String what) {
        if (!known.containsKey(name.text())) {
            names.tell(name.text(), name.place(), what, known.keySet());
        }
        return Optional.ofNullable(known.get(name.text()));
    }

    private Wording.Paper paper(Setting setting) {
        setting.only(OF_A_PAPER);
        // An inserted document takes its title as name.
        String name = setting.get("file").isPresent() && setting.get("name").isEmpty()
                ? setting.text("title").orElse("")
                : setting.text("name", "cover-report");
        Wording.Paper base = papers.getOrDefault(
                name,
                new Wording.Paper(
                        name,
                        Wording.About.PACK,
                        "",
                        "",
                        "paper",
                        false,
                        "1.0",
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
        boolean untitled = base.title().isEmpty() && setting.get("title").isEmpty();
        if (untitled && !names.isMisspelt(name, setting.place(), "paper", papers.keySet())) {
            findings.add(Code.E104, setting.place(), "title", "title: Workforce report");
        }
        return new Wording.Paper(
                name,
                choice(
                        setting,
                        "for",
                        List.of(Wording.About.values()).stream()
                                .map(Wording.About::word)
                                .toList(),
                        Wording.About::named,
                        base.about()),
                texts.checked(setting, "title").orElse(base.title()),
                texts.checked(setting, "lead").orElse(base.lead()),
                setting.text("template").orElse(base.template()),
                choice(setting, "header", List.of("yes", "no"), YesOrNo::read, base.hasHeader()),
                choice(
                        setting,
                        "numbering",
                        NUMBERINGS,
                        w -> NUMBERINGS.contains(w) ? Optional.of(w) : Optional.empty(),
                        base.numbering()),
                setting.get("sections").isPresent() ? sections(setting) : base.sections(),
                inserted(setting),
                exempt(setting).or(base::exempt));
    }

    /** Returns the exemption of a paper or section. An unknown paragraph becomes a finding. */
    private Optional<Exemption> exempt(Setting setting) {
        String title = texts.checked(setting, PUBLIC_TITLE).orElse("");
        Optional<Yaml.Scalar> said = setting.get(EXEMPT).flatMap(y -> setting.text(y, "the number of a paragraph"));
        if (said.isEmpty() && !title.isEmpty() && setting.get(EXEMPT).isEmpty()) {
            findings.add(Code.E141, setting.place(PUBLIC_TITLE));
        }
        if (said.isEmpty() || YesOrNo.read(said.get().text()).equals(Optional.of(false))) {
            return Optional.empty();
        }
        findings.keepFile(said.get().place().file());
        Optional<List<ExemptParagraph>> paragraphs =
                Exemption.paragraphs(said.get().text());
        if (said.get().text().isEmpty()) {
            findings.add(Code.E142, said.get().place());
        } else if (paragraphs.isEmpty()) {
            findings.add(Code.E138, said.get().place(), said.get().text());
        }
        return paragraphs.map(p -> new Exemption(p, title));
    }

    private Optional<Wording.Inserted> inserted(Setting setting) {
        return setting.get("file")
                .flatMap(y -> setting.text(y, "the name of a file"))
                .map(file -> {
                    if (setting.get("sections").isPresent()) {
                        findings.add(Code.E103, setting.place("sections"), "sections beside a file", "one of the two");
                    }
                    return new Wording.Inserted(
                            file.text(), texts.checked(setting, "description").orElse(""), file.place());
                });
    }

    /** Returns the value of one of a few words; another word is a finding. */
    private <T> T choice(
            Setting setting,
            String name,
            List<String> words,
            java.util.function.Function<String, Optional<T>> read,
            T without) {
        Optional<Yaml.Scalar> said = setting.get(name).flatMap(y -> setting.text(y, String.join(" or ", words)));
        Optional<T> chosen = said.flatMap(s -> read.apply(s.text()));
        if (said.isPresent() && chosen.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", String.join(" or ", words));
        }
        return chosen.orElse(without);
    }

    private List<Wording.Section> sections(Setting paper) {
        List<Wording.Section> list = new ArrayList<>();
        for (Yaml yaml : paper.list("sections")) {
            if (yaml instanceof Yaml.Scalar name) {
                known(name, sections, "section").ifPresent(list::add);
            } else {
                paper.mapping(yaml)
                        .ifPresent(s -> section(s.text("name", "policy"), s).ifPresent(list::add));
            }
        }
        return list;
    }

    private Optional<Wording.Section> section(String name, Setting setting) {
        Wording.Section base = sections.getOrDefault(
                name,
                new Wording.Section(
                        name,
                        SectionKind.STANDING,
                        false,
                        "",
                        List.of(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        setting.place()));
        SectionKind kind = choice(setting, "kind", SectionKind.words(), SectionKind::named, base.kind());
        Set<String> known = new LinkedHashSet<>(List.of("name", "kind", "for", "heading", EXEMPT, PUBLIC_TITLE));
        known.addAll(kind.texts());
        setting.only(known);
        if (!sections.containsKey(name) && setting.get("heading").isEmpty()) {
            if (!names.isMisspelt(name, setting.place(), "section", sections.keySet())) {
                findings.add(Code.E104, setting.place(), "heading", "heading: Climate implications");
            }
            return Optional.empty();
        }
        Map<String, String> own = new LinkedHashMap<>(base.texts());
        kind.texts().stream()
                .filter(t -> !t.equals("paragraphs") && !t.equals("limbs"))
                .forEach(t -> said(setting, t).ifPresent(s -> own.put(t, s)));
        setting.get("limb-number")
                .flatMap(y -> setting.text(y, "a number"))
                .filter(said -> LimbNumber.read(said.text()).isEmpty())
                .ifPresent(said -> findings.add(
                        Code.E103,
                        said.place(),
                        "\"" + said.text() + "\"",
                        "the number of the first limb, such as \"1)\", \"(a)\" or \"i.\""));
        return Optional.of(new Wording.Section(
                name,
                kind,
                choice(
                        setting,
                        "for",
                        List.of("each group", "all"),
                        w -> w.equals("each group")
                                ? Optional.of(true)
                                : w.equals("all") ? Optional.of(false) : Optional.empty(),
                        base.eachGroup()),
                texts.checked(setting, "heading").orElse(base.heading()),
                setting.get("paragraphs").isPresent() ? texts.paragraphs(setting) : base.paragraphs(),
                setting.get("limbs").isPresent() ? texts.limbs(setting) : base.limbs(),
                own,
                exempt(setting).or(base::exempt),
                setting.place()));
    }

    /** Returns a standing text. Some accept only certain words. */
    private Optional<String> said(Setting setting, String name) {
        List<String> words = CHOSEN.getOrDefault(name, List.of());
        if (words.isEmpty() || setting.get(name).isEmpty()) {
            return texts.checked(setting, name);
        }
        return Optional.of(choice(
                setting,
                name,
                words,
                w -> words.stream().filter(word -> isSaid(word, w)).findFirst(),
                words.getLast()));
    }

    private static boolean isSaid(String word, String said) {
        return word.equalsIgnoreCase(said)
                || YesOrNo.read(word).isPresent() && YesOrNo.read(word).equals(YesOrNo.read(said));
    }
}
