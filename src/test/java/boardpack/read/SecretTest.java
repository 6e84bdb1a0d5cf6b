package boardpack.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTest {
    @TempDir
    Path temp;

    private final Findings findings = new Findings();

    @Test
    void theFirstLineOfAFileIsThePassword() throws Exception {
        Path file = Files.writeString(temp.resolve("password"), "\uFEFFlong grass, £ and blanks \r\nsecond\n");
        assertEquals(
                "long grass, £ and blanks ",
                read(file, Map.of("P", "other")).orElseThrow().text());
    }

    @Test
    void withoutAFileTheEnvironmentIsAsked() {
        Optional<Secret> secret = Secret.of(Optional.empty(), "P", Map.of("P", "from there"), findings);
        assertEquals("from there", secret.orElseThrow().text());
        assertFalse(secret.toString().contains("from there"));
        assertEquals(Optional.empty(), Secret.of(Optional.empty(), "P", Map.of("P", ""), findings));
        assertEquals(Optional.empty(), Secret.of(Optional.empty(), "P", Map.of(), findings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nsecond"})
    void anEmptyFileIsNoPassword(String text) throws Exception {
        Path file = Files.writeString(temp.resolve("password"), text);
        assertEquals(
                Code.E515,
                assertThrows(CannotContinue.class, () -> read(file, Map.of()))
                        .finding()
                        .code());
    }

    @Test
    void whatIsNoFileWithALineIsToldWithoutWhatItHolds() throws Exception {
        Path large = Files.writeString(temp.resolve("large"), "x".repeat(2_000));
        Path bytes = Files.write(temp.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        for (Path file : new Path[] {large, bytes, temp, temp.resolve("missing")}) {
            CannotContinue stopped = assertThrows(CannotContinue.class, () -> read(file, Map.of()));
            assertEquals(Code.E515, stopped.finding().code());
            assertFalse(stopped.finding().message().contains("xxx"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--"})
    void aFileThatOthersCanReadIsPointedOut(String permissions) throws Exception {
        Path file = secretFile(permissions);
        read(file, Map.of());
        assertEquals(Code.W346, findings.sorted().getFirst().code());
    }

    @Test
    void aFileOfItsOwnersAloneIsNot() throws Exception {
        read(secretFile("rw-------"), Map.of());
        assertTrue(findings.sorted().isEmpty());
    }

    private Path secretFile(String permissions) throws Exception {
        Path file = Files.writeString(temp.resolve("password"), "long grass");
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private Optional<Secret> read(Path file, Map<String, String> environment) {
        return Secret.of(Optional.of(file), "P", environment, findings);
    }
}
