package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A password from the first line of a file or from the environment. It is never given on the command line, which is
 * saved in the shell's history and visible to everybody on the machine.
 *
 * @param place the source of the password, for a finding
 */
public record Secret(String text, Place place) {
    /** Maximum length; a longer text is not a password. */
    private static final int LONGEST = 1_024;

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);

    /**
     * Returns the password; empty if none is given.
     *
     * @param file the file named on the command line
     * @param variable the environment variable to use if no file is named
     */
    public static Optional<Secret> of(Optional<Path> file, String variable, Findings findings) {
        return of(file, variable, System.getenv(), findings);
    }

    static Optional<Secret> of(
            Optional<Path> file, String variable, Map<String, String> environment, Findings findings) {
        if (file.isPresent()) {
            return Optional.of(in(file.get(), findings));
        }
        String given = environment.getOrDefault(variable, "");
        return given.isEmpty() ? Optional.empty() : Optional.of(new Secret(given, Place.of("$" + variable)));
    }

    private static Secret in(Path file, Findings findings) {
        Place place = Place.of(file.toString());
        try {
            byte[] bytes = RegularFile.bytes(file, 1);
            if (bytes.length > LONGEST) {
                throw new CannotContinue(Code.E515.at(place, "it is not a file with one line"));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            String line = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .findFirst()
                    .orElse("");
            if (line.isEmpty()) {
                throw new CannotContinue(Code.E515.at(place, "its first line is empty"));
            }
            if (isReadByOthers(file)) {
                findings.add(Code.W346, place, file);
            }
            return new Secret(line, place);
        } catch (CharacterCodingException e) {
            throw new CannotContinue(Code.E515.at(place, "it is not text in UTF-8"), e);
        } catch (IOException e) {
            throw new CannotContinue(Code.E515.at(place, Workspace.reason(e)), e);
        }
    }

    /** Returns true if the POSIX permissions let others read the file. Windows access lists are not checked. */
    private static boolean isReadByOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    public char[] characters() {
        return text.toCharArray();
    }

    /** Returns a text without the password, so that it is not printed by accident. */
    @Override
    public String toString() {
        return "Secret[" + place + "]";
    }
}
