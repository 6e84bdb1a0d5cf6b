package boardpack.publish;

import boardpack.json.ReadJson;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.RegularFile;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pack in its quarter's folder.
 *
 * @param hash the SHA-256 of its manifest
 * @param inputs the SHA-256 of every published input file, by name
 * @param made the SHA-256 of every output file, by its name in the folder
 * @param corrections the changes since the first publication, the first one first
 */
public record Issue(
        Path folder, String hash, Map<String, String> inputs, Map<String, String> made, List<Correction> corrections) {
    private static final int MOST_MEGABYTES = 100;
    private static final String KEPT = "-issue-";

    /** Name pattern of folders that hold an earlier issue. */
    private static final Pattern NAME_OF_KEPT = Pattern.compile(".*" + KEPT + "\\d+");

    /** Returns true for the name of a folder with a pack as it was before a correction. */
    public static boolean isKept(String name) {
        return NAME_OF_KEPT.matcher(name).matches();
    }

    /** Reads the pack in a folder; empty if there is none or its manifest cannot be read. */
    public static Optional<Issue> in(Path named) {
        Path folder = OutputFolder.standing(named);
        Path manifest = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = RegularFile.bytes(manifest, MOST_MEGABYTES);
            ReadJson json = ReadJson.of(bytes, Place.of(manifest.toString()));
            return Optional.of(new Issue(
                    folder,
                    HexFormat.of().formatHex(Workspace.sha256().digest(bytes)),
                    json.objects().getOrDefault("inputs", Map.of()),
                    json.objects().getOrDefault("outputs", Map.of()),
                    Correction.of(json.objects())));
        } catch (IOException | CannotContinue e) {
            org.slf4j.LoggerFactory.getLogger(Issue.class).debug("{} is no manifest", manifest, e);
            return Optional.empty();
        }
    }

    /** Returns true if every output file is still present and unchanged. */
    public boolean isWhole() throws IOException {
        for (Map.Entry<String, String> each : made.entrySet()) {
            Path file = folder.resolve(each.getKey());
            if (!Files.isRegularFile(file) || !Workspace.hash(file).equals(each.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the folder name for keeping this issue. A name already used by a killed run for the same issue is reused.
     */
    public String nameToKeep(Path quarter) {
        for (int number = 1; ; number++) {
            String name = quarter.getFileName() + KEPT + number;
            Path kept = quarter.resolveSibling(name);
            if (!Files.exists(kept)
                    || in(kept).filter(i -> i.hash().equals(hash)).isPresent()) {
                return name;
            }
        }
    }

    /** Copies the whole folder to a sibling folder. The copy is complete or absent. */
    public void keep(Path quarter, String name) {
        Path kept = quarter.resolveSibling(name);
        Path aside = quarter.resolveSibling("." + name + ".new");
        try {
            if (Files.exists(kept)) {
                return;
            }
            OutputFolder.delete(aside);
            Files.createDirectories(aside);
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.toList()) {
                    Path to = aside.resolve(folder.relativize(each).toString());
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(to);
                    } else if (Files.isRegularFile(each)) {
                        OutputFolder.take(each, to);
                    }
                }
            }
            Files.move(aside, kept);
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(kept.toString()), Workspace.reason(e)), e);
        } finally {
            try {
                OutputFolder.delete(aside);
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(Issue.class).warn("could not remove {}", aside, e);
            }
        }
    }
}
