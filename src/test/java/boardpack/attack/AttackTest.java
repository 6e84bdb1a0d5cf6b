package boardpack.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.book.BookReader;
import boardpack.compose.PackComposer;
import boardpack.pack.CsvText;
import boardpack.paper.DataTable;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.problem.Findings;
import boardpack.protect.Audience;
import boardpack.protect.PrimaryAlone;
import boardpack.protect.Protector;
import boardpack.protect.Publishable;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import boardpack.run.Made;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks random workspaces: an attacker reads the published output and must find out nothing.
 *
 * <p>{@code -Dattacks=5000} sets the number of attacks, and {@code -Dattacks.first=1000} the first. {@code
 * -Dattacks.seed=409} makes that attack alone, or several separated by commas.
 */
final class AttackTest {
    private static final int ATTACKS = Integer.getInteger("attacks", 80);

    /** Half of them before {@link RandomWorkspace#MORE}, and half with the kinds of relations added later. */
    private static final int FIRST = Integer.getInteger("attacks.first", RandomWorkspace.MORE - 40);

    /** Workspaces in which something was once found out. */
    private static final int[] ONCE = {401, 409, 764, 1677, 1765, 2701, 2745, 5014, 5234, 5246};

    private static final String SEEDS = System.getProperty("attacks.seed", "");
    private static final int THROUGH_PDF = Integer.getInteger("attacks.pdf", 3);

    @TempDir
    private Path temp;

    private static int[] seeds() {
        return SEEDS.isEmpty()
                ? IntStream.concat(IntStream.of(ONCE), IntStream.range(FIRST, FIRST + ATTACKS))
                        .toArray()
                : Stream.of(SEEDS.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void nothingIsFoundOut() throws IOException {
        List<String> found = new ArrayList<>();
        long sought = 0;
        int[] seeds = seeds();
        for (int seed : seeds) {
            Attacker attacker = attacker(seed, a -> Protector.protect(a, Audience.PUBLIC));
            sought += attacker.sought();
            for (String each : attacker.recovered()) {
                found.add(seed + ": " + each);
            }
            for (String each : attacker.shown()) {
                found.add(seed + ": shown: " + each);
            }
        }
        System.out.println(
                "attacker: " + seeds.length + " workspaces, " + sought + " small numbers, found " + found.size());
        assertTrue(!SEEDS.isEmpty() || sought > seeds.length, "there was too little to find");
        assertEquals(List.of(), found);
    }

    /** Checks the attacker: he finds many numbers if only small ones are suppressed. */
    @Test
    void withoutCoversMuchIsFoundOut() throws IOException {
        long sought = 0;
        long found = 0;
        for (int seed = 0; seed < 30; seed++) {
            Attacker attacker = attacker(seed, PrimaryAlone::of);
            sought += attacker.sought();
            found += attacker.recovered().size();
        }
        System.out.println("attacker without covers: " + sought + " small numbers, found " + found);
        assertTrue(found * 5 > sought, found + " of " + sought);
    }

    @Test
    void nothingIsFoundOutOfTheFilesThemselves() throws IOException {
        for (int seed = FIRST; seed < FIRST + THROUGH_PDF; seed++) {
            RandomWorkspace made = new RandomWorkspace(seed);
            Path folder = made.write(temp.resolve("pdf" + seed));
            Findings findings = new Findings();
            Order order = Order.of(folder);
            Optional<Made> pack = Pipeline.generate(order, findings);
            assertTrue(pack.isPresent(), () -> findings.sorted().toString());
            Published published = new Published();
            for (String file : pack.get().files()) {
                Path path = pack.get().folder().resolve(file);
                if (file.endsWith("ratings.csv")) {
                    published.readRatings(Files.readString(path));
                } else if (file.endsWith(".pdf")) {
                    attachments(path, published);
                }
            }
            Attacker attacker = new Attacker(published, made.made());
            assertEquals(List.of(), attacker.recovered(), "of workspace " + seed);
            assertEquals(List.of(), attacker.shown(), "of workspace " + seed);
        }
    }

    private static void attachments(Path pdf, Published published) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    files == null ? Map.<String, PDComplexFileSpecification>of().entrySet() : files.entrySet()) {
                String text = new String(file.getValue().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
                read(file.getKey(), text, published);
            }
        }
    }

    /** Reads the tables attached to papers: figures, ratings and numbers of charts. */
    private static void read(String name, String text, Published published) {
        if (name.startsWith("figures-")) {
            published.readFigures(text);
        } else if (name.startsWith("ratings-")) {
            published.readRatings(text);
        } else if (name.startsWith("charts-")) {
            published.readCharts(text);
        }
    }

    private Attacker attacker(int seed, Function<Assessed, Publishable> protector) throws IOException {
        RandomWorkspace made = new RandomWorkspace(seed);
        Path folder = made.write(temp.resolve("w" + seed));
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        var book = new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty());
        assertTrue(book.isPresent() && !findings.hasErrors(), () -> seed + ": " + findings.sorted());
        Publishable publishable = protector.apply(Assessor.assess(book.get()));
        assertEquals(
                List.of(),
                publishable.problems().stream()
                        .filter(f -> f.severity() == boardpack.problem.Severity.ERROR)
                        .toList(),
                "of workspace " + seed);
        Pack pack = new PackComposer(publishable, Map.of(), List.of()).pack();
        Published published = new Published();
        published.readRatings(text(pack.ratings()));
        for (Paper paper : pack.papers()) {
            paper.figures().forEach(t -> read(t.name(), text(t), published));
        }
        return new Attacker(published, made.made());
    }

    private static String text(DataTable table) {
        return new String(CsvText.bytes(table), StandardCharsets.UTF_8);
    }
}
