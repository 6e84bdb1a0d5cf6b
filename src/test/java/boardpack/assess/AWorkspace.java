package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small workspace of files, written as a council would write it: {@code rule: floor; polarity: lower}. */
final class AWorkspace {
    private final Path folder;
    private final List<Map<String, String>> indicators = new ArrayList<>();
    private final List<Map<String, String>> targets = new ArrayList<>();
    private final List<Map<String, String>> results = new ArrayList<>();
    private String pack = "";

    AWorkspace(Path folder) {
        this.folder = folder;
    }

    /** Sets further settings of {@code pack.yaml}. */
    AWorkspace pack(String more) {
        this.pack = more;
        return this;
    }

    /** Adds an indicator; by default in days with one decimal at the quarter's end. */
    String indicator(String settings) {
        String ref = "I" + (indicators.size() + 1);
        Map<String, String> row = settings("unit: days; decimals: 1; basis: S; polarity: higher");
        row.putAll(settings(settings));
        row.putAll(Map.of("ref", ref, "title", "Title of " + ref, "service area", "Schools"));
        indicators.add(row);
        return ref;
    }

    /** Adds a row of targets, unless the settings are empty. */
    void target(String ref, String period, String settings) {
        if (!settings.isEmpty()) {
            targets.add(row(ref, period, settings));
        }
    }

    /** Adds a row of an extract. */
    void result(String ref, String period, String settings) {
        results.add(row(ref, period, settings));
    }

    private static Map<String, String> row(String ref, String period, String settings) {
        Map<String, String> row = settings(settings);
        row.put("ref", ref);
        row.put("period", period);
        return row;
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : text.split(";")) {
            if (!setting.isBlank()) {
                int colon = setting.indexOf(':');
                settings.put(
                        setting.substring(0, colon).strip(),
                        setting.substring(colon + 1).strip());
            }
        }
        return settings;
    }

    /** Reads and assesses the second quarter of 2019/20; every finding except N633 fails the test. */
    List<Assessment> assess() {
        return assess(List.of());
    }

    /** Reads and assesses it, expecting these findings in these numbers. */
    List<Assessment> assess(List<Code> found) {
        Findings findings = new Findings();
        Optional<Book> book = read(findings);
        assertEquals(
                found,
                findings.sorted().stream()
                        .map(Finding::code)
                        .filter(c -> c != Code.N633)
                        .toList(),
                () -> findings.sorted().toString());
        return Assessor.assess(book.orElseThrow()).assessments();
    }

    /** Reads and assesses it, ignoring these findings. */
    List<Assessment> assessDespite(List<Code> found) {
        Findings findings = new Findings();
        Optional<Book> book = read(findings);
        assertEquals(
                List.of(),
                findings.sorted().stream()
                        .filter(f -> !found.contains(f.code()) && f.code() != Code.N633)
                        .toList());
        return Assessor.assess(book.orElseThrow()).assessments();
    }

    /** Returns the findings with their places: {@code targets.csv:2:3 E262}. */
    List<String> found() {
        Findings findings = new Findings();
        read(findings);
        return findings.sorted().stream().map(f -> f.place() + " " + f.code()).toList();
    }

    private Optional<Book> read(Findings findings) {
        try {
            Files.writeString(
                    folder.resolve("pack.yaml"),
                    "council: Saltmere\nboard: Policy\nofficer: Director\nservice-areas: [Schools]\nquarter: 2019/20 Q2\n"
                            + pack);
            write("indicators.csv", indicators);
            write("targets.csv", targets);
            Files.createDirectories(folder.resolve("extracts"));
            write("extracts/all.csv", results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, quarter -> Optional.empty())
                .read(Optional.empty());
    }

    private void write(String name, List<Map<String, String>> rows) throws IOException {
        Set<String> columns =
                new LinkedHashSet<>(name.startsWith("targets") ? List.of("ref", "period", "target") : List.of("ref"));
        rows.forEach(r -> columns.addAll(r.keySet()));
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rows) {
            List<String> cells = columns.stream()
                    .map(c -> '"' + row.getOrDefault(c, "") + '"')
                    .toList();
            text.append(String.join(",", cells)).append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }
}
