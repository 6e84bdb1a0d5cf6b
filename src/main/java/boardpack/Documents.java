package boardpack;

import boardpack.compose.Pack;
import boardpack.compose.Paper;
import boardpack.draw.Drawer;
import boardpack.draw.Gap;
import boardpack.draw.Imprint;
import boardpack.draw.Laid;
import boardpack.pack.Attachment;
import boardpack.pack.Claims;
import boardpack.pack.CsvText;
import boardpack.pack.Encryption;
import boardpack.pack.Finisher;
import boardpack.pack.Identity;
import boardpack.pack.InsertedPdf;
import boardpack.pack.MadeFrom;
import boardpack.pack.Manifest;
import boardpack.pack.StagedFiles;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.read.Workspace;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** From laid-out papers to the files of the quarter's folder: PDFs, ratings and manifest. */
final class Documents {
    static final String RATINGS = "data/ratings.csv";

    private static final String MANIFEST = "manifest.json";

    private final boolean draft;
    private final Audience audience;
    private final Supplier<Map<String, String>> inputs;
    private final Supplier<List<Finding>> findings;
    private final Optional<Encryption> encryption;

    /**
     * A maker of files.
     *
     * @param inputs every file that was read, with its hash
     * @param findings what may be published of them
     * @param encryption how documents are encrypted, where they are
     */
    Documents(
            boolean draft,
            Audience audience,
            Supplier<Map<String, String>> inputs,
            Supplier<List<Finding>> findings,
            Optional<Encryption> encryption) {
        this.encryption = encryption;
        this.draft = draft;
        this.audience = audience;
        this.inputs = inputs;
        this.findings = findings;
    }

    /**
     * The pack, each of its papers, the ratings and the manifest.
     *
     * @return their names, in the order of the pack
     */
    List<String> ofPack(Pack pack, List<Laid> laid, Drawer drawer, Inserts inserts, StagedFiles files) {
        List<Attachment> figures = new ArrayList<>();
        pack.papers().forEach(p -> figures.addAll(attachments(p)));
        List<String> names = new ArrayList<>();
        List<Callable<String>> documents = new ArrayList<>();
        documents.add(() -> {
            // By now everything was read that there is to read.
            figures.add(madeFrom(pack).attachment());
            Identity identity =
                    identity(pack, pack.title(), Claims.with(inserts.pdfs().values()));
            files.write(
                    pack(audience), writing(pack, laid, Finisher.imprint(identity, figures), drawer, inserts.pdfs()));
            return pack(audience);
        });
        for (int i = 0; i < pack.papers().size(); i++) {
            Paper paper = pack.papers().get(i);
            Laid its = laid.get(i + 1);
            documents.add(() -> {
                files.write(file(paper), alone(pack, paper, its, drawer, inserts.of(paper)));
                return file(paper);
            });
        }
        names.addAll(Drawing.sideBySide(documents));
        files.write(RATINGS, CsvText.bytes(pack.ratings()));
        names.add(RATINGS);
        files.write(MANIFEST, manifest(pack, files.hashes()).json());
        names.add(MANIFEST);
        return names;
    }

    /** One paper that alone is made, and a manifest of its own beside it. */
    void alone(Pack pack, Paper paper, Laid laid, Drawer drawer, StagedFiles files) {
        String name = file(paper);
        files.write(name, alone(pack, paper, laid, drawer, Map.of()));
        Map<String, String> made = Map.of(name, files.hashes().get(name));
        files.write(name.replace(".pdf", "." + MANIFEST), manifest(pack, made).json());
    }

    /** The pack's manifest goes on to tell the truth of each file in the folder. */
    static void renewManifest(Path folder, StagedFiles files) {
        Path manifest = folder.resolve(MANIFEST);
        try {
            if (!Files.exists(manifest)) {
                return;
            }
            String text = Files.readString(manifest);
            for (Map.Entry<String, String> file : files.hashes().entrySet()) {
                String key = "\"" + file.getKey() + "\" : \"";
                text = text.replaceAll(
                        java.util.regex.Pattern.quote(key) + "[0-9a-f]{64}",
                        java.util.regex.Matcher.quoteReplacement(key + file.getValue()));
            }
            files.write(MANIFEST, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(manifest.toString()), Workspace.reason(e)), e);
        }
    }

    /** The name of the pack; that of one that is not for publication says so wherever it is copied to. */
    static String pack(Audience audience) {
        return audience == Audience.PUBLIC ? "board-pack.pdf" : "board-pack-exempt.pdf";
    }

    /** Where a paper stands in the folder. */
    static String file(Paper paper) {
        return "papers/" + paper.fileName() + ".pdf";
    }

    private StagedFiles.Writing alone(
            Pack pack, Paper paper, Laid laid, Drawer drawer, Map<String, InsertedPdf> inserted) {
        Identity identity = identity(pack, paper.title(), Claims.with(inserted.values()));
        return writing(pack, List.of(laid), Finisher.imprint(identity, attachments(paper)), drawer, inserted);
    }

    /**
     * Draws a document into its file as it goes; only where pages of others are put in, or it is encrypted, it is first
     * whole in memory.
     */
    private StagedFiles.Writing writing(
            Pack pack, List<Laid> laid, Imprint imprint, Drawer drawer, Map<String, InsertedPdf> inserted) {
        if (inserted.isEmpty() && encryption.isEmpty()) {
            return out -> drawer.draw(laid, furniture(pack), imprint, out);
        }
        return out -> {
            ByteArrayOutputStream drawn = new ByteArrayOutputStream(1 << 17);
            List<Gap> gaps = drawer.draw(laid, furniture(pack), imprint, drawn);
            Finisher.fill(drawn.toByteArray(), gaps, inserted, !pack.mark().isEmpty(), encryption, out);
        };
    }

    private static List<Attachment> attachments(Paper paper) {
        return paper.figures().stream()
                .map(t -> new Attachment(t.name(), t.description(), CsvText.bytes(t)))
                .toList();
    }

    private Drawer.Furniture furniture(Pack pack) {
        return new Drawer.Furniture((draft ? "Draft: " : "") + pack.header(), pack.council(), draft, pack.mark());
    }

    private Identity identity(Pack pack, String title, Claims claims) {
        String subject = pack.header() + ": " + pack.quarter().label();
        String whole = (draft ? "Draft: " : "")
                + (pack.mark().isEmpty() ? "" : "Exempt: ")
                + (title.equals(pack.title()) ? title : title + ": " + pack.title());
        return new Identity(
                whole,
                pack.council(),
                subject,
                "boardpack " + Version.number(),
                Version.producer(),
                pack.dated(),
                encryption.isPresent() ? claims.encrypted() : claims);
    }

    private MadeFrom madeFrom(Pack pack) {
        return new MadeFrom(Version.number(), pack.quarter().toString(), audience.word(), draft, inputs.get());
    }

    private Manifest manifest(Pack pack, Map<String, String> made) {
        return new Manifest(
                Version.number(),
                pack.quarter().toString(),
                audience.word(),
                draft,
                inputs.get(),
                made,
                findings.get());
    }
}
