package boardpack.book;

import boardpack.indicator.Placeholder;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the wording of a style and the council's own over it.
 *
 * <p>A council's {@code sections} is the whole list in its order: a bare name takes the style's section as it is; a
 * mapping with a {@code name} changes some of it, or makes a section of its own.
 */
final class WordingFile {
    static final String NAME = "wording.yaml";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> SETTINGS = Set.of("subject", "header", "sections", "report");
    private static final Set<String> OF_A_SECTION = Set.of("name", "heading", "lead", "paragraphs", "limbs");

    private final Findings findings;

    WordingFile(Findings findings) {
        this.findings = findings;
    }

    Wording read(String style, String text, Optional<Setting> own) {
        String file = "templates/" + style + "/" + NAME;
        Setting base = Yaml.parse(text, file, findings)
                .map(m -> new Setting(m, findings))
                .orElseGet(() -> new Setting(new Yaml.Mapping(Map.of(), Map.of(), Place.of(file)), findings));
        base.only(SETTINGS);
        own.ifPresent(o -> o.only(SETTINGS));

        Map<String, Wording.Section> standard = new LinkedHashMap<>();
        base.list("sections").forEach(y -> section(base, y, standard).ifPresent(s -> standard.put(s.name(), s)));
        List<Wording.Section> sections = new ArrayList<>(standard.values());
        Optional<Setting> other = own.filter(o -> o.get("sections").isPresent());
        if (other.isPresent()) {
            sections.clear();
            other.get()
                    .list("sections")
                    .forEach(y -> section(other.get(), y, standard).ifPresent(sections::add));
        }
        Map<String, String> report = texts(base.mapping("report"));
        own.flatMap(o -> o.mapping("report")).ifPresent(o -> {
            o.only(report.keySet());
            report.putAll(texts(Optional.of(o)));
        });
        return new Wording(
                own.flatMap(o -> checked(o, "subject"))
                        .or(() -> checked(base, "subject"))
                        .orElse(""),
                own.filter(o -> o.get("header").isPresent())
                        .map(o -> texts(o.mapping("header")))
                        .orElseGet(() -> texts(base.mapping("header"))),
                sections,
                report);
    }

    private Optional<String> checked(Setting setting, String name) {
        return setting.get(name).flatMap(y -> setting.text(y, "a text")).map(this::checked);
    }

    private Map<String, String> texts(Optional<Setting> setting) {
        Map<String, String> texts = new LinkedHashMap<>();
        setting.ifPresent(s -> s.texts().forEach((name, scalar) -> texts.put(name, checked(scalar))));
        return texts;
    }

    private Optional<Wording.Section> section(Setting parent, Yaml yaml, Map<String, Wording.Section> standard) {
        if (yaml instanceof Yaml.Scalar name) {
            Wording.Section known = standard.get(name.text());
            if (known == null) {
                findings.add(
                        Code.E103,
                        name.place(),
                        "\"" + name.text() + "\"",
                        "a section of the style (" + String.join(", ", standard.keySet()) + ")");
            }
            return Optional.ofNullable(known);
        }
        return parent.mapping(yaml).map(s -> {
            s.only(OF_A_SECTION);
            String name = s.text("name", "policy");
            Wording.Section known =
                    standard.getOrDefault(name, new Wording.Section(name, "", "", List.of(), List.of()));
            if (known.heading().isEmpty() && s.get("heading").isEmpty()) {
                findings.add(Code.E104, s.place(), "heading", "heading: Climate implications");
            }
            return new Wording.Section(
                    name,
                    checked(s, "heading").orElse(known.heading()),
                    checked(s, "lead").orElse(known.lead()),
                    s.get("paragraphs").isPresent() ? paragraphs(s) : known.paragraphs(),
                    s.get("limbs").isPresent() ? checked(s.list("limbs"), s) : known.limbs());
        });
    }

    private List<Wording.Paragraph> paragraphs(Setting section) {
        List<Wording.Paragraph> paragraphs = new ArrayList<>();
        for (Yaml yaml : section.list("paragraphs")) {
            if (yaml instanceof Yaml.Scalar scalar) {
                paragraphs.add(new Wording.Paragraph(checked(scalar), List.of()));
            } else {
                section.mapping(yaml).ifPresent(p -> {
                    p.only(Set.of("text", "list"));
                    p.text("text", "The functional areas are:");
                    paragraphs.add(new Wording.Paragraph(checked(p, "text").orElse(""), checked(p.list("list"), p)));
                });
            }
        }
        return paragraphs;
    }

    private List<String> checked(List<Yaml> items, Setting setting) {
        List<String> texts = new ArrayList<>();
        items.forEach(y -> setting.text(y, "a text").ifPresent(s -> texts.add(checked(s))));
        return texts;
    }

    /** The text, once every placeholder in it is known. */
    private String checked(Yaml.Scalar scalar) {
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
