package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/getting-started.md exactly: saves its files, runs its commands and compares the output. */
final class GettingStartedTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final Pattern NAME = Pattern.compile("`(my-board/[^`]+)`");
    private static final Pattern CHANGE = Pattern.compile("Change `([^`]+)` to `([^`]+)` in `([^`]+)`");

    @TempDir
    Path temp;

    @Test
    void thePageLeadsToAPublishedPack() throws Exception {
        String page = Files.readString(Path.of("docs/getting-started.md"));
        Matcher block = BLOCK.matcher(page);
        Program.Ran last = new Program.Ran(0, "", "");
        int from = 0;
        int commands = 0;
        while (block.find()) {
            follow(page.substring(from, block.start()), block.group(1), block.group(2));
            from = block.end();
            switch (block.group(1)) {
                case "sh" -> {
                    last = run(block.group(2).strip());
                    commands++;
                }
                case "text" -> printed(block.group(2), last);
                default ->
                    assertTrue(
                            List.of("csv", "yaml", "markdown").contains(block.group(1)), "unknown: " + block.group(1));
            }
        }
        assertEquals(7, commands);
        assertTrue(Files.size(temp.resolve("my-board/out/2026-27-Q1/board-pack.pdf")) > 0);
    }

    /** Follows the text before a block, and saves the block if it is a file. */
    private void follow(String text, String kind, String content) throws IOException {
        for (String sentence : text.split("\\.\\s")) {
            if (sentence.contains("Delete ")) {
                Matcher name = NAME.matcher(sentence);
                while (name.find()) {
                    Files.delete(temp.resolve(name.group(1)));
                }
            }
        }
        Matcher change = CHANGE.matcher(text);
        while (change.find()) {
            Path file = temp.resolve(change.group(3));
            String before = Files.readString(file);
            assertTrue(before.contains(change.group(1)), change.group());
            Files.writeString(file, before.replace(change.group(1), change.group(2)));
        }
        if (!kind.equals("sh") && !kind.equals("text")) {
            String path = "";
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                path = name.group(1);
            }
            Files.writeString(temp.resolve(path), content);
        }
    }

    private Program.Ran run(String line) throws Exception {
        String[] words =
                line.replace("my-board", temp.resolve("my-board").toString()).split(" ");
        assertEquals("boardpack", words[0]);
        return Program.process(List.of(words).subList(1, words.length).toArray(String[]::new));
    }

    private void printed(String expected, Program.Ran ran) {
        String all = (ran.out() + ran.err()).replace(temp + "/", "");
        for (String line : expected.lines().toList()) {
            assertTrue(all.contains(line), "expected: " + line + "\nprinted:\n" + all);
        }
    }
}
