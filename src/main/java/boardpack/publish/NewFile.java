package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a single new file, completely or not at all. */
public final class NewFile {
    private NewFile() {}

    /**
     * Writes the file. An existing file is never overwritten, because somebody may have filled it in.
     *
     * @param toDo the remedy to print if the file exists
     */
    public static void write(Path named, byte[] bytes, String toDo) {
        Path file = named.toAbsolutePath().normalize();
        Place place = Place.of(named.toString());
        if (Files.exists(file)) {
            throw new CannotContinue(Code.E508.at(place, toDo));
        }
        try {
            Path aside = Files.createTempFile(file.getParent(), ".boardpack", ".csv");
            try {
                Files.write(aside, bytes);
                Files.move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CannotContinue(Code.E508.at(place, toDo), e);
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(place, Workspace.reason(e)), e);
        }
    }
}
