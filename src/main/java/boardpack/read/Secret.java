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
 * A password, from the first line of a file or from the environment, and never from the command line: that is in the
 * history of the shell, and everybody on the machine can read it while the program runs.
 *
 * @param place where it comes from, for a finding
 */
public record Secret(String text, Place place) {
    /** Longer than anybody's password; a file with more is not one. */
    private static final int LONGEST = 1_024;

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);

    /**
     * The password; empty where none is given.
     *
     * @param file what the command line names
     * @param variable of the environment, where no file is named
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

    /** Checks permissions on systems with owners and others; the lists of Windows are not checked. */
    private static boolean isReadByOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    public char[] characters() {
        return text.toCharArray();
    }

    /** A secret is not printed by accident. */
    @Override
    public String toString() {
        return "Secret[" + place + "]";
    }
}
