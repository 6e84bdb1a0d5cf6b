package boardpack.book.file;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.BuiltIn;
import boardpack.read.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds text of the example written by {@code init} that is still in a workspace. */
public final class SampleText {
    /** Names of officers, councils and the like in the examples, or the beginnings of such names. */
    private static final List<String> EXAMPLES =
            List.of("Example ", "Alex Brook", "Records are being matched to the plans themselves");

    private static final List<String> NARRATIVES = List.of(
            "policy-board/narrative/education.md",
            "policy-board/narrative/children-and-families.md",
            "priority-groups/narrative/attendance.md",
            "scrutiny-board/narrative/overview.md");

    /** Files whose rows may be kept from the example, as long as something is changed. */
    private static final Set<String> OF_DEFINITIONS = Set.of(IndicatorsFile.NAME, TargetsFile.NAME);

    /** Minimum length of a line that can be recognised. */
    private static final int SHORTEST = 20;

    /** Maximum size of a file that may still be the example, in bytes; a larger one contains the council's own rows. */
    private static final long LARGEST = 20_000;

    private final Workspace workspace;
    private final Findings findings;

    public SampleText(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /** Returns true for a text in {@code pack.yaml} that comes from an example. */
    public static boolean isExample(String text) {
        return EXAMPLES.stream().anyMatch(text::startsWith);
    }

    /** Checks every file that was read. */
    public void tell(String style) {
        Set<String> samples = new HashSet<>();
        for (String file : workspace.hashes().keySet()) {
            if (file.endsWith(".md")) {
                if (samples.isEmpty()) {
                    NARRATIVES.forEach(name -> samples.addAll(sentences(BuiltIn.lines("init/" + name))));
                }
                narrative(file, samples);
            } else if (file.endsWith(".csv") && workspace.size(file) < LARGEST) {
                rows(file, BuiltIn.lines("init/" + style + "/" + file));
            }
        }
    }

    private static List<String> sentences(List<String> lines) {
        return lines.stream()
                .map(SampleText::plain)
                .filter(l -> l.length() >= SHORTEST)
                .toList();
    }

    private static String plain(String line) {
        return line.startsWith("#")
                ? ""
                : line.startsWith("- ") ? line.substring(2).strip() : line.strip();
    }

    private void narrative(String file, Set<String> samples) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (samples.contains(plain(lines.get(i)))) {
                findings.add(
                        Code.W376,
                        Place.of(file, i + 1),
                        "this is still the text of the example that init wrote",
                        "write your own in its place, or take the file away");
                return;
            }
        }
    }

    private void rows(String file, List<String> sample) {
        if (sample.size() < 2) {
            return;
        }
        List<String> lines = lines(file);
        if (OF_DEFINITIONS.contains(file)) {
            if (lines.equals(sample)) {
                findings.add(
                        Code.W376,
                        Place.of(file),
                        "every row is still that of the example that init wrote",
                        "put your own rows in their place");
            }
            return;
        }
        Set<String> known = new HashSet<>(sample.subList(1, sample.size()));
        List<Integer> left = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (known.contains(lines.get(i))) {
                left.add(i + 1);
            }
        }
        if (!left.isEmpty()) {
            findings.add(
                    Code.W376,
                    Place.of(file, left.getFirst()),
                    left.size() == 1
                            ? "this row is still one of the example that init wrote"
                            : left.size() + " rows from here on are still those of the example that init wrote",
                    "put your own in their place, or take the file away");
        }
    }

    private List<String> lines(String file) {
        return workspace.peek(file).lines().map(String::stripTrailing).toList();
    }
}
