package boardpack.seal;

import boardpack.json.ReadJson;
import boardpack.problem.CannotContinue;
import boardpack.problem.Place;
import boardpack.read.RegularFile;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A pack in its folder: its manifest and its attached tables. */
public final class PackTables {
    /** The file that identifies a folder as a pack. */
    public static final String MANIFEST = "manifest.json";

    private static final String RATINGS = "data/ratings.csv";

    /** Maximum size of a file of a pack, in megabytes. */
    private static final int MOST_MEGABYTES = 1_000;

    /** Maximum depth of papers in the folder. */
    private static final int DEEP = 3;

    private final Path folder;

    public PackTables(Path folder) {
        this.folder = folder;
    }

    /** The first entries of a manifest. */
    public record Head(String quarter, String audience, boolean draft) {}

    /** Returns the manifest; empty if there is none or it cannot be read. */
    public Optional<Head> head() {
        Path manifest = folder.resolve(MANIFEST);
        try {
            ReadJson json = ReadJson.of(RegularFile.bytes(manifest, MOST_MEGABYTES), Place.of(manifest.toString()));
            return Optional.of(new Head(
                    json.texts().getOrDefault("quarter", ""),
                    json.texts().getOrDefault("audience", ""),
                    Boolean.parseBoolean(json.texts().getOrDefault("draft", ""))));
        } catch (IOException | CannotContinue e) {
            org.slf4j.LoggerFactory.getLogger(PackTables.class).debug("no manifest in {}", folder, e);
            return Optional.empty();
        }
    }

    /** Returns the SHA-256 of its manifest; empty if there is none. */
    public Optional<String> manifest() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        return Files.isRegularFile(manifest) ? Optional.of(Workspace.hash(manifest)) : Optional.empty();
    }

    /** Returns true if the folder contains a sealed document. */
    public boolean isSealed() throws IOException {
        return !documents().stream().filter(PackTables::isSealed).toList().isEmpty();
    }

    private static boolean isSealed(Path document) {
        return document.getFileName().toString().endsWith("-sealed.pdf");
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                DEEP,
                (file, attributes) -> attributes.isRegularFile()
                        && file.getFileName().toString().endsWith(".pdf"))) {
            return files.sorted().toList();
        }
    }

    /**
     * Passes every table, with its name, to the consumer.
     *
     * @return the documents that cannot be read
     */
    public List<Path> each(BiConsumer<String, byte[]> table) throws IOException {
        Path ratings = folder.resolve(RATINGS);
        if (Files.isRegularFile(ratings)) {
            table.accept("ratings.csv", RegularFile.bytes(ratings, MOST_MEGABYTES));
        }
        List<Path> unreadable = new java.util.ArrayList<>();
        for (Path document : documents()) {
            try {
                PublishedPdf.open(
                                RegularFile.bytes(document, MOST_MEGABYTES),
                                Optional.empty(),
                                Place.of(document.toString()))
                        .attached()
                        .forEach(table);
            } catch (CannotContinue e) {
                org.slf4j.LoggerFactory.getLogger(PackTables.class).debug("{} cannot be read", document, e);
                unreadable.add(document);
            }
        }
        return unreadable;
    }
}
