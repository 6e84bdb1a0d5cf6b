package boardpack.book;

import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The wording of a built-in style, for tests. */
public final class AWording {
    private AWording() {}

    /** The style's papers and words under a subject of one's own. */
    public static Wording of(String style, String subject) {
        try {
            String text = Files.readString(Path.of("templates", style, WordingFile.NAME));
            Findings findings = new Findings();
            Setting nothing = new Setting(new Yaml.Mapping(Map.of(), Map.of(), Place.of("pack.yaml")), findings);
            Wording wording = new WordingFile(findings).read(style, text, Optional.empty(), nothing);
            if (findings.hasErrors()) {
                throw new IllegalStateException(findings.sorted().toString());
            }
            return new Wording(subject, Map.of(), wording.papers(), wording.words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
