package boardpack.run;

import boardpack.book.pack.Edition;
import boardpack.book.pack.Edition.Document;
import boardpack.book.pack.Standard;
import boardpack.cores.Cores;
import boardpack.draw.Drawer;
import boardpack.draw.print.Furniture;
import boardpack.draw.print.Imprint;
import boardpack.draw.print.Laid;
import boardpack.draw.print.PageGap;
import boardpack.pack.Attachment;
import boardpack.pack.CsvText;
import boardpack.pack.Encryption;
import boardpack.pack.Finisher;
import boardpack.pack.Identity;
import boardpack.pack.insert.Claims;
import boardpack.pack.insert.InsertedPdf;
import boardpack.paper.DataTable;
import boardpack.paper.Masthead;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.publish.Correction;
import boardpack.publish.MadeFrom;
import boardpack.publish.Manifest;
import boardpack.publish.StagedFiles;
import boardpack.read.RegularFile;
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

/** Turns laid-out papers into the files of the quarter's folder: PDFs, ratings and manifest. */
public final class Documents {
    public static final String RATINGS = "data/ratings.csv";

    /** Maximum size of a manifest, in megabytes. */
    private static final int MOST_MEGABYTES = 100;

    private final boolean draft;
    private final Audience audience;
    private final Standard standard;
    private final List<Correction> corrections;
    private final Supplier<Map<String, String>> inputs;
    private final Supplier<List<Finding>> findings;
    private final Optional<Encryption> encryption;

    /**
     * Creates the files of a run.
     *
     * @param standard the PDF standard
     * @param corrections the changes since the first publication
     * @param inputs every input file with its hash
     * @param findings the findings that may be published
     * @param encryption the encryption of documents, if any
     */
    public Documents(
            boolean draft,
            Audience audience,
            Standard standard,
            List<Correction> corrections,
            Supplier<Map<String, String>> inputs,
            Supplier<List<Finding>> findings,
            Optional<Encryption> encryption) {
        this.encryption = encryption;
        this.draft = draft;
        this.audience = audience;
        this.standard = standard;
        this.corrections = corrections;
        this.inputs = inputs;
        this.findings = findings;
    }

    /**
     * Writes the requested parts: the pack, its papers and the web page.
     *
     * @return their names, in the order of the pack
     */
    public List<String> ofPack(
            Pack pack,
            Edition edition,
            List<Laid> laid,
            Drawer drawer,
            Inserts inserts,
            Optional<WebEdition> web,
            StagedFiles files,
            Cores cores) {
        List<Attachment> figures = new ArrayList<>();
        pack.papers().forEach(p -> figures.addAll(attachments(p)));
        List<Callable<String>> documents = new ArrayList<>();
        Callable<String> whole = () -> {
            // At this point every input has been read.
            figures.add(madeFrom(pack.masthead()).attachment());
            String title = pack.masthead().title();
            Identity identity =
                    identity(pack.masthead(), title, Claims.with(inserts.pdfs().values(), standard));
            Imprint imprint = Finisher.imprint(identity, figures);
            files.write(
                    pack(audience),
                    writing(furniture(pack.masthead(), !corrections.isEmpty()), laid, imprint, drawer, inserts.pdfs()));
            return pack(audience);
        };
        if (edition.hasPack()) {
            documents.add(whole);
        }
        web.ifPresent(its -> documents.add(() -> {
            files.write(WebEdition.FILE, its.print(pack, laid));
            return WebEdition.FILE;
        }));
        int before = pack.summary().isPresent() ? 2 : 1;
        for (int i = 0; i < pack.papers().size() && edition.has(Document.PAPERS); i++) {
            Paper paper = pack.papers().get(i);
            Laid its = laid.get(i + before);
            documents.add(() -> {
                paper(pack.masthead(), paper, its, drawer, inserts, files);
                return file(paper);
            });
        }
        return cores.sideBySide(documents);
    }

    /** Writes one paper as a separate file. */
    public void paper(Masthead masthead, Paper paper, Laid laid, Drawer drawer, Inserts inserts, StagedFiles files) {
        files.write(file(paper), alone(masthead, paper, laid, drawer, inserts.of(paper)));
    }

    /** Writes the ratings for the documents of a quarter. */
    public void ratings(DataTable ratings, StagedFiles files) {
        files.write(RATINGS, out -> CsvText.write(ratings, out));
    }

    /** Writes the manifest of a quarter's documents. Returns the names of the ratings and the manifest. */
    public List<String> beside(Masthead masthead, StagedFiles files) {
        files.write(Manifest.NAME, manifest(masthead, files.hashes()).json());
        return List.of(RATINGS, Manifest.NAME);
    }

    /** Writes a report made alone, with its own manifest. */
    public void alone(Masthead masthead, Paper paper, Laid laid, Drawer drawer, StagedFiles files) {
        String name = file(paper);
        files.write(name, alone(masthead, paper, laid, drawer, Map.of()));
        Map<String, String> made = Map.of(name, files.hashes().get(name));
        files.write(Manifest.beside(name), manifest(masthead, made).json());
    }

    /**
     * Writes the pack's manifest with the hash of each new file in the folder.
     *
     * @param earlier the number of corrections in it
     * @param correction one more correction to add
     */
    public static void renewManifest(Path folder, StagedFiles files, int earlier, Optional<Correction> correction) {
        Path manifest = folder.resolve(Manifest.NAME);
        try {
            if (!Files.exists(manifest)) {
                return;
            }
            byte[] renewed = Manifest.renewed(RegularFile.bytes(manifest, MOST_MEGABYTES), files.hashes());
            files.write(
                    Manifest.NAME,
                    correction
                            .map(c -> Manifest.corrected(renewed, earlier + 1, c))
                            .orElse(renewed));
        } catch (java.io.IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(manifest.toString()), Workspace.reason(e)), e);
        }
    }

    /** Returns the file name of the pack. For a non-public pack the name says so, even in copies. */
    public static String pack(Audience audience) {
        return audience == Audience.PUBLIC ? "board-pack.pdf" : "board-pack-exempt.pdf";
    }

    /** Returns the path of a paper in the folder. */
    public static String file(Paper paper) {
        return "papers/" + paper.name() + ".pdf";
    }

    private StagedFiles.Writing alone(
            Masthead masthead, Paper paper, Laid laid, Drawer drawer, Map<String, InsertedPdf> inserted) {
        Identity identity = identity(masthead, paper.title(), Claims.with(inserted.values(), standard));
        boolean corrected = corrections.stream().anyMatch(c -> c.isOf(file(paper)));
        return writing(
                furniture(masthead, corrected),
                List.of(laid),
                Finisher.imprint(identity, attachments(paper)),
                drawer,
                inserted);
    }

    /**
     * Returns a writer that draws a document directly into its file. If pages are inserted or it is encrypted, it is
     * first held in memory.
     */
    private StagedFiles.Writing writing(
            Furniture furniture, List<Laid> laid, Imprint imprint, Drawer drawer, Map<String, InsertedPdf> inserted) {
        if (inserted.isEmpty() && encryption.isEmpty()) {
            return out -> drawer.draw(laid, furniture, imprint, out);
        }
        return out -> {
            ByteArrayOutputStream drawn = new ByteArrayOutputStream(1 << 17);
            List<PageGap> gaps = drawer.draw(laid, furniture, imprint, drawn);
            Finisher.fill(drawn.toByteArray(), gaps, inserted, !furniture.mark().isEmpty(), encryption, out);
        };
    }

    private static List<Attachment> attachments(Paper paper) {
        return paper.figures().stream()
                .map(t -> new Attachment(t.name(), t.description(), CsvText.bytes(t)))
                .toList();
    }

    private Furniture furniture(Masthead masthead, boolean corrected) {
        return new Furniture(
                (draft ? "Draft: " : "") + (corrected ? "Corrected: " : "") + masthead.header(),
                masthead.council(),
                draft,
                masthead.mark());
    }

    private Identity identity(Masthead masthead, String title, Claims claims) {
        String subject = masthead.header() + ": " + masthead.quarter().label();
        String whole = (draft ? "Draft: " : "")
                + (masthead.mark().isEmpty() ? "" : "Exempt: ")
                + (title.equals(masthead.title()) ? title : title + ": " + masthead.title());
        return new Identity(
                whole,
                masthead.council(),
                subject,
                "boardpack " + Version.number(),
                Version.producer(),
                masthead.dated(),
                encryption.isPresent() ? claims.encrypted() : claims);
    }

    private MadeFrom madeFrom(Masthead masthead) {
        return new MadeFrom(Version.number(), masthead.quarter().toString(), audience.word(), draft, inputs.get());
    }

    private Manifest manifest(Masthead masthead, Map<String, String> made) {
        return new Manifest(
                Version.number(),
                masthead.quarter().toString(),
                audience.word(),
                draft,
                inputs.get(),
                made,
                findings.get(),
                corrections);
    }
}
