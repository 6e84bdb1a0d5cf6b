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
 * The inputs and outputs of the last run, used to detect from bytes alone that nothing has changed.
 *
 * <p>It is stored in the workspace, with the data that it describes. The pack folder may be published, and hashes would
 * let somebody guess suppressed figures. Every file of the workspace counts, because only {@code pack.yaml} tells which
 * files are read.
 */
public final class Remembered {
    /** Folder within the workspace. */
    public static final String FOLDER = ".boardpack";

    private static final String FORM = "boardpack made 1";
    private static final Set<String> NOT_READ = Set.of(FOLDER, ".git", ".hg", ".svn");
    private static final String RATINGS = "data/ratings.csv";
    private static final Pattern QUARTER = Pattern.compile("\\d{4}\\S*-Q[1-4]\\S*");
    private static final int SHORT = 16;

    /** Maximum size of the record in megabytes; enough for tens of thousands of files. */
    private static final int MOST_MEGABYTES = 20;

    /**
     * The request of a run.
     *
     * @param packs the folder of packs
     * @param program the program version with its libraries
     * @param options the options that affect the output
     * @param asOf the day by which a quarter must have ended, if the latest quarter is requested
     * @param previous the file with the last pack's ratings, if given
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

    /** Returns the current state of the workspace, so that the next run detects changes made during this one. */
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

    /** Returns the reason why the pack must be made again; empty if it is unchanged and would come out the same. */
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

    /** Returns true if the quarter is the latest on a day: it has ended, and the next one has not. */
    private static boolean isLatest(LocalDate ends, LocalDate day) {
        return day.isAfter(ends) && !day.isAfter(ends.plusDays(1).plusMonths(3).minusDays(1));
    }

    /**
     * Records the output of a run.
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
     * Returns true if a run over the same files already reported the same error; otherwise records it.
     *
     * @param words the error
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

    /** Deletes the recorded error after a successful run. */
    public void forgetSaid() throws IOException {
        Files.deleteIfExists(said());
    }

    private Path said() {
        return file.resolveSibling(file.getFileName().toString().replace(".made", ".said"));
    }

    /** Returns true for a quarter's pack folder, complete or left by a killed run. */
    private static boolean isPack(Path folder, Set<Path> packs) {
        String name = String.valueOf(folder.getFileName());
        return packs.contains(folder.getParent())
                && QUARTER.matcher(name.startsWith(".") ? name.substring(1) : name)
                        .matches();
    }

    /** Hashes every file of the workspace except packs, which may be in the workspace folder too. */
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
                        // Files that Excel and Word create next to an open file disappear when it is closed.
                        boolean passedOver = OutputLock.isLock(each)
                                || String.valueOf(each.getFileName()).startsWith("~$");
                        if (attributes.isRegularFile() && !passedOver) {
                            inputs.put(name(root.relativize(each)), Workspace.hash(each));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException why) {
                        // A broken link, a cycle of links or an unreadable file: its presence is enough to record.
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

    /** Returns the hashes of the rating files in earlier quarters' packs. */
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

    /** Returns every folder that may contain packs of this workspace. */
    private static Set<Path> packs(Path root, Asked asked) {
        return new TreeSet<>(List.of(asked.packs(), root.resolve("out"), root.resolve("out-exempt")));
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Workspace.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The record in the file. Each line has a word, a value, and a name if there are several. */
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

        /** Reads a record. A file in an unknown form counts as no record. */
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
