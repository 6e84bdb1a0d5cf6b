package boardpack.book.pack;

import boardpack.indicator.ExemptParagraph;
import boardpack.indicator.Exemption;
import boardpack.indicator.Placeholder;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of a wording: standing words with placeholders, paragraphs, and words that choose something. */
final class WordingTexts {
    static final String EXEMPT = "exempt";
    static final String PUBLIC_TITLE = "public-title";
    private static final String ANNOUNCES = "announces";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** What a text can say that chooses something; the last is what holds without it. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "trend",
            List.of("yes", "no"),
            "over",
            List.of("months", "quarters"),
            "of",
            List.of("priorities", "indicators"));

    private final Findings findings;
    private final List<Yaml.Scalar> announced = new ArrayList<>();

    WordingTexts(Findings findings) {
        this.findings = findings;
    }

    /** The papers that items of lists announce. */
    List<Yaml.Scalar> announced() {
        return announced;
    }

    /** Why a paper or a section is not for publication; a paragraph that is none is a finding. */
    Optional<Exemption> exempt(Setting setting) {
        String title = checked(setting, PUBLIC_TITLE).orElse("");
        Optional<Yaml.Scalar> said = setting.get(EXEMPT).flatMap(y -> setting.text(y, "the number of a paragraph"));
        if (said.isEmpty() && !title.isEmpty() && setting.get(EXEMPT).isEmpty()) {
            findings.add(Code.E141, setting.place(PUBLIC_TITLE));
        }
        if (said.isEmpty() || said.get().text().equals("no")) {
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

    static Optional<Boolean> yesOrNo(String word) {
        return switch (word) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** What one of a few words stands for; another word is a finding. */
    <T> T choice(
            Setting setting,
            String name,
            List<String> words,
            Function<String, Optional<T>> read,
            T without) {
        Optional<Yaml.Scalar> said = setting.get(name).flatMap(y -> setting.text(y, String.join(" or ", words)));
        Optional<T> chosen = said.flatMap(s -> read.apply(s.text()));
        if (said.isPresent() && chosen.isEmpty()) {
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", String.join(" or ", words));
        }
        return chosen.orElse(without);
    }

    /** A standing text; of some only a few words mean anything. */
    Optional<String> said(Setting setting, String name) {
        List<String> words = CHOSEN.getOrDefault(name, List.of());
        if (words.isEmpty() || setting.get(name).isEmpty()) {
            return checked(setting, name);
        }
        return Optional.of(choice(
                setting, name, words, w -> words.contains(w) ? Optional.of(w) : Optional.empty(), words.getLast()));
    }

    List<Wording.Paragraph> paragraphs(Setting section) {
        List<Wording.Paragraph> paragraphs = new ArrayList<>();
        for (Yaml yaml : section.list("paragraphs")) {
            if (yaml instanceof Yaml.Scalar scalar) {
                paragraphs.add(new Wording.Paragraph(checked(scalar), List.of()));
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
        for (Yaml yaml : paragraph.list("list")) {
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

    Optional<String> checked(Setting setting, String name) {
        return setting.get(name).flatMap(y -> setting.text(y, "a text")).map(this::checked);
    }

    Map<String, String> texts(Optional<Setting> setting) {
        Map<String, String> texts = new LinkedHashMap<>();
        setting.ifPresent(s -> s.texts().forEach((name, scalar) -> texts.put(name, checked(scalar))));
        return texts;
    }

    List<String> checked(List<Yaml> items, Setting setting) {
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
