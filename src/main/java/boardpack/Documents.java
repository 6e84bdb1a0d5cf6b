package boardpack;

import boardpack.compose.Pack;
import boardpack.compose.Paper;
import boardpack.draw.Drawer;
import boardpack.draw.Drawn;
import boardpack.draw.Laid;
import boardpack.pack.Attachment;
import boardpack.pack.Claims;
import boardpack.pack.CsvText;
import boardpack.pack.Finisher;
import boardpack.pack.Identity;
import boardpack.pack.InsertedPdf;
import boardpack.pack.Manifest;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From laid-out papers to the files of the quarter's folder: PDFs, ratings and manifest. */
final class Documents {
    static final String PACK = "board-pack.pdf";
    static final String RATINGS = "data/ratings.csv";

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final String MANIFEST = "manifest.json";

    private final boolean draft;
    private final Supplier<Map<String, String>> inputs;
    private final Supplier<List<Finding>> findings;

    /**
     * A maker of files.
     *
     * @param inputs every file that was read, with its hash
     * @param findings what may be published of them
     */
    Documents(boolean draft, Supplier<Map<String, String>> inputs, Supplier<List<Finding>> findings) {
        this.draft = draft;
        this.inputs = inputs;
        this.findings = findings;
    }

    /** The pack, each of its papers, the ratings and the manifest. */
    Map<String, byte[]> ofPack(Pack pack, List<Laid> laid, Drawer drawer, Inserts inserts) {
        List<Attachment> figures = new ArrayList<>();
        pack.papers().forEach(p -> figures.addAll(attachments(p)));
        List<Callable<byte[]>> documents = new ArrayList<>();
        List<String> names = new ArrayList<>();
        names.add(PACK);
        documents.add(() -> Finisher.finish(
                drawer.draw(laid, furniture(pack)),
                identity(pack, pack.title(), Claims.with(inserts.pdfs().values())),
                figures,
                inserts.pdfs()));
        for (int i = 0; i < pack.papers().size(); i++) {
            Paper paper = pack.papers().get(i);
            Laid its = laid.get(i + 1);
            names.add(file(paper));
            documents.add(() -> finished(pack, paper, its, drawer, inserts.of(paper)));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<byte[]> drawn = Drawing.sideBySide(documents);
        for (int i = 0; i < names.size(); i++) {
            files.put(names.get(i), drawn.get(i));
        }
        files.put(RATINGS, CsvText.bytes(pack.ratings()));
        files.put(MANIFEST, manifest(pack, files).json());
        return files;
    }

    /** One paper that alone is made, and a manifest of its own beside it. */
    Map<String, byte[]> alone(Pack pack, Paper paper, Laid laid, Drawer drawer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] pdf = finished(pack, paper, laid, drawer, Map.of());
        files.put(file(paper), pdf);
        files.put(
                file(paper).replace(".pdf", "." + MANIFEST),
                manifest(pack, Map.of(file(paper), pdf)).json());
        return files;
    }

    /** The pack's manifest goes on to tell the truth of each file in the folder. */
    static void renewManifest(Path folder, Map<String, byte[]> files) {
        Path manifest = folder.resolve(MANIFEST);
        try {
            if (!Files.exists(manifest)) {
                return;
            }
            String text = Files.readString(manifest);
            for (Map.Entry<String, byte[]> file : Map.copyOf(files).entrySet()) {
                String key = "\"" + file.getKey() + "\" : \"";
                text = text.replaceAll(
                        java.util.regex.Pattern.quote(key) + "[0-9a-f]{64}",
                        java.util.regex.Matcher.quoteReplacement(key + hash(file.getValue())));
            }
            files.put(MANIFEST, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(manifest.toString()), Workspace.reason(e)), e);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Workspace.sha256().digest(bytes));
    }

    static boolean isNew(Path folder, Paper paper, Map<String, byte[]> files) {
        Path before = folder.resolve(file(paper));
        try {
            return !Files.exists(before)
                    || !java.util.Arrays.equals(Files.readAllBytes(before), files.get(file(paper)));
        } catch (java.io.IOException e) {
            LOG.debug("cannot compare {}", before, e);
            return true;
        }
    }

    /** Where a paper stands in the folder. */
    static String file(Paper paper) {
        return "papers/" + paper.fileName() + ".pdf";
    }

    private byte[] finished(Pack pack, Paper paper, Laid laid, Drawer drawer, Map<String, InsertedPdf> inserted) {
        Drawn drawn = drawer.draw(List.of(laid), furniture(pack));
        Claims claims = Claims.with(inserted.values());
        return Finisher.finish(drawn, identity(pack, paper.title(), claims), attachments(paper), inserted);
    }

    private static List<Attachment> attachments(Paper paper) {
        return paper.figures().stream()
                .map(t -> new Attachment(t.name(), t.description(), CsvText.bytes(t)))
                .toList();
    }

    private Drawer.Furniture furniture(Pack pack) {
        return new Drawer.Furniture((draft ? "Draft: " : "") + pack.header(), pack.council(), draft);
    }

    private Identity identity(Pack pack, String title, Claims claims) {
        String subject = pack.header() + ": " + pack.quarter().label();
        String whole = (draft ? "Draft: " : "") + (title.equals(pack.title()) ? title : title + ": " + pack.title());
        return new Identity(
                whole,
                pack.council(),
                subject,
                "boardpack " + Version.number(),
                Version.producer(),
                pack.dated(),
                claims);
    }

    private Manifest manifest(Pack pack, Map<String, byte[]> files) {
        Map<String, String> made = new LinkedHashMap<>();
        files.forEach((name, bytes) -> made.put(name, hash(bytes)));
        return new Manifest(
                Version.number(), pack.quarter().toString(), "public", draft, inputs.get(), made, findings.get());
    }
}
