package boardpack.pack;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes files into a folder where none of them was before, all of them or none. */
public final class NewFiles {
    private NewFiles() {}

    /**
     * Writes them; each that is there already becomes a finding, and then nothing is written.
     *
     * @return whether they were written
     */
    public static boolean write(Path folder, Map<String, byte[]> files, Findings findings) {
        List<String> there = files.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!there.isEmpty()) {
            findings.add(
                    Code.E511,
                    Place.of(folder.toString()),
                    there.getFirst() + (there.size() > 1 ? " and " + (there.size() - 1) + " more" : ""));
        }
        if (findings.hasErrors()) {
            return false;
        }
        List<Path> written = new ArrayList<>();
        Path at = folder;
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                at = folder.resolve(file.getKey());
                Files.createDirectories(at.toAbsolutePath().getParent());
                Files.write(at, file.getValue(), StandardOpenOption.CREATE_NEW);
                written.add(at);
            }
            return true;
        } catch (IOException e) {
            take(written);
            throw new CannotContinue(Code.E502.at(Place.of(at.toString()), Workspace.reason(e)), e);
        }
    }

    /** Half of them is of no use to anybody. */
    private static void take(List<Path> written) {
        for (Path file : written) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(NewFiles.class).warn("could not remove {}", file, e);
            }
        }
    }
}
