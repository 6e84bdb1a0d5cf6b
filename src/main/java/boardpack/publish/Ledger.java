package boardpack.publish;

import static boardpack.publish.LedgerCells.coded;
import static boardpack.publish.LedgerCells.kind;
import static boardpack.publish.LedgerCells.number;
import static boardpack.publish.LedgerCells.packs;
import static boardpack.publish.LedgerCells.period;
import static boardpack.publish.LedgerCells.plain;
import static boardpack.publish.LedgerCells.safe;

import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.protect.Audience;
import boardpack.protect.relation.Shown;
import boardpack.protect.relation.ShownBefore;
import boardpack.read.RegularFile;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The record of everything that packs have shown, kept in the workspace.
 *
 * <p>It contains only what packs show, and nothing suppressed. Readers keep what they know even if a pack is moved,
 * lost or removed from a website. The last line of the file is a hash of the others, so a truncated or edited file is
 * detected.
 */
public final class Ledger {
    /** File name in the workspace. */
    public static final String NAME = Remembered.FOLDER + "/published";

    private static final String FORM = "boardpack published ";
    private static final int VERSION = 1;

    /** Maximum size of a record in megabytes; enough for many packs over many years. */
    private static final int MOST_MEGABYTES = 500;

    private static final String END = "end\t";
    private static final String BREAK = "\n";

    private final List<Entry> entries;
    private final ShownBefore shown;
    private final Optional<Owner> owner;

    /**
     * A pack, or reports that were made alone.
     *
     * @param scope the reports; empty for the whole pack
     * @param meeting the day of the meeting that received it, if known
     * @param manifest the SHA-256 of its manifest
     */
    public record Entry(
            Quarter quarter,
            Audience audience,
            String scope,
            Optional<LocalDate> meeting,
            State state,
            String manifest) {
        /** Returns a copy with another state. */
        public Entry being(State its) {
            return new Entry(quarter, audience, scope, meeting, its, manifest);
        }

        /** Returns a copy with another manifest. */
        public Entry beside(String its) {
            return new Entry(quarter, audience, scope, meeting, state, its);
        }

        /** Returns true if this entry replaces the other in a folder of packs. */
        public boolean replaces(Entry other) {
            return quarter.equals(other.quarter)
                    && audience == other.audience
                    && (scope.isEmpty() || scope.equals(other.scope));
        }
    }

    /** The stage of a pack. */
    public enum State {
        /** The move into its folder was about to begin. */
        BEGUN,
        /** It was moved into its folder. */
        MADE,
        /** It was sealed or recorded as published. */
        PUBLISHED,
        /** It was recorded as never published. */
        NEVER
    }

    /** The council and board that a record belongs to. */
    public record Owner(String council, String board) {}

    /** An exception for a record that cannot be read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        /** The reason why a record cannot be read. */
        public enum Why {
            DAMAGED,
            OF_ANOTHER,
            NEWER
        }

        private final Why why;

        Unreadable(Why why, String words) {
            super(words);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** Creates an empty record. */
    public Ledger() {
        this(List.of(), ShownBefore.NONE, Optional.empty());
    }

    private Ledger(List<Entry> entries, ShownBefore shown, Optional<Owner> owner) {
        this.owner = owner;
        this.entries = List.copyOf(entries);
        this.shown = shown;
    }

    /** Returns the packs in the order in which they were made. The index of a pack is its number. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the state of the pack with a manifest; empty if it is not in the record. */
    public Optional<State> state(String manifest) {
        return entries.stream()
                .filter(e -> e.manifest().equals(manifest))
                .map(Entry::state)
                .reduce((first, second) -> second);
    }

    /** Returns the quarters of the packs for an audience, in words. */
    public List<String> quarters(Audience audience) {
        return entries.stream()
                .filter(e -> e.audience() == audience)
                .map(e -> e.quarter().label())
                .distinct()
                .toList();
    }

    /** Returns the owner named in the file; empty if there was no file. */
    public Optional<Owner> owner() {
        return owner;
    }

    /** Returns the figures that packs have shown, by pack number. */
    public ShownBefore shown() {
        return shown;
    }

    /** Returns the figures that some packs have shown, with new pack numbers. */
    public ShownBefore shown(List<Integer> packs, BiPredicate<String, Integer> takes) {
        int[] numbered = new int[entries.size()];
        Arrays.fill(numbered, -1);
        for (int i = 0; i < packs.size(); i++) {
            numbered[packs.get(i)] = i;
        }
        return shown.only(numbered, takes);
    }

    /** Returns a copy with one more entry. */
    public Ledger with(Entry entry, Shown its) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        int[] same = java.util.stream.IntStream.range(0, entries.size()).toArray();
        ShownBefore more = shown.only(same, (ref, pack) -> true);
        BitSet in = new BitSet();
        in.set(entries.size());
        its.kinds().forEach((ref, kind) -> more.kind(ref, kind, in));
        its.cells().forEach((ref, cells) -> cells.forEach((period, numbers) -> more.cell(ref, period, numbers, in)));
        return new Ledger(all, more, owner);
    }

    /** Returns a copy in which a function replaces each entry, or removes it by returning empty. */
    public Ledger where(java.util.function.Function<Entry, Optional<Entry>> about) {
        List<Entry> left = new ArrayList<>();
        int[] numbered = new int[entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            Optional<Entry> its = about.apply(entries.get(i));
            numbered[i] = its.isPresent() ? left.size() : -1;
            its.ifPresent(left::add);
        }
        return new Ledger(left, shown.only(numbered, (ref, pack) -> true), owner);
    }

    /** Reads the record of a workspace; returns an empty record if there is no file. */
    public static Ledger read(Path workspace, Optional<Owner> owner) throws IOException, Unreadable {
        Path file = file(workspace);
        if (!Files.exists(file) && !Files.isSymbolicLink(file)) {
            return new Ledger();
        }
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(Unreadable.Why.DAMAGED, "it is not a file");
        }
        return parsed(new String(RegularFile.bytes(file, MOST_MEGABYTES), StandardCharsets.UTF_8), owner);
    }

    /** Returns the hash of the record file's bytes; empty if there is no file. */
    public static String hash(Path workspace) throws IOException {
        Path file = file(workspace);
        return Files.isRegularFile(file) ? Workspace.hash(file) : "";
    }

    private static Path file(Path workspace) throws IOException {
        Path root = workspace.toRealPath();
        Path file = root.resolve(NAME);
        Path folder = file.getParent();
        if (Files.exists(folder) && !folder.toRealPath().startsWith(root)) {
            throw new java.nio.file.FileSystemException(
                    NAME, null, Remembered.FOLDER + " is a link that leads out of the workspace");
        }
        return file;
    }

    private static Ledger parsed(String text, Optional<Owner> owner) throws Unreadable {
        if (!text.startsWith(FORM)) {
            throw new Unreadable(Unreadable.Why.DAMAGED, "it does not begin as boardpack writes it");
        }
        String version = text.substring(FORM.length(), Math.max(FORM.length(), text.indexOf('\n')));
        if (version.matches("\\d{1,6}") && Integer.parseInt(version) > VERSION) {
            throw new Unreadable(Unreadable.Why.NEWER, version);
        }
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.substring(end).equals(END + sha(text.substring(0, end)) + BREAK)) {
            throw new Unreadable(Unreadable.Why.DAMAGED, "a part of it is missing or was changed");
        }
        List<Entry> entries = new ArrayList<>();
        ShownBefore shown = ShownBefore.of(List.of());
        Optional<Owner> of = Optional.empty();
        try {
            for (String line : text.substring(0, end).split(BREAK)) {
                String[] cells = line.split("\t", -1);
                switch (cells[0]) {
                    case "board" -> {
                        Owner its = new Owner(plain(cells[1]), plain(cells[2]));
                        of = Optional.of(its);
                        if (owner.filter(o -> !o.equals(its)).isPresent()) {
                            throw new Unreadable(Unreadable.Why.OF_ANOTHER, its.board() + " of " + its.council());
                        }
                    }
                    case "pack" -> entries.add(entry(cells));
                    case "indicator" -> shown.kind(plain(cells[1]), kind(cells), packs(cells[6]));
                    case "figure" ->
                        shown.cell(
                                plain(cells[1]),
                                period(cells[2]),
                                new Shown.Numbers(number(cells[3]), number(cells[4]), number(cells[5])),
                                packs(cells[6]));
                    default -> {
                        if (!line.startsWith(FORM)) {
                            throw new Unreadable(Unreadable.Why.DAMAGED, "a line begins with " + cells[0]);
                        }
                    }
                }
            }
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(Ledger.class).debug("the record cannot be read", e);
            throw new Unreadable(Unreadable.Why.DAMAGED, "a line is not as boardpack writes it");
        }
        return new Ledger(entries, shown, of);
    }

    /** Replaces the record file. */
    public void write(Path workspace, Owner owner) throws IOException {
        Path file = file(workspace);
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(aside, text(owner));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.AtomicMoveNotSupportedException e) {
            org.slf4j.LoggerFactory.getLogger(Ledger.class).debug("moved otherwise", e);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private String text(Owner owner) {
        StringBuilder text = new StringBuilder(FORM).append(VERSION).append(BREAK);
        line(text, "board", safe(owner.council()), safe(owner.board()));
        for (Entry entry : entries) {
            line(
                    text,
                    "pack",
                    coded(entry.quarter()),
                    entry.audience().name(),
                    safe(entry.scope()),
                    entry.meeting().map(LocalDate::toString).orElse(""),
                    entry.state().name(),
                    entry.manifest());
        }
        for (String ref : shown.refs().stream().sorted().toList()) {
            for (ShownBefore.In<Shown.Kind> in : shown.kinds(ref)) {
                Shown.Kind kind = in.what();
                line(
                        text,
                        "indicator",
                        safe(ref),
                        coded(kind.unit()),
                        kind.basis().name(),
                        kind.people() ? "people" : "",
                        kind.partOf().stream()
                                .map(p -> safe(p.ref()) + "|" + safe(p.by()))
                                .collect(Collectors.joining(";")),
                        coded(in.packs()));
            }
            Map<Period, List<ShownBefore.In<Shown.Numbers>>> cells = new TreeMap<>(Period.ORDER);
            cells.putAll(shown.cells(ref));
            cells.forEach((period, its) -> its.forEach(in -> line(
                    text,
                    "figure",
                    safe(ref),
                    coded(period),
                    coded(in.what().value()),
                    coded(in.what().numerator()),
                    coded(in.what().denominator()),
                    coded(in.packs()))));
        }
        String hash = sha(text.toString());
        return text.append(END).append(hash).append(BREAK).toString();
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join("\t", cells)).append(BREAK);
    }

    private static Entry entry(String[] cells) {
        return new Entry(
                (Quarter) period(cells[1]),
                Audience.valueOf(cells[2]),
                plain(cells[3]),
                cells[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[4])),
                State.valueOf(cells[5]),
                cells[6]);
    }

    private static String sha(String text) {
        MessageDigest digest = Workspace.sha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
