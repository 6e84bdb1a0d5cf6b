package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of input, damaged, ends with an exit code and a sentence: never with a fault, a stack trace or a lost file.
 *
 * <p>{@code -Dinputs=10000} tries that many inputs in all, {@code -Dseed=1} others, and {@code -Dkind=PICTURE} those
 * of one kind.
 */
final class MutatedInputsTest {
    private static final int CASES = Integer.getInteger("inputs", 150);
    private static final long SEED = Long.getLong("seed", 20191111);

    /** Far more than any of these takes, even on a machine that has much else to do. */
    private static final long MOST_SECONDS = 60;

    private static final Set<Integer> ENDS = Set.of(0, 2, 3, 4);

    private static final List<String> BITS = List.of(
            "\"",
            ",",
            ";",
            ":",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "é",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "</",
            "&amp;",
            "${",
            "<#",
            "<#if x>",
            "- ",
            "# ",
            "|",
            "\\",
            "-1",
            "0",
            "99999999999",
            "1e99",
            "null",
            "~",
            "&a *a",
            "2019/20 Q2",
            "obj",
            "endobj",
            "stream",
            " R ",
            "/Kids",
            "/Type",
            "/Length 9",
            "<<",
            ">>",
            "../",
            "/",
            "x".repeat(2_000),
            "(".repeat(300),
            "[".repeat(300),
            "<b>".repeat(200));

    private static final List<String> WORDS = List.of(
            "generate",
            "check",
            "show",
            "explain",
            "init",
            "templates",
            "export",
            "completion",
            "man",
            "seal",
            "verify",
            "published",
            "--quarter",
            "-q",
            "--as-of",
            "--previous",
            "--audience",
            "--service-area",
            "-a",
            "--focus",
            "--out",
            "-o",
            "--only",
            "--encrypt",
            "--password-file",
            "--replace",
            "--draft",
            "--jobs",
            "--if-changed",
            "--quiet",
            "--warnings",
            "--wait",
            "--all",
            "--shard",
            "--never",
            "--renamed",
            "--chase",
            "--protect",
            "--style",
            "--keystore",
            "--alias",
            "--at",
            "--by",
            "--certificate",
            "--standards",
            "--help",
            "-V",
            "--",
            "2026/27-Q1",
            "latest",
            "2026-09-01",
            "public",
            "exempt",
            "pack",
            "papers,web",
            "1/2",
            "0",
            "1",
            "-1",
            "",
            "policy-board",
            "bash",
            "AB:CD",
            "2019-11-01T09:30:00Z",
            "Education Services",
            "ED 01");

    private static final List<String> PLACES = List.of(
            "w",
            "w/pack.yaml",
            "w/out",
            "w/out/2026-27-Q1/board-pack.pdf",
            "w/out/2026-27-Q1/data/ratings.csv",
            "new",
            "w/extracts",
            "w/templates",
            "w/letter.pdf",
            "w/templates/logo.png",
            "nowhere/at/all",
            "w/out/2026-27-Q1/board-pack.html");

    /** A kind of input: the files that are damaged, and the commands that read them. */
    private enum Kind {
        EXTRACT("extracts/.*|indicators.csv|targets.csv|milestones.csv", "check", "explain"),
        SETTINGS("pack.yaml", "check", "show"),
        NARRATIVE("narrative/.*", "check"),
        TEMPLATE("templates/.*ftlx", "check", "generate"),
        STYLE("templates/style.yaml", "check", "generate"),
        PICTURE("templates/logo.png|photo.jpg", "check", "generate"),
        INSERT("letter.pdf", "check", "generate"),
        RECORD("\\.boardpack/.*", "check", "generate", "if-changed", "published"),
        MANIFEST("out/.*/manifest.json|out/.*/ratings.csv", "check", "generate", "if-changed", "published"),
        PUBLISHED("out/.*\\.(pdf|html)", "verify"),
        OPTIONS("", "options");

        private final String files;
        private final List<String> commands;

        Kind(String files, String... commands) {
            this.files = files;
            this.commands = List.of(commands);
        }
    }

    @TempDir
    private Path temp;

    private Path workspace;
    private Map<String, byte[]> sound;
    private final Random random = new Random(SEED);
    private final Mutation mutation = new Mutation(random, BITS);
    private final Map<String, Integer> ends = new TreeMap<>();

    @BeforeEach
    void aWorkspaceWithEveryKindOfInput() throws Exception {
        workspace = temp.resolve("w");
        assertEquals(0, Program.run("init", workspace.toString()).exit());
        picture("templates/logo.png", "png");
        picture("photo.jpg", "jpg");
        Ran first = Program.run("generate", workspace.toString());
        assertEquals(0, first.exit(), first.err());
        Path folder = Path.of(first.out().strip()).getParent();
        Files.copy(folder.resolve("papers/01-cover-report.pdf"), workspace.resolve("letter.pdf"));
        Program.run("templates", "export", workspace.resolve("exported").toString());
        Path exported = workspace.resolve("exported");
        for (String own :
                List.of("common.ftlx", "paper.ftlx", "summary.ftlx", "sections/mainissues.ftlx", "style.yaml")) {
            Path to = workspace.resolve("templates").resolve(own);
            Files.createDirectories(to.getParent());
            Files.move(exported.resolve(own), to);
        }
        Files.writeString(
                workspace.resolve("templates/style.yaml"),
                "\nlogo: {file: logo.png, alt: Example, height: 40}\n",
                StandardOpenOption.APPEND);
        remove(exported);
        Files.writeString(
                workspace.resolve("pack.yaml"),
                "\npapers:\n  - cover-report\n  - {file: letter.pdf, title: A letter}\n"
                        + "  - {file: photo.jpg, title: A photo, description: A street with two houses}\n  - performance-report\n",
                StandardOpenOption.APPEND);
        Ran made = Program.run("generate", workspace.toString(), "--if-changed");
        assertEquals(0, made.exit(), made.err());
        Ran recorded = Program.run("published", workspace.toString());
        assertEquals(0, recorded.exit(), recorded.err());
        sound = Program.files(temp);
    }

    private void picture(String name, String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xFF8800);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        Files.createDirectories(workspace.resolve(name).getParent());
        Files.write(workspace.resolve(name), bytes.toByteArray());
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyEndIsOneOfOurs() throws Exception {
        String only = System.getProperty("kind", "");
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(k -> only.isEmpty() || Set.of(only.split(",")).contains(k.name()))
                .toList();
        for (int round = 0; round < CASES; round++) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            if (kind == Kind.OPTIONS) {
                options(round);
            } else {
                file(round, kind);
            }
        }
        System.out.println(CASES + " mutated inputs, seed " + SEED + ": " + ends);
    }

    private void file(int round, Kind kind) throws Exception {
        List<String> names = sound.keySet().stream()
                .filter(n -> n.startsWith("w/") && n.substring(2).matches(kind.files))
                .toList();
        assertFalse(names.isEmpty(), kind + " has no file");
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = mutation.of(sound.get(name));
        Files.write(temp.resolve(name), bytes);
        String command = kind.commands.get(random.nextInt(kind.commands.size()));
        String w = workspace.toString();
        List<String> arguments = switch (command) {
            case "if-changed" -> List.of("generate", w, "--if-changed", "--quiet");
            case "explain" -> List.of("explain", w, "ED 01");
            case "verify" -> List.of("verify", temp.resolve(name).toString());
            default -> List.of(command, w);
        };
        run(round, kind, name, bytes, arguments);
        unharmed(round, name, bytes);
    }

    private void options(int round) throws Exception {
        List<String> arguments = new ArrayList<>();
        arguments.add(WORDS.get(random.nextInt(12)));
        for (int count = random.nextInt(6); count > 0; count--) {
            boolean place = random.nextInt(3) == 0;
            String word = place
                    ? temp + "/" + PLACES.get(random.nextInt(PLACES.size()))
                    : WORDS.get(random.nextInt(WORDS.size()));
            if (random.nextInt(5) == 0 && !word.isEmpty()) {
                String odd = BITS.get(random.nextInt(BITS.size()));
                int at = place ? temp.toString().length() + 2 : random.nextInt(word.length() + 1);
                word = word.substring(0, at) + odd.replace("../", "..").replace("/", "") + word.substring(at);
            }
            arguments.add(word);
        }
        if (stepsOutside(arguments)) {
            return;
        }
        run(round, Kind.OPTIONS, String.join(" ", arguments), new byte[0], arguments);
        unharmed(round, "", new byte[0]);
    }

    /** A folder that is named without its place would be made in the folder that the tests run in. */
    private boolean stepsOutside(List<String> arguments) {
        String command = arguments.getFirst();
        boolean named = arguments.stream().skip(1).anyMatch(a -> a.startsWith(temp.toString()));
        boolean writesWhereItIsTold = Set.of("init", "templates", "man", "completion", "export")
                        .contains(command)
                || arguments.stream().anyMatch(a -> a.contains("-o") || a.contains("chase") || a.contains("out"));
        return writesWhereItIsTold
                && (!named
                        || arguments.stream()
                                .skip(1)
                                .anyMatch(a -> !a.startsWith("-") && !a.startsWith(temp.toString())));
    }

    private void run(int round, Kind kind, String name, byte[] bytes, List<String> arguments) throws Exception {
        String which = "round " + round + ", seed " + SEED + ", " + kind + " " + name + ", " + arguments;
        long began = System.nanoTime();
        Ran ran;
        try {
            ran = Program.run(arguments.toArray(String[]::new));
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which + kept(bytes), e);
        }
        String said = ran.out() + ran.err();
        assertTrue(ENDS.contains(ran.exit()), () -> which + " ended with " + ran.exit() + kept(bytes) + "\n" + said);
        assertFalse(said.contains("\tat ") || ran.err().contains("Exception"), () -> which + kept(bytes) + "\n" + said);
        assertTrue(ran.exit() == 0 || !said.isBlank() || arguments.contains("--quiet"), () -> which + " says nothing");
        assertTrue(System.nanoTime() - began < MOST_SECONDS * 1_000_000_000L, () -> "too slow: " + which + kept(bytes));
        ends.merge(kind + " " + ran.exit(), 1, Integer::sum);
    }

    private static String kept(byte[] bytes) {
        try {
            Path file = Files.createTempFile("mutated", ".bin");
            Files.write(file, bytes);
            return " (the input is kept in " + file + ")";
        } catch (IOException e) {
            return " (" + e.getMessage() + ")";
        }
    }

    /** Compares every input, and puts the folder back as it was. */
    private void unharmed(int round, String name, byte[] bytes) throws IOException {
        Map<String, byte[]> now = Program.files(temp);
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : sound.entrySet()) {
            String its = each.getKey();
            boolean output = its.startsWith("w/out/") || its.startsWith("w/.boardpack/");
            byte[] expected = its.equals(name) ? bytes : each.getValue();
            byte[] left = now.remove(its);
            if (!output && !Arrays.equals(expected, left)) {
                lost.add(its);
            }
            if (!Arrays.equals(each.getValue(), left)) {
                Files.createDirectories(temp.resolve(its).getParent());
                Files.write(temp.resolve(its), each.getValue());
            }
        }
        assertEquals(List.of(), lost, "changed or lost in round " + round + ", seed " + SEED + ", after " + name);
        for (String added : now.keySet()) {
            Files.delete(temp.resolve(added));
        }
        empty(temp);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(each)) {
                    try (Stream<Path> inside = Files.list(each)) {
                        if (inside.findAny().isPresent()) {
                            continue;
                        }
                    }
                    Files.delete(each);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
