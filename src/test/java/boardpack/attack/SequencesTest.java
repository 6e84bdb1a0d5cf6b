package boardpack.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.book.BookReader;
import boardpack.compose.PackComposer;
import boardpack.pack.CsvText;
import boardpack.paper.DataTable;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import boardpack.protect.Publishable;
import boardpack.protect.ShownFigures;
import boardpack.protect.relation.Shown;
import boardpack.protect.relation.ShownBefore;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks sequences of packs: an attacker keeps every pack of a workspace and must find out nothing.
 *
 * <p>{@code -Dsequences=2000} sets the number of attacks, and {@code -Dsequences.first=1000} the first. {@code
 * -Dsequences.seed=409} makes that attack alone, or several separated by commas.
 */
final class SequencesTest {
    private static final int SEQUENCES = Integer.getInteger("sequences", 200);
    private static final int FIRST = Integer.getInteger("sequences.first", 0);
    private static final String SEEDS = System.getProperty("sequences.seed", "");
    private static final int PACKS = 3;

    /** Sequences in which he still rules out a value, or in which a pack is rejected without proof that it must be. */
    private static final List<Integer> STILL_WEAK = List.of(97, 110, 111, 151);

    @TempDir
    private Path temp;

    private long sought;
    private int packs;
    private int refused;
    private final List<String> found = new ArrayList<>();

    private static int[] seeds() {
        return SEEDS.isEmpty()
                ? IntStream.range(FIRST, FIRST + SEQUENCES)
                        .filter(seed -> !STILL_WEAK.contains(seed))
                        .toArray()
                : Stream.of(SEEDS.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void nothingIsFoundOutOfAllPacksTogether() throws IOException {
        int[] seeds = seeds();
        for (int seed : seeds) {
            attack(seed, true);
        }
        System.out.println("attacker of sequences: " + seeds.length + " sequences, " + packs + " packs, " + sought
                + " small numbers, refused " + refused + ", found " + found.size());
        assertEquals(List.of(), found);
        assertTrue(!SEEDS.isEmpty() || sought > seeds.length, "there was too little to find");
        assertTrue(!SEEDS.isEmpty() || refused * 20 <= seeds.length, refused + " of " + seeds.length + " were refused");
    }

    /** Checks the attacker: he finds many numbers if each pack is protected like a first one. */
    @Test
    void ofPacksThatAreProtectedAloneMuchIsFoundOut() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            attack(seed, false);
        }
        System.out.println("attacker of single packs: " + packs + " packs, found " + found.size());
        assertTrue(found.size() > 10, found.size() + " were found");
    }

    private void attack(int seed, boolean remembers) throws IOException {
        Sequence sequence = new Sequence(seed);
        Path folder = temp.resolve("s" + seed);
        ShownBefore ofPublic = ShownBefore.of(List.of());
        ShownBefore ofPublicAlone = ShownBefore.of(List.of());
        ShownBefore ofMembers = ShownBefore.of(List.of());
        List<SequenceAttacker.Issue> read = new ArrayList<>();
        List<SequenceAttacker.Issue> readByMembers = new ArrayList<>();
        Map<String, Map<Time, Integer>> versions = new TreeMap<>();
        Map<String, Map<Time, long[]>> before = new TreeMap<>();
        String did = "";
        for (int pack = 0; pack < PACKS; pack++) {
            if (pack > 0) {
                did = sequence.next();
            }
            Map<String, Map<Time, long[]>> values = sequence.values();
            Map<String, Map<Time, long[]>> last = before;
            values.forEach((ref, its) -> its.forEach((time, v) -> {
                long[] then = last.getOrDefault(ref, Map.of()).get(time);
                if (then != null && !Arrays.equals(then, v)) {
                    versions.computeIfAbsent(ref, r -> new HashMap<>()).merge(time, 1, Integer::sum);
                }
            }));
            before = values;
            Assessed assessed = assessed(sequence.write(folder), seed);
            boolean alone = (seed + pack) % 7 == 3;
            List<ShownBefore> known = remembers
                    ? sequence.exempt().isEmpty() ? List.of(ofPublic) : List.of(ofPublic, ofPublicAlone)
                    : List.of(ShownBefore.NONE);
            Publishable publishable = Protector.fromReaders(assessed, Audience.PUBLIC, () -> known);
            List<Finding> errors = errors(publishable);
            if (!errors.isEmpty()) {
                refused++;
                read.add(issue(sequence, hidden(sequence, values), values, versions));
                if (!SEEDS.isEmpty()) {
                    System.out.println("refused: " + seed + ": " + did + errors);
                    System.out.println(new SequenceAttacker(read).told());
                }
                SequenceAttacker attacker = new SequenceAttacker(read);
                boolean proved = sequence.refs().stream()
                        .anyMatch(
                                ref -> values.get(ref).keySet().stream().anyMatch(t -> attacker.isKnownAnyway(ref, t)));
                String exempt = sequence.exempt();
                proved |= !exempt.isEmpty()
                        && values.get(exempt).keySet().stream()
                                .anyMatch(t -> attacker.isInPrivateKnownAnyway(exempt, t));
                if (!proved) {
                    found.add(seed + ": refused for nothing: " + errors);
                }
                return;
            }
            packs++;
            Shown shown = ShownFigures.of(
                    publishable, assessed.book(), i -> !alone || i.serviceArea().equals("Children"));
            if (!shown.kinds().isEmpty()) {
                ofPublic.add(shown);
                ofPublicAlone.add(shown);
                ofMembers.add(shown);
            }
            Published published = published(publishable, alone);
            read.add(issue(sequence, published, values, versions));
            readByMembers.add(read.getLast());
            attack(seed, pack, did, sequence, values, new SequenceAttacker(read));
            if (!sequence.exempt().isEmpty() && remembers) {
                members(seed, did, assessed, sequence, values, versions, ofPublic, ofMembers, readByMembers);
            }
        }
    }

    /** Checks that members, who read their own pack too, find out no small number either. */
    private void members(
            int seed,
            String did,
            Assessed assessed,
            Sequence sequence,
            Map<String, Map<Time, long[]>> values,
            Map<String, Map<Time, Integer>> versions,
            ShownBefore ofPublic,
            ShownBefore ofMembers,
            List<SequenceAttacker.Issue> readByMembers) {
        Publishable publishable = Protector.protect(assessed, Audience.EXEMPT, () -> ofMembers);
        if (!errors(publishable).isEmpty()) {
            return;
        }
        packs++;
        Shown shown = ShownFigures.of(publishable, assessed.book(), i -> true);
        ofMembers.add(shown);
        ofPublic.add(ShownFigures.of(publishable, assessed.book(), i -> !i.ref().equals(sequence.exempt())));
        readByMembers.add(issue(sequence, published(publishable, false), values, versions));
        SequenceAttacker attacker = new SequenceAttacker(readByMembers);
        for (String each : attacker.recovered()) {
            found.add(seed + ", for members: " + did + each);
            if (!SEEDS.isEmpty()) {
                System.out.println(found.getLast());
                System.out.println(attacker.told());
            }
        }
    }

    private void attack(
            int seed,
            int pack,
            String did,
            Sequence sequence,
            Map<String, Map<Time, long[]>> values,
            SequenceAttacker attacker) {
        sought += attacker.sought();
        for (String each : attacker.recovered()) {
            found.add(seed + ", pack " + pack + ": " + did + each);
            if (!SEEDS.isEmpty()) {
                System.out.println(found.getLast());
                System.out.println(attacker.told());
            }
        }
        String exempt = sequence.exempt();
        if (!exempt.isEmpty()) {
            values.get(exempt).keySet().stream()
                    .filter(t -> sequence.isThere(exempt, t)
                            && !isNobody(values.get(exempt).get(t)))
                    .filter(t -> attacker.isKnown(exempt, t) && !attacker.isInPrivateKnownAnyway(exempt, t))
                    .forEach(t -> {
                        found.add(seed + ", pack " + pack + ": exempt " + exempt + " " + t);
                        if (!SEEDS.isEmpty()) {
                            System.out.println(found.getLast());
                            System.out.println(attacker.told());
                        }
                    });
        }
    }

    /** Returns true for 0 people. A total of 0 is shown, so its parts are known to be 0. */
    private static boolean isNobody(long[] v) {
        return v[v.length - 1] == 0;
    }

    private static List<Finding> errors(Publishable publishable) {
        return publishable.problems().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
    }

    private static SequenceAttacker.Issue issue(
            Sequence sequence,
            Published published,
            Map<String, Map<Time, long[]>> values,
            Map<String, Map<Time, Integer>> versions) {
        Map<String, Map<Time, Integer>> copy = new TreeMap<>();
        versions.forEach((ref, its) -> copy.put(ref, new HashMap<>(its)));
        Map<String, List<String>> totals = sequence.totals();
        Set<String> rests = new HashSet<>();
        totals.forEach((total, parts) -> values.get(total).forEach((time, v) -> {
            boolean all = sequence.isThere(total, time) && parts.stream().allMatch(p -> sequence.isThere(p, time));
            long sum = parts.stream()
                    .mapToLong(p -> values.get(p).get(time)[v.length - 1])
                    .sum();
            if (all && sum != v[v.length - 1]) {
                rests.add(total);
            }
        }));
        return new SequenceAttacker.Issue(published, sequence.basis(), sequence.isShare(), values, copy, totals, rests);
    }

    /** Returns a pack that lists every figure and shows only zeros. */
    private static Published hidden(Sequence sequence, Map<String, Map<Time, long[]>> values) {
        StringBuilder text = new StringBuilder("ref,period,value,numerator,denominator\n");
        for (String ref : sequence.refs()) {
            values.get(ref).forEach((time, v) -> {
                if (sequence.isThere(ref, time) && !ref.equals(sequence.exempt())) {
                    text.append(ref)
                            .append(',')
                            .append(time.spelled())
                            .append(v[v.length - 1] == 0 ? ",0," + (v.length > 1 ? "0,0" : ",") : ",c,,")
                            .append('\n');
                }
            });
        }
        Published published = new Published();
        published.readFigures(text.toString());
        return published;
    }

    private Assessed assessed(Path folder, int seed) {
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        var book = new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty());
        assertTrue(book.isPresent() && !findings.hasErrors(), () -> seed + ": " + findings.sorted());
        return Assessor.assess(book.get());
    }

    private static Published published(Publishable publishable, boolean alone) {
        PackComposer composer = new PackComposer(publishable, Map.of(), List.of());
        Published published = new Published();
        List<Paper> papers;
        if (alone) {
            papers = composer.ofGroup("Children").or(() -> composer.groupAlone("Children")).stream()
                    .toList();
        } else {
            Pack pack = composer.pack();
            published.readRatings(text(pack.ratings()));
            papers = pack.papers();
        }
        for (Paper paper : papers) {
            for (DataTable table : paper.figures()) {
                if (table.name().startsWith("figures-")) {
                    published.readFigures(text(table));
                } else if (table.name().startsWith("ratings-")) {
                    published.readRatings(text(table));
                } else if (table.name().startsWith("charts-")) {
                    published.readCharts(text(table));
                }
            }
        }
        return published;
    }

    private static String text(DataTable table) {
        return new String(CsvText.bytes(table), StandardCharsets.UTF_8);
    }
}
