package boardpack.book;

import boardpack.indicator.ExemptParagraph;
import boardpack.indicator.Exemption;
import boardpack.indicator.Placeholder;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the papers and the wording of a style, and the council's own over them.
 *
 * <p>A style names its sections once and says which paper has which. A council changes the words of a section by its
 * name under {@code wording: sections:}, and which papers and sections there are, in which order, under
 * {@code papers:}; there a bare name takes what is known by it, and a mapping with a {@code name} changes some of it or
 * makes one of the council's own.
 */
final class WordingFile {
    static final String NAME = "wording.yaml";

    private static final String ANNOUNCES = "announces";
    private static final String EXEMPT = "exempt";
    private static final String PUBLIC_TITLE = "public-title";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> OF_A_STYLE = Set.of("subject", "header", "papers", "sections", "words", StandingStatements.TO_CONFIRM);
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

    /** What a text can say that chooses something; the last is what holds without it. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "trend",
            List.of("yes", "no"),
            "over",
            List.of("months", "quarters"),
            "of",
            List.of("priorities", "indicators"));

    private final Findings findings;
    private final DividedText dividedText;
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, Wording.Section> sections = new LinkedHashMap<>();
    private final Map<String, Wording.Paper> papers = new LinkedHashMap<>();
    private String styleName = "";
    private final List<Yaml.Scalar> announced = new ArrayList<>();

    WordingFile(Findings findings) {
        this.findings = findings;
        this.dividedText = new DividedText(findings);
    }

    /**
     * The wording of a pack.
     *
     * @param builtIn the style's, by those who made it
     * @param changed what the workspace has under that name, which says only what differs; else the same text
     * @param own what the pack says itself
     */
    Wording read(String style, String builtIn, String changed, Optional<Setting> own, Setting pack) {
        String file = "templates/" + style + "/" + NAME;
        styleName = style;
        Setting base = parsed(builtIn, file);
        base.only(OF_A_STYLE);
        // The papers of a style name its sections as they come to be, so that all changes to these come first.
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
        Set<String> usedByPapers = new LinkedHashSet<>();
        over.forEach(o -> usedByPapers.addAll(sectionsOfPapers(o)));
        usedByPapers.addAll(sectionsOfPapers(pack));
        over.forEach(o -> o.mapping("sections").ifPresent(all -> {
            misspelt(all, usedByPapers, style);
            changeSections(all);
        }));
        List<Wording.Paper> standard = papers(base);
        standard.forEach(p -> papers.put(p.name(), p));
        Map<String, String> words = texts(base.mapping("words"));
        Optional<String> subject = checked(base, "subject");
        Map<String, String> header = texts(base.mapping("header"));
        for (Setting o : over) {
            o.mapping("words").ifPresent(w -> {
                w.only(words.keySet());
                words.putAll(texts(Optional.of(w)));
            });
            subject = checked(o, "subject").or(same(subject));
            header = o.get("header").isPresent() ? texts(o.mapping("header")) : header;
            if (o.get("papers").isPresent()) {
                standard = theirOwn(o, standard);
                standard.forEach(p -> papers.put(p.name(), p));
            }
        }
        List<Wording.Paper> made = pack.get("papers").isPresent() ? theirOwn(pack, standard) : standard;
        made.forEach(p -> papers.putIfAbsent(p.name(), p));
        new StandingStatements(findings).tell(base, pack, ofStyle, made);
        announced.forEach(name -> known(name, papers, "paper"));
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

    /** The council's papers; those that are only made where they are asked for stay without being named. */
    private List<Wording.Paper> theirOwn(Setting pack, List<Wording.Paper> standard) {
        List<Wording.Paper> own = papers(pack);
        // What is considered in private is told whatever a council's list is: it is left out where there is nothing.
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

    /** The names of sections that the papers of a council's own list, which may be of its own making. */
    private static Set<String> sectionsOfPapers(Setting setting) {
        Set<String> names = new LinkedHashSet<>();
        setting.get("papers").ifPresent(papers -> names(papers, names));
        return names;
    }

    private static void names(Yaml yaml, Set<String> names) {
        switch (yaml) {
            case Yaml.Scalar scalar -> names.add(scalar.text());
            case Yaml.Sequence list -> list.items().forEach(item -> names(item, names));
            case Yaml.Mapping mapping -> mapping.entries().values().forEach(part -> names(part, names));
        }
    }

    /** A section that the style has not, and that no paper names, would change nothing. */
    private void misspelt(Setting all, Set<String> usedByPapers, String style) {
        for (String name : all.names()) {
            if (!sections.containsKey(name) && !usedByPapers.contains(name)) {
                unknown.add(name);
                findings.add(unknown(name, all.place(name), "section", sections.keySet(), style));
            }
        }
    }

    private static Finding unknown(String name, Place place, String what, Set<String> known, String style) {
        return Code.E151.at(
                place,
                style.isEmpty() ? "the style" : "the style " + style,
                what,
                name,
                Nearest.suggestion(name, known),
                String.join(", ", known),
                what.equals("section")
                        ? "; for a section of your own, name it in a paper under `papers` as well (docs/wording.md)"
                        : "; docs/wording.md says how to add one");
    }

    private void changeSections(Setting all) {
        all.mappings().forEach((name, section) -> {
            if (unknown.contains(name)) {
                return;
            }
            Optional<Wording.Section> changed = section(name, section);
            changed.ifPresent(s -> sections.put(name, s));
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
            findings.add(unknown(name.text(), name.place(), what, known.keySet(), styleName));
        }
        return Optional.ofNullable(known.get(name.text()));
    }

    private Wording.Paper paper(Setting setting) {
        setting.only(OF_A_PAPER);
        // An inserted document goes by its title.
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
        if (base.title().isEmpty() && setting.get("title").isEmpty() && isNear(name, papers.keySet())) {
            findings.add(unknown(name, setting.place(), "paper", papers.keySet(), styleName));
        } else if (base.title().isEmpty() && setting.get("title").isEmpty()) {
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
                checked(setting, "title").orElse(base.title()),
                checked(setting, "lead").orElse(base.lead()),
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

    /** Why a paper or a section is not for publication; a paragraph that is none is a finding. */
    private Optional<Exemption> exempt(Setting setting) {
        String title = checked(setting, PUBLIC_TITLE).orElse("");
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
                            file.text(), checked(setting, "description").orElse(""), file.place());
                });
    }

    /** What one of a few words stands for; another word is a finding. */
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

    private static boolean isNear(String name, Set<String> known) {
        return Nearest.to(name, known).isPresent();
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
        if (!sections.containsKey(name) && setting.get("heading").isEmpty() && isNear(name, sections.keySet())) {
            findings.add(unknown(name, setting.place(), "section", sections.keySet(), styleName));
            return Optional.empty();
        }
        if (!sections.containsKey(name) && setting.get("heading").isEmpty()) {
            findings.add(Code.E104, setting.place(), "heading", "heading: Climate implications");
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>(base.texts());
        kind.texts().stream()
                .filter(t -> !t.equals("paragraphs") && !t.equals("limbs"))
                .forEach(t -> said(setting, t).ifPresent(s -> texts.put(t, s)));
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
                checked(setting, "heading").orElse(base.heading()),
                setting.get("paragraphs").isPresent() ? paragraphs(setting) : base.paragraphs(),
                setting.get("limbs").isPresent() ? limbs(setting) : base.limbs(),
                texts,
                exempt(setting).or(base::exempt),
                setting.place()));
    }

    /** A standing text; of some only a few words mean anything. */
    private Optional<String> said(Setting setting, String name) {
        List<String> words = CHOSEN.getOrDefault(name, List.of());
        if (words.isEmpty() || setting.get(name).isEmpty()) {
            return checked(setting, name);
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

    private List<String> limbs(Setting section) {
        dividedText.check(section, "limbs");
        return checked(section.listOrOne("limbs"), section);
    }

    private List<Wording.Paragraph> paragraphs(Setting section) {
        List<Wording.Paragraph> paragraphs = new ArrayList<>();
        dividedText.check(section, "paragraphs");
        for (Yaml yaml : section.listOrOne("paragraphs")) {
            if (yaml instanceof Yaml.Scalar scalar) {
                paragraphs.add(new Wording.Paragraph(checked(scalar), List.of()));
            } else if (DividedText.isAParagraph(yaml)) {
                section.text(yaml, "a text");
            } else {
                section.mapping(yaml).ifPresent(p -> {
                    p.only(Set.of("text", "list"));
                    p.text("text", "The functional areas are:");
                    paragraphs.add(new Wording.Paragraph(checked(p, "text").orElse(""), items(p)));
                });
            }
        }
        return paragraphs;
    }

    /** A text, or a mapping that names the paper without which it is not said. */
    private List<Wording.Item> items(Setting paragraph) {
        List<Wording.Item> items = new ArrayList<>();
        dividedText.check(paragraph, "list");
        for (Yaml yaml : paragraph.listOrOne("list")) {
            if (yaml instanceof Yaml.Scalar scalar) {
                items.add(new Wording.Item(checked(scalar), ""));
            } else {
                paragraph.mapping(yaml).ifPresent(item -> {
                    item.only(Set.of("text", ANNOUNCES));
                    item.text("text", "\"Appendix 1: summary sheet\"");
                    item.get(ANNOUNCES)
                            .flatMap(y -> item.text(y, "the name of a paper"))
                            .ifPresent(announced::add);
                    items.add(new Wording.Item(
                            checked(item, "text").orElse(""),
                            item.text(ANNOUNCES).orElse("")));
                });
            }
        }
        return items;
    }

    private Optional<String> checked(Setting setting, String name) {
        return setting.get(name).flatMap(y -> setting.text(y, "a text")).map(this::checked);
    }

    private Map<String, String> texts(Optional<Setting> setting) {
        Map<String, String> texts = new LinkedHashMap<>();
        setting.ifPresent(s -> s.texts().forEach((name, scalar) -> texts.put(name, checked(scalar))));
        return texts;
    }

    private List<String> checked(List<Yaml> items, Setting setting) {
        List<String> texts = new ArrayList<>();
        items.forEach(y -> setting.text(y, "a text").ifPresent(s -> texts.add(checked(s))));
        return texts;
    }

    /** The text, once every placeholder in it is known. */
    private String checked(Yaml.Scalar scalar) {
        if (scalar.text().indexOf('{') < 0) {
            return scalar.text();
        }
        Matcher m = PLACEHOLDER.matcher(scalar.text());
        while (m.find()) {
            if (Placeholder.named(m.group(1)).isEmpty()) {
                findings.add(
                        Code.E118,
                        scalar.place(),
                        m.group(),
                        Nearest.suggestion(m.group(1), Placeholder.words()),
                        String.join(", ", Placeholder.words()));
            }
        }
        return scalar.text();
    }
}
