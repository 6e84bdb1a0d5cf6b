package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that Javadoc begins with a verb or a noun, as CONTRIBUTING.md asks, and not with a question word. */
final class PlainJavadocTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BEGINS_WITH_A_QUESTION = Pattern.compile(
            "/\\*\\*[\\s*]*+((?:What|How|Where|Whether|Which|That|Who|Whom|Whose|When|Why)\\b[^*\\n]*)");

    @Test
    void noJavadocBeginsWithAQuestionWord() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            questions(Files.readString(file)).forEach(words -> found.add(file + ": " + words));
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What", "How", "Where", "Whether", "Which", "That", "Who", "Whom", "Whose", "When", "Why",
            })
    void findsAQuestionWordOnOneLineAndOnSeveral(String word) {
        String line = "/** " + word + " a pack is for. */\nenum Audience {}\n";
        String lines = "    /**\n     * " + word + " a pack is for.\n     *\n     * @param name the name\n     */\n";
        assertEquals(List.of(word + " a pack is for."), questions(line));
        assertEquals(List.of(word + " a pack is for."), questions(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** The readers that a pack is made for. */",
                "/** Returns true if that is what it asks. */",
                "/** Whatsoever. */",
                "// What it does.",
                "/* What it does. */",
            })
    void acceptsVerbsNounsAndOtherComments(String source) {
        assertEquals(List.of(), questions(source));
    }

    private static List<String> questions(String source) {
        List<String> questions = new ArrayList<>();
        Matcher question = BEGINS_WITH_A_QUESTION.matcher(source);
        while (question.find()) {
            questions.add(question.group(1).strip());
        }
        return questions;
    }
}
