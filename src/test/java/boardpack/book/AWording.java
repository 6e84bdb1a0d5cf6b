package boardpack.book;

import boardpack.book.pack.Setting;
import boardpack.book.pack.Wording;
import boardpack.book.pack.WordingFile;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The wording of a built-in style, for tests. */
public final class AWording {
    /** Cached, because some tests make thousands of books. */
    private static final Map<String, Wording> READ = new ConcurrentHashMap<>();

    private AWording() {}

    /** Returns the style's papers and words with another subject. */
    public static Wording of(String style, String subject) {
        Wording wording = READ.computeIfAbsent(style, AWording::read);
        return new Wording(subject, Map.of(), wording.papers(), wording.words(), wording.leftOut());
    }

    private static Wording read(String style) {
        try {
            String text = Files.readString(Path.of("templates", style, WordingFile.NAME));
            Findings findings = new Findings();
            Setting nothing = new Setting(new Yaml.Mapping(Map.of(), Map.of(), Place.of("pack.yaml")), findings);
            Wording wording = new WordingFile(findings).read(style, text, text, Optional.empty(), nothing);
            if (findings.hasErrors()) {
                throw new IllegalStateException(findings.sorted().toString());
            }
            return wording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
