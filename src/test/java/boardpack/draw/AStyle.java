package boardpack.draw;

import boardpack.draw.style.Faces;
import boardpack.draw.style.Glyphs;
import boardpack.draw.style.Inks;
import boardpack.draw.style.Look;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The built-in style, for tests. */
public final class AStyle {
    private AStyle() {}

    public static Look look() {
        try {
            String style = Files.readString(Path.of("templates/style.yaml"));
            return Look.of(
                    Yaml.parse(style, "templates/style.yaml", new Findings()).orElseThrow(),
                    new boardpack.problem.Findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Inks inks() {
        return new Inks(look(), new Faces(Map.of()), new Glyphs());
    }
}
