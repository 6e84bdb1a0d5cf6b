package boardpack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.run.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that {@code --version} lists every library recorded by the build. */
final class VersionTest {
    private static final Set<String> OF_THE_TESTS = Set.of("archunit", "axe", "junit", "selenium", "verapdf");

    @Test
    void everyLibraryIsToldWithItsVersion() throws Exception {
        List<String> lines = List.of(Version.lines());
        Matcher version =
                Pattern.compile("<([\\w-]+)\\.version>([^<]+)</").matcher(Files.readString(Path.of("pom.xml")));
        int seen = 0;
        while (version.find()) {
            if (!OF_THE_TESTS.contains(version.group(1))) {
                assertTrue(lines.stream().anyMatch(l -> l.endsWith(" " + version.group(2))), version.group(1));
                seen++;
            }
        }
        assertTrue(seen >= 10, "the versions in pom.xml were found");
        assertTrue(lines.stream().noneMatch(l -> l.contains("null") || l.contains("${")), lines.toString());
    }
}
