package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublishedTest {
    @Test
    void passes() throws Exception {
        try (var files = Files.walk(Path.of("sample-data/policy-board/out"))) {
            for (Path p : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                assertEquals(List.of(), VeraPdf.faults(Files.readAllBytes(p)), p.toString());
            }
        }
    }
}
