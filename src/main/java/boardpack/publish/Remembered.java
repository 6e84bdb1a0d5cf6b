package boardpack.publish;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.RegularFile;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The inputs and outputs of the last run, so that a run can see from bytes alone that nothing has changed.
 *
 * <p>It is kept in the workspace, beside the data that it holds hashes of: a hash of a file with a suppressed figure lets
 * somebody try figures until it fits, and the folder of packs may be published as it is. Every file of the workspace
 * counts, whether it is read or not, since what is read is only known to who reads {@code pack.yaml}.
 */
public final class Remembered {
    /** The folder of the workspace that it is kept in. */
    public static final String FOLDER = ".boardpack";

    private static final String FORM = "boardpack made 1";
    private static final Set<String> NOT_READ = Set.of(FOLDER, ".git", ".hg", ".svn");
    private static final String RATINGS = "data/ratings.csv";
    private static final Pattern QUARTER = Pattern.compile("\\d{4}\\S*-Q[1-4]\\S*");
    private static final int SHORT = 16;

    /** The largest record that is read, in megabytes: tens of thousands of files. */
    private static final int MOST_MEGABYTES = 20;

    /**
     * The request of a run.
     *
     * @param packs the folder of packs
     * @param program which program it is, with its libraries
     * @param options whatever was asked for that has a say in what is made
     * @param asOf the day by which a quarter must have ended, where the latest such is asked for
     * @param previous the ratings of the last pack, where they are named
     */
    public record Asked(
            Path workspace,
            Path packs,
            String program,
            String options,
            Optional<LocalDate> asOf,
            Optional<Path> previous) {}

    private final Asked asked;
    private final Path file;
    private final Map<String, String> inputs;

    private Remembered(Asked asked, Path file, Map<String, String> inputs) {
        this.asked = asked;
        this.file = file;
        this.inputs = inputs;
    }

    /** Takes the workspace down as it is now: a change from now on will be one, even while a run is reading. */
    public static Remembered now(Asked asked) throws IOException {
        Path root = asked.workspace().toRealPath();
        String key = hash(root + "\n" + asked.packs() + "\n" + asked.options());
        Path folder = root.resolve(FOLDER);
        if (Files.isSymbolicLink(folder)) {
            throw new CannotContinue(Code.E546.at(Place.of(FOLDER)));
        }
        Path file = folder.resolve(key.substring(0, SHORT) + ".made");
        return new Remembered(asked, file, inputs(root, asked));
    }

    /** Why the pack has to be made; empty where it is as it was, and would come out the same. */
    public Optional<String> reason() throws IOException {
        if (!Files.exists(file)) {
            return Optional.of("it was not made by this command before");
        }
        Record before = Record.read(new String(RegularFile.bytes(file, MOST_MEGABYTES), StandardCharsets.UTF_8)
                .lines()
                .toList());
        if (!before.form().equals(FORM) || !before.program().equals(asked.program())) {
            return Optional.of("boardpack itself, its libraries or Java are others than before");
        }
        if (asked.asOf().filter(day -> !isLatest(before.ends(), day)).isPresent()) {
            return Optional.of("another quarter has ended");
        }
        Map<String, String> now = new LinkedHashMap<>(inputs);
        now.putAll(lastPacks(before.folder()));
        TreeSet<String> all = new TreeSet<>(now.keySet());
        all.addAll(before.inputs().keySet());
        for (String name : all) {
            String then = before.inputs().getOrDefault(name, "");
            String its = now.getOrDefault(name, "");
            if (!then.equals(its)) {
                return Optional.of(name + (then.isEmpty() ? " is new" : its.isEmpty() ? " is gone" : " has changed"));
            }
        }
        return damage(asked.packs().resolve(before.folder()), before.outputs());
    }

    private static Optional<String> damage(Path folder, Map<String, String> outputs) throws IOException {
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            Path made = folder.resolve(output.getKey());
            if (!Files.isRegularFile(made) || !Workspace.hash(made).equals(output.getValue())) {
                return Optional.of(folder.getFileName() + "/" + output.getKey() + " is not as it was made");
            }
        }
        return Optional.empty();
    }

    /** A quarter is the latest from the day after it until the one after it has ended. */
    private static boolean isLatest(LocalDate ends, LocalDate day) {
        return day.isAfter(ends) && !day.isAfter(ends.plusDays(1).plusMonths(3).minusDays(1));
    }

    /**
     * Remembers what was made.
     *
     * @param folder the quarter's folder
     * @param ends the quarter's last day
     * @param made the files in it
     */
    public void made(Path folder, LocalDate ends, List<String> made) throws IOException {
        String name = folder.getFileName().toString();
        Map<String, String> all = new TreeMap<>(inputs);
        all.putAll(lastPacks(name));
        Map<String, String> outputs = new TreeMap<>();
        for (String each : made) {
            outputs.put(each, Workspace.hash(folder.resolve(each)));
        }
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(aside, new Record(FORM, asked.program(), ends, name, all, outputs).lines());
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * Returns true if a run over the same files has said the same already; else it is remembered from now on.
     *
     * @param words what was wrong
     */
    public boolean wasSaid(String words) throws IOException {
        Path said = said();
        String now = hash(asked.program() + "\n" + inputs + "\n" + words);
        if (Files.isRegularFile(said) && new String(RegularFile.bytes(said, 1), StandardCharsets.UTF_8).equals(now)) {
            return true;
        }
        Files.createDirectories(said.getParent());
        Files.writeString(said, now);
        return false;
    }

    /** Forgets what was said, since a run has succeeded. */
    public void forgetSaid() throws IOException {
        Files.deleteIfExists(said());
    }

    private Path said() {
        return file.resolveSibling(file.getFileName().toString().replace(".made", ".said"));
    }

    /** Returns true for a quarter's folder among the packs, whole or left by a run that was killed. */
    private static boolean isPack(Path folder, Set<Path> packs) {
        String name = String.valueOf(folder.getFileName());
        return packs.contains(folder.getParent())
                && QUARTER.matcher(name.startsWith(".") ? name.substring(1) : name)
                        .matches();
    }

    /** Hashes every file of the workspace except the packs in it, which may lie in the workspace's own folder too. */
    private static Map<String, String> inputs(Path root, Asked asked) throws IOException {
        Set<Path> made = packs(root, asked);
        Map<String, String> inputs = new TreeMap<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return isPack(folder, made) || NOT_READ.contains(String.valueOf(folder.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                        // What Excel and Word put beside a file that is open is gone when it is closed.
                        boolean passedOver = OutputLock.isLock(each)
                                || String.valueOf(each.getFileName()).startsWith("~$");
                        if (attributes.isRegularFile() && !passedOver) {
                            inputs.put(name(root.relativize(each)), Workspace.hash(each));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException why) {
                        // A link that leads nowhere or in a ring, or what may not be read: to notice that it is there
                        // is enough.
                        inputs.put(name(root.relativize(each)), "unreadable");
                        return FileVisitResult.CONTINUE;
                    }
                });
        if (asked.previous().isPresent()) {
            Path previous = asked.previous().get();
            inputs.put("--previous", Files.isRegularFile(previous) ? Workspace.hash(previous) : "gone");
        }
        return inputs;
    }

    /** Returns the figures in the packs of earlier quarters. */
    private Map<String, String> lastPacks(String folder) throws IOException {
        Path root = asked.workspace().toRealPath();
        Map<String, String> ratings = new TreeMap<>();
        for (Path packs : packs(root, asked)) {
            if (!Files.isDirectory(packs)) {
                continue;
            }
            try (Stream<Path> quarters = Files.list(packs)) {
                for (Path quarter : quarters.toList()) {
                    String name = quarter.getFileName().toString();
                    Path its = quarter.resolve(RATINGS);
                    if (QUARTER.matcher(name).matches() && name.compareTo(folder) < 0 && Files.isRegularFile(its)) {
                        ratings.put("the pack in " + name(its), Workspace.hash(its));
                    }
                }
            }
        }
        return ratings;
    }

    /** Every folder that packs of this workspace may lie in. */
    private static Set<Path> packs(Path root, Asked asked) {
        return new TreeSet<>(List.of(asked.packs(), root.resolve("out"), root.resolve("out-exempt")));
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Workspace.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A line of the file: a word, its value, and a name if there are several. */
    private record Record(
            String form,
            String program,
            LocalDate ends,
            String folder,
            Map<String, String> inputs,
            Map<String, String> outputs) {
        List<String> lines() {
            Stream<String> head = Stream.of(form, "program\t" + program, "ends\t" + ends, "folder\t" + folder);
            Stream<String> ins = inputs.entrySet().stream().map(e -> "input\t" + e.getValue() + "\t" + e.getKey());
            Stream<String> outs = outputs.entrySet().stream().map(e -> "output\t" + e.getValue() + "\t" + e.getKey());
            return Stream.of(head, ins, outs).flatMap(s -> s).toList();
        }

        /** A file that cannot be read so is one of another form, which is as good as none. */
        static Record read(List<String> lines) {
            String form = lines.isEmpty() ? "" : lines.getFirst();
            Map<String, String> said = new LinkedHashMap<>();
            Map<String, String> inputs = new TreeMap<>();
            Map<String, String> outputs = new TreeMap<>();
            for (String line : lines) {
                String[] cells = line.split("\t", 3);
                if (cells.length == 2) {
                    said.put(cells[0], cells[1]);
                } else if (cells.length == 3) {
                    (cells[0].equals("input") ? inputs : outputs).put(cells[2], cells[1]);
                }
            }
            if (!said.keySet().containsAll(Set.of("program", "ends", "folder"))) {
                return new Record("", "", LocalDate.EPOCH, "", inputs, outputs);
            }
            return new Record(
                    form, said.get("program"), LocalDate.parse(said.get("ends")), said.get("folder"), inputs, outputs);
        }
    }
}
