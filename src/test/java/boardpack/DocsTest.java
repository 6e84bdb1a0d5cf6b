package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.pack.SectionKind;
import boardpack.book.shape.UsualNames;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Prose;
import boardpack.page.SvgAttribute;
import boardpack.page.Vocabulary;
import boardpack.paper.Contents;
import boardpack.paper.IndicatorIndex;
import boardpack.paper.Paper;
import boardpack.paper.Section;
import boardpack.paper.Summary;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Checks the parts of the docs that are generated from code, between two marks in a page.
 *
 * <p>{@code mvn test -Dtest=DocsTest -Dapprove=yes} rewrites them.
 */
final class DocsTest {
    @Test
    void everyFindingIsInTheCatalogue() throws Exception {
        StringBuilder table = new StringBuilder("| code | severity | what is said | what to do |\n|---|---|---|---|\n");
        for (Code code : Code.values()) {
            var finding = code.at(Place.of(""), "…", "…", "…", "…", "…", "…", "…", "…");
            table.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            code.name(),
                            code.severity().word(),
                            finding.message().replace("|", "\\|"),
                            finding.fix().replace("|", "\\|")));
        }
        generated("docs/findings.md", "findings", table.toString());
    }

    @Test
    void everyPlaceholderIsDocumented() throws Exception {
        StringBuilder table = new StringBuilder("| placeholder | stands for |\n|---|---|\n");
        for (Placeholder placeholder : Placeholder.values()) {
            table.append("| `{%s}` | %s |\n".formatted(placeholder.word(), placeholder.meaning()));
        }
        generated("docs/wording.md", "placeholders", table.toString());
    }

    @Test
    void everyKindOfSectionIsDocumented() throws Exception {
        StringBuilder table = new StringBuilder("| kind | holds | its texts |\n|---|---|---|\n");
        for (SectionKind kind : SectionKind.values()) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(
                            kind.word(),
                            kind.meaning(),
                            String.join(
                                    ", ",
                                    kind.texts().stream()
                                            .map(t -> "`" + t + "`")
                                            .toList())));
        }
        generated("docs/wording.md", "section kinds", table.toString());
    }

    @Test
    void everyUsualNameOfAColumnIsDocumented() throws Exception {
        StringBuilder table = new StringBuilder("| column | is also read as |\n|---|---|\n");
        UsualNames.all()
                .forEach((ours, names) -> table.append("| `%s` | %s |\n"
                        .formatted(
                                ours,
                                String.join(
                                        ", ",
                                        names.stream().map(n -> "`" + n + "`").toList()))));
        generated("docs/workspace.md", "usual names", table.toString());
    }

    @Test
    void theVocabularyIsDocumented() throws Exception {
        StringBuilder table = new StringBuilder("| element | may hold |\n|---|---|\n");
        for (String element : Vocabulary.list().split(" ")) {
            List<String> inside = Arrays.stream(Vocabulary.list().split(" "))
                    .filter(e -> Vocabulary.mayStandIn(e, element))
                    .map(e -> "`" + e + "`")
                    .toList();
            String text = Vocabulary.mayHoldText(element) ? "text" : "";
            String all = String.join(" ", inside);
            table.append("| `%s` | %s |\n"
                    .formatted(element, (text + (text.isEmpty() || all.isEmpty() ? "" : ", ") + all).strip()));
        }
        generated("docs/templates.md", "vocabulary", table.toString());
    }

    @Test
    void theDrawingsAreDocumented() throws Exception {
        StringBuilder table = new StringBuilder("| element | may have |\n|---|---|\n");
        for (String element : Vocabulary.list().split(" ")) {
            List<String> words = SvgAttribute.of(element).stream()
                    .map(a -> "`" + a.word() + "`")
                    .toList();
            if (!words.isEmpty()) {
                table.append("| `%s` | %s |\n".formatted(element, String.join(" ", words)));
            }
        }
        table.append("\n| attribute | holds |\n|---|---|\n");
        for (SvgAttribute attribute : SvgAttribute.values()) {
            table.append("| `%s` | %s |\n".formatted(attribute.word(), attribute.value()));
        }
        generated("docs/templates.md", "drawings", table.toString());
    }

    @Test
    void theModelIsDocumented() throws Exception {
        StringBuilder out = new StringBuilder();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(
                Paper.class,
                boardpack.paper.Report.class,
                Contents.class,
                IndicatorIndex.class,
                Summary.class,
                boardpack.paper.IndicatorPages.class));
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.removeFirst();
            if (!seen.add(type)) {
                continue;
            }
            if (type == Prose.class) {
                out.append(
                        "**Prose** is a `Paragraph`, `Topic` or `Items`; its `kind` says which in small letters.\n\n");
                open.addAll(List.of(Prose.Paragraph.class, Prose.Topic.class, Prose.Items.class));
                continue;
            }
            if (type == Section.class) {
                List<Class<?>> kinds = List.of(Section.class.getPermittedSubclasses());
                out.append("**Section** is one of ")
                        .append(String.join(
                                ", ",
                                kinds.stream()
                                        .map(k -> "`" + k.getSimpleName() + "`")
                                        .toList()))
                        .append("; its `kind` says which in small letters.\n\n");
                open.addAll(kinds);
                continue;
            }
            out.append("**").append(type.getSimpleName()).append("**\n\n");
            for (RecordComponent component : type.getRecordComponents()) {
                out.append("- `").append(component.getName()).append("`: ");
                out.append(words(component.getGenericType(), open)).append('\n');
            }
            out.append('\n');
        }
        generated("docs/templates.md", "model", out.toString());
    }

    private static String words(Type type, Deque<Class<?>> open) {
        if (type instanceof ParameterizedType list) {
            String each = words(list.getActualTypeArguments()[0], open);
            return list.getRawType() == java.util.Optional.class ? each + ", or empty" : "a list, each " + each;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "text";
        }
        if (plain == int.class) {
            return "a number";
        }
        if (plain == boolean.class) {
            return "true or false";
        }
        if (boardpack.chart.Chart.class.isAssignableFrom(plain)) {
            return "a drawing, which is placed as it is: an `svg`";
        }
        if (plain == Record.class) {
            return "the record of this paper's kind";
        }
        if (plain.isRecord() || plain == Prose.class || plain == Section.class) {
            open.addLast(plain);
        }
        return plain.getSimpleName();
    }

    /** Checks that every link within the documentation leads to an existing file. */
    @Test
    void linksLeadSomewhere() throws Exception {
        TreeSet<String> missing = new TreeSet<>();
        List<Path> pages = new java.util.ArrayList<>(List.of(
                Path.of("README.md"), Path.of("CHANGELOG.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")));
        try (var docs = Files.walk(Path.of("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            Matcher link = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)").matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                Path folder = page.getParent() == null ? Path.of("") : page.getParent();
                if (!target.startsWith("http") && !Files.exists(folder.resolve(target))) {
                    missing.add(page + " -> " + target);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyDependencyHasItsReason() throws Exception {
        String page = Files.readString(Path.of("docs/dependencies.md"));
        // An excluded dependency needs no reason here.
        String pom = Files.readString(Path.of("pom.xml")).replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        Matcher artifact = Pattern.compile("<artifactId>([^<]+)</artifactId>").matcher(pom);
        TreeSet<String> without = new TreeSet<>();
        while (artifact.find()) {
            String name = artifact.group(1);
            if (!name.equals("boardpack") && !name.equals("*") && !page.contains("`" + name + "`")) {
                without.add(name);
            }
        }
        assertEquals(Set.of(), without);
    }

    private static void generated(String page, String name, String expected) throws Exception {
        Path file = Path.of(page);
        String text = Files.readString(file);
        String begin = "<!-- generated: " + name + " -->\n";
        String end = "<!-- end: " + name + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertTrue(from >= begin.length() && to >= from, page + " has no marks for " + name);
        if ("yes".equals(System.getProperty("approve"))) {
            Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertEquals(expected, text.substring(from, to), page);
    }
}
