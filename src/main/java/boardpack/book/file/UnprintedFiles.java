package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.book.pack.SectionKind;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds files that are read although no paper of the pack has a section that prints them. */
public final class UnprintedFiles {
    private UnprintedFiles() {}

    /** A file, the kinds of section that print it, and the content lost without them. */
    private record Printed(String file, Set<SectionKind> by, String what) {}

    private static final Set<SectionKind> OF_PRIORITIES =
            EnumSet.of(SectionKind.MAIN_ISSUES, SectionKind.SUMMARY_SHEET, SectionKind.TRACKERS);

    private static final List<Printed> ALL = List.of(
            new Printed(
                    OtherFiles.COMPARATORS,
                    EnumSet.of(SectionKind.COMPARISONS, SectionKind.COMPARISON_DOTS),
                    "the figures of other areas"),
            new Printed(OtherFiles.QUERIES, EnumSet.of(SectionKind.QUERIES), "members' questions and their answers"),
            new Printed(OtherFiles.MILESTONES, EnumSet.of(SectionKind.OBJECTIVES), "objectives and milestones"),
            new Printed(PrioritiesFile.NAME, OF_PRIORITIES, "improvement priorities"),
            new Printed(PrioritiesFile.ACTIONS, EnumSet.of(SectionKind.TRACKERS), "actions"));

    public static void tell(Workspace workspace, Settings settings, Wording wording, Findings findings) {
        for (Printed file : ALL) {
            boolean printed = wording.papers().stream()
                    .filter(p -> p.about() == Wording.About.PACK || p.about() == Wording.About.EACH_GROUP)
                    .flatMap(p -> p.sections().stream())
                    .anyMatch(s -> file.by().contains(s.kind()));
            String name = TableName.in(workspace, file.file());
            if (!printed && workspace.has(name)) {
                findings.add(
                        Code.W373,
                        Place.of(name),
                        settings.style(),
                        file.what(),
                        Cells.list(file.by().stream().map(SectionKind::word).toList()));
            }
        }
    }
}
