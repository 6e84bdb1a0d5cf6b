package boardpack.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the record by which a run detects that nothing has changed. */
final class RememberedTest {
    private static final LocalDate ENDS = LocalDate.of(2026, 6, 30);
    private static final List<String> MADE = List.of("board-pack.pdf", "data/ratings.csv");

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        workspace = Files.createDirectory(folder.resolve("board"));
        write("pack.yaml", "council: Anyshire");
        write("extracts/2026-27-Q1.csv", "ref,period,value");
    }

    private void write(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Remembered.Asked asked(Path packs, String program, Optional<LocalDate> asOf) {
        return new Remembered.Asked(workspace, packs, program, "--out=x", asOf, Optional.empty());
    }

    private Optional<String> reason(Path packs) throws IOException {
        return Remembered.now(asked(packs, "program 1", Optional.empty())).reason();
    }

    /** Makes a pack in a folder of packs, and records it. */
    private void make(Path packs) throws IOException {
        Remembered now = Remembered.now(asked(packs, "program 1", Optional.empty()));
        Path quarter = packs.resolve("2026-27-Q1");
        Files.createDirectories(quarter.resolve("data"));
        for (String name : MADE) {
            Files.writeString(quarter.resolve(name), name);
        }
        now.made(quarter, ENDS, MADE);
    }

    private Path packs(String where) {
        return switch (where) {
            case "beside" -> folder.resolve("packs");
            case "out" -> workspace.resolve("out");
            default -> workspace;
        };
    }

    @Test
    void aPackThatWasNeverMadeHasToBe() throws IOException {
        assertTrue(reason(packs("out")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"beside", "out", "workspace"})
    void nothingHasChanged(String where) throws IOException {
        make(packs(where));
        assertEquals(Optional.empty(), reason(packs(where)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beside", "out", "workspace"})
    void aChangedFileIsFoundWhereverThePacksAre(String where) throws IOException {
        make(packs(where));
        write("extracts/2026-27-Q1.csv", "ref,period,value\nA 1,2026/27 Q1,5");
        assertEquals(Optional.of("extracts/2026-27-Q1.csv has changed"), reason(packs(where)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beside", "out", "workspace"})
    void aNewFileAndOneThatIsGoneAreFound(String where) throws IOException {
        make(packs(where));
        write("targets.csv", "ref,period,target");
        assertEquals(Optional.of("targets.csv is new"), reason(packs(where)));
        Files.delete(workspace.resolve("targets.csv"));
        Files.delete(workspace.resolve("extracts/2026-27-Q1.csv"));
        assertEquals(Optional.of("extracts/2026-27-Q1.csv is gone"), reason(packs(where)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beside", "out", "workspace"})
    void aDamagedPackIsMadeAgain(String where) throws IOException {
        make(packs(where));
        Files.writeString(packs(where).resolve("2026-27-Q1/board-pack.pdf"), "altered");
        assertEquals(Optional.of("2026-27-Q1/board-pack.pdf is not as it was made"), reason(packs(where)));
    }

    @Test
    void anotherProgramMakesItAgain() throws IOException {
        make(packs("out"));
        assertTrue(Remembered.now(asked(packs("out"), "program 2", Optional.empty()))
                .reason()
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, true", "2026-09-30, true", "2026-10-01, false", "2026-06-30, false"})
    void theLatestQuarterStaysTheLatestUntilTheNextHasEnded(LocalDate day, boolean still) throws IOException {
        make(packs("out"));
        assertEquals(
                still,
                Remembered.now(asked(packs("out"), "program 1", Optional.of(day)))
                        .reason()
                        .isEmpty());
    }

    @Test
    void aLastPackThatChangesMakesItAgain() throws IOException {
        make(packs("beside"));
        Path earlier = packs("beside").resolve("2025-26-Q4/data");
        Files.createDirectories(earlier);
        Files.writeString(earlier.resolve("ratings.csv"), "ref");
        assertTrue(reason(packs("beside")).isPresent());
    }
}
