package boardpack.book.pack;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads standing texts: sentences, numbered paragraphs with their lists, and recommendations. */
final class StandingTexts {
    private static final String ANNOUNCES = "announces";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Findings findings;
    private final DividedText dividedText;
    private final List<Yaml.Scalar> announced = new ArrayList<>();

    StandingTexts(Findings findings) {
        this.findings = findings;
        this.dividedText = new DividedText(findings);
    }

    /** Returns the names of papers on which some items depend. */
    List<Yaml.Scalar> announced() {
        return announced;
    }

    List<String> limbs(Setting section) {
        dividedText.check(section, "limbs");
        return checked(section.listOrOne("limbs"), section);
    }

    List<Wording.Paragraph> paragraphs(Setting section) {
        List<Wording.Paragraph> paragraphs = new ArrayList<>();
        dividedText.check(section, "paragraphs");
        for (Yaml yaml : section.listOrOne("paragraphs")) {
            if (yaml instanceof Yaml.Scalar scalar) {
                paragraphs.add(new Wording.Paragraph(checked(scalar), List.of()));
            } else if (DividedText.isBroken(yaml, Set.of("text", "list"))) {
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

    /** Reads the items of a paragraph. Each is a text, or a mapping with the name of the paper on which it depends. */
    private List<Wording.Item> items(Setting paragraph) {
        List<Wording.Item> items = new ArrayList<>();
        dividedText.check(paragraph, "list");
        for (Yaml yaml : paragraph.listOrOne("list")) {
            if (yaml instanceof Yaml.Scalar scalar) {
                items.add(new Wording.Item(checked(scalar), ""));
            } else if (DividedText.isBroken(yaml, Set.of("text", ANNOUNCES))) {
                paragraph.text(yaml, "a text");
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

    private List<String> checked(List<Yaml> items, Setting setting) {
        List<String> texts = new ArrayList<>();
        items.forEach(y -> setting.text(y, "a text").ifPresent(s -> texts.add(checked(s))));
        return texts;
    }

    /** Returns the text once every placeholder in it is known to be valid. */
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
