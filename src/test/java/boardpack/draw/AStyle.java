package boardpack.draw;

import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The built-in style, for tests. */
final class AStyle {
    private AStyle() {}

    static Look look() {
        try {
            String style = Files.readString(Path.of("templates/style.yaml"));
            return Look.of(
                    Yaml.parse(style, "templates/style.yaml", new Findings()).orElseThrow(),
                    new boardpack.problem.Findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Inks inks() {
        return new Inks(look(), new Faces(Map.of()), new Glyphs());
    }
}
