package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the web edition's markup without a browser. */
final class WebTest {
    private static final String PAGE = "board-pack.html";
    private static final Set<String> WITHOUT_END = Set.of("meta", "br", "hr", "img", "input");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*)\\s*(/?)>");
    private static final int MOST_STYLE = 10 * 1024;
    private static final int MOST_SCRIPT = 6 * 1024;

    @TempDir
    Path temp;

    private Map<String, byte[]> made(Path workspace, String... options) throws Exception {
        Path out = Files.createTempDirectory(temp, "out");
        List<String> line = new ArrayList<>(List.of("generate", workspace.toString(), "--out", out.toString()));
        line.addAll(List.of(options));
        Ran ran = Program.run(line.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        Map<String, byte[]> files = new TreeMap<>();
        Program.files(out).forEach((name, bytes) -> files.put(name.substring(name.indexOf('/') + 1), bytes));
        return files;
    }

    private Path board(String sample) throws Exception {
        return Program.copy(Path.of("sample-data").resolve(sample), temp.resolve("board"));
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private static String between(String page, String from, String to) {
        int at = page.indexOf(from) + from.length();
        return page.substring(at, page.indexOf(to, at));
    }

    private static String hash(String text) throws Exception {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report", "exempt-matter"})
    void aPageIsWholeAndAllowsNothingButItself(String sample) throws Exception {
        String page = text(made(board(sample), "--only", "web").get(PAGE));
        String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        String style = between(page, "<style>", "</style>");
        String script = between(page, "<script>", "</script>");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("style-src " + hash(style)), policy);
        assertTrue(policy.contains("script-src " + hash(script)), policy);
        assertTrue(
                style.length() < MOST_STYLE && script.length() < MOST_SCRIPT, style.length() + " " + script.length());
        assertFalse(
                page.contains(" style=\"") || page.contains(" onclick=") || page.contains("<!--"), "nothing inline");
        assertFalse(page.contains("undefined") || page.contains("null\""), "no word of a program");
        assertEquals(List.of(), faults(page.replace(style, "").replace(script, "")));
    }

    /** Returns faults: unbalanced tags, repeated IDs, and fields without a label. */
    private static List<String> faults(String page) {
        List<String> faults = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Set<String> ids = new HashSet<>();
        Set<String> wanted = new TreeSet<>();
        Matcher tag = TAG.matcher(page);
        int signs = 0;
        while (tag.find()) {
            signs++;
            String name = tag.group(2);
            if (tag.group(1).equals("/")) {
                if (open.isEmpty() || !open.pop().equals(name)) {
                    faults.add("</" + name + "> at " + tag.start());
                    return faults;
                }
            } else if (!WITHOUT_END.contains(name) && tag.group(4).isEmpty()) {
                open.push(name);
            }
            Matcher attribute = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"").matcher(tag.group(3));
            Set<String> names = new HashSet<>();
            while (attribute.find()) {
                if (!names.add(attribute.group(1))) {
                    faults.add(attribute.group(1) + " twice in " + tag.group());
                }
                switch (attribute.group(1)) {
                    case "id" -> {
                        if (!ids.add(attribute.group(2)) || attribute.group(2).contains(" ")) {
                            faults.add("id " + attribute.group(2));
                        }
                    }
                    case "for", "aria-labelledby" -> wanted.add(attribute.group(2));
                    case "href" -> {
                        if (attribute.group(2).startsWith("#")) {
                            wanted.add(attribute.group(2).substring(1));
                        } else if (!attribute.group(2).matches("(data:|https?:|mailto:|board-pack).*")) {
                            faults.add("href " + attribute.group(2));
                        }
                    }
                    default -> {
                        // There is nothing to compare it with.
                    }
                }
            }
            if (tag.group(1).isEmpty()
                    && Set.of("input", "select").contains(name)
                    && !tag.group(3).contains("id=\"f-")) {
                faults.add("a field without a label: " + tag.group());
            }
        }
        wanted.removeAll(ids);
        wanted.forEach(id -> faults.add("nothing has the id " + id));
        open.stream().filter(n -> !n.equals("html")).forEach(n -> faults.add("<" + n + "> is not closed"));
        long all = page.chars().filter(c -> c == '<').count() - 1;
        if (all != signs) {
            faults.add(all + " signs that begin a tag, and " + signs + " tags");
        }
        return faults;
    }

    @Test
    void thePageIsTheSameWhateverElseIsMade() throws Exception {
        Path board = board("priority-groups");
        Map<String, byte[]> all = made(board);
        assertTrue(text(all.get("manifest.json")).contains("\"" + PAGE + "\""), "the manifest lists it");
        assertTrue(text(all.get(PAGE)).contains("href=\"board-pack.pdf\""), "it leads to the PDF beside it");
        assertArrayEquals(all.get(PAGE), made(board, "--jobs", "1").get(PAGE));
        assertArrayEquals(all.get(PAGE), made(board, "--only", "web,pack").get(PAGE));
        assertEquals(
                Set.of(PAGE, "board-pack.pdf", "data/ratings.csv", "manifest.json"),
                made(board, "--only", "pack, web").keySet());
        assertFalse(made(board, "--only", "pack,papers").containsKey(PAGE));
        assertFalse(text(made(board, "--only", "web").get(PAGE)).contains("href=\"board-pack.pdf\""), "there is none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "pack, web", "[pack, web]", "\n  - web\n  - papers", "all"})
    void theWorkspaceSaysWhatIsMade(String documents) throws Exception {
        Path board = board("priority-groups");
        Path pack = board.resolve("pack.yaml");
        Files.writeString(pack, Files.readString(pack) + "\ndocuments: " + documents + "\n");
        Map<String, byte[]> made = made(board);
        assertTrue(made.containsKey(PAGE), made.keySet().toString());
        assertEquals(documents.contains("pack") || documents.equals("all"), made.containsKey("board-pack.pdf"));
    }

    @Test
    void whatIsNoDocumentIsRefused() throws Exception {
        Path board = board("priority-groups");
        Ran typed = Program.run("generate", board.toString(), "--only", "webb");
        assertEquals(2, typed.exit());
        assertTrue(typed.err().contains("pack, papers and web"), typed.err());
        Path pack = board.resolve("pack.yaml");
        Files.writeString(pack, Files.readString(pack) + "\ndocuments: pack and web\n");
        Ran ran = Program.run("check", board.toString());
        assertEquals(3, ran.exit());
        assertTrue(ran.err().contains("E103") && ran.err().contains("with commas between"), ran.err());
    }

    @Test
    void thereIsNoPageOfAnExemptPack() throws Exception {
        Path board = board("exempt-matter");
        Ran asked = Program.run("generate", board.toString(), "--audience", "exempt", "--only", "pack,web");
        assertEquals(2, asked.exit(), asked.err());
        assertTrue(asked.err().contains("E551"), asked.err());
        assertTrue(made(board, "--audience", "exempt").keySet().stream().noneMatch(n -> n.endsWith(".html")));
    }

    @Test
    void aPublishedPackWithoutAPageStaysAsItIs() throws Exception {
        Path board = board("priority-groups");
        Path out = temp.resolve("packs");
        String[] line = {"generate", board.toString(), "--out", out.toString(), "--as-of", "2021-09-01"};
        String[] first = {line[0], line[1], line[2], line[3], line[4], line[5], "--only", "pack,papers"};
        assertEquals(0, Program.run(first).exit());
        Map<String, byte[]> before = Program.files(out);
        line[5] = "2021-12-01";
        Ran again = Program.run(line);
        assertEquals(0, again.exit(), again.err());
        assertEquals(before.keySet(), Program.files(out).keySet(), again.err());
        assertFalse(again.err().contains("is corrected"), again.err());
    }

    @Test
    void thePageIsVerifiedByTheManifestBesideIt() throws Exception {
        Path out = temp.resolve("verified");
        assertEquals(
                0,
                Program.run("generate", board("priority-groups").toString(), "--out", out.toString(), "--only", "web")
                        .exit());
        Path page = out.resolve("2021-22-Q1").resolve(PAGE);
        Ran whole = Program.run("verify", page.toString());
        assertEquals(0, whole.exit(), whole.err());
        assertTrue(whole.out().contains("lists it with its hash"), whole.out());
        Files.writeString(page, Files.readString(page).replace("Amber", "Green"));
        Ran changed = Program.run("verify", page.toString());
        assertEquals(3, changed.exit(), changed.out());
        assertTrue(changed.err().contains("another hash"), changed.err());
        Files.delete(page.resolveSibling("manifest.json"));
        assertTrue(Program.run("verify", page.toString()).out().contains("none beside it"));
    }

    @Test
    void aDraftSaysSo() throws Exception {
        String page =
                text(made(board("priority-groups"), "--draft", "--only", "web").get(PAGE));
        assertTrue(page.contains("<title>Draft: "), page.substring(0, 1000));
        assertTrue(page.contains("This is not yet published."), "on the page too");
    }

    /** Checks that officers' text stays text, whatever characters it contains. */
    @Test
    void nothingInTheDataBecomesATag() throws Exception {
        Path board = board("policy-board");
        Path indicators = board.resolve("indicators.csv");
        String text = Files.readString(indicators);
        Matcher title = Pattern.compile("\n[^,]+,([^\",]+),").matcher(text);
        assertTrue(title.find(), "a title without a comma");
        Files.writeString(
                indicators, text.replace(title.group(1), "<script>alert(1)</script> & more </style> than 5 per cent"));
        String page = text(made(board, "--only", "web").get(PAGE));
        assertFalse(page.contains("<script>alert"), "it is escaped");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more &lt;/style&gt; than"));
    }
}
