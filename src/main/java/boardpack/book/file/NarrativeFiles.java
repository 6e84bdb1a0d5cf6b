package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.book.cell.FileName;
import boardpack.book.pack.Focus;
import boardpack.book.pack.SectionKind;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.cores.Cores;
import boardpack.indicator.Narrative;
import boardpack.indicator.Prose;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Markdown;
import boardpack.read.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the narrative: one Markdown file for each service area, which its first heading names.
 *
 * <p>Its other headings are those of the pack's narrative sections. Text before the first of them is the introduction.
 */
public final class NarrativeFiles {
    public static final String FOLDER = "narrative";
    private static final String INTRODUCTION = "introduction";

    /** Number of files from which a further thread saves time. */
    private static final int MANY = 20;

    private final Findings findings;
    private final String groupBy;
    private final boolean eachGroup;
    private final String groupsSetting;
    private final Map<String, String> otherGroups;
    private final List<String> subjects;
    private final Set<String> headings = new LinkedHashSet<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Set<String> free = new LinkedHashSet<>();
    private final Set<String> whollyExempt = new LinkedHashSet<>();

    /** Headings of the style's narrative sections that these papers do not use. */
    private final Set<String> leftOut = new LinkedHashSet<>();

    /**
     * Creates a reader of the narrative.
     *
     * @param otherGroups the names of groups in other columns, each with its column
     */
    public NarrativeFiles(Settings settings, Wording wording, Map<String, String> otherGroups, Findings findings) {
        this.findings = findings;
        this.groupBy = settings.groupBy();
        this.eachGroup = wording.asksEachGroup();
        this.groupsSetting = settings.groupsSetting();
        this.otherGroups = otherGroups;
        this.subjects = new ArrayList<>(settings.serviceAreas());
        settings.focuses().forEach(f -> subjects.add(f.name()));
        subjects.add(Narrative.OVERVIEW);
        for (Wording.Paper paper : wording.papers()) {
            for (Wording.Section section : paper.sections()) {
                if (section.kind().takesAnyHeading()) {
                    free.addAll(subjects(paper, section, settings));
                }
                if (section.kind() == SectionKind.NARRATIVE) {
                    String usual = usual(section);
                    headings.add(usual.substring(0, 1).toUpperCase(Locale.ROOT) + usual.substring(1));
                    sections.put(normal(usual), section.name());
                    // The heading as printed is accepted too.
                    sections.putIfAbsent(normal(section.heading()), section.name());
                }
            }
        }
        for (Wording.Section section : wording.leftOut()) {
            if (section.kind() == SectionKind.NARRATIVE) {
                leftOut.add(normal(usual(section)));
                leftOut.add(normal(section.heading()));
            }
        }
    }

    /** Returns the groups whose officers' text a section prints. */
    private static List<String> subjects(Wording.Paper paper, Wording.Section section, Settings settings) {
        return switch (paper.about()) {
            case FOCUS -> settings.focuses().stream().map(Focus::name).toList();
            case EACH_GROUP, A_GROUP_ALONE -> settings.serviceAreas();
            case PACK -> section.eachGroup() ? settings.serviceAreas() : List.of(Narrative.OVERVIEW);
        };
    }

    /** Returns the subject most similar to the name of a file, or the first if none is. */
    private String meant(String file) {
        String name = FileName.of(file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.[^.]*$", ""));
        return subjects.stream()
                .filter(s -> FileName.of(s).startsWith(name))
                .findFirst()
                .orElse(subjects.getFirst());
    }

    private static String usual(Wording.Section section) {
        return section.name().replace('-', ' ');
    }

    private static String normal(String heading) {
        return heading.toLowerCase(Locale.ROOT).strip();
    }

    public List<Narrative> read(Workspace workspace, String folder, Cores cores) {
        List<String> files = workspace.list(folder, ".md");
        List<Narrative> narratives = new ArrayList<>();
        cores.worth(files.size(), MANY)
                .ofParts(
                        files,
                        some -> some.stream()
                                .flatMap(file -> written(workspace, file).stream())
                                .toList())
                .forEach(some -> some.forEach(written -> {
                    findings.take(written.findings());
                    if (written.isExempt()) {
                        whollyExempt.add(written.file());
                    }
                    narrative(written.file(), written.parts()).ifPresent(n -> put(n, narratives));
                }));
        return narratives;
    }

    /**
     * The content of a file before its subject is known.
     *
     * @param isExempt true if the whole file is exempt
     */
    private record Written(String file, List<Markdown.Part> parts, boolean isExempt, Findings findings) {}

    private static Optional<Written> written(Workspace workspace, String file) {
        Findings its = new Findings();
        return workspace.text(file).map(text -> {
            ExemptProse prose = new ExemptProse(file, its);
            List<Markdown.Part> parts = prose.read(Markdown.parse(text, file, its));
            return new Written(file, parts, prose.isWhole(), its);
        });
    }

    /** Returns the files with only exempt matter. */
    public Set<String> whollyExempt() {
        return whollyExempt;
    }

    private void put(Narrative narrative, List<Narrative> narratives) {
        for (Narrative first : narratives) {
            if (first.about().equals(narrative.about())) {
                findings.add(Code.E206, narrative.place(), "the narrative", narrative.about(), first.place());
                return;
            }
        }
        narratives.add(narrative);
    }

    private Optional<Narrative> narrative(String file, List<Markdown.Part> parts) {
        Map<String, List<Prose>> said = new LinkedHashMap<>();
        Optional<String> about = Optional.empty();
        Place place = Place.of(file, 1);
        if (parts.isEmpty() || parts.getFirst().level() != 1) {
            boolean ofAll = free.contains(Narrative.OVERVIEW)
                    || !eachGroup
                    || FileName.of(file).contains("overview");
            findings.add(
                    Code.E119,
                    place,
                    ofAll ? "Overview, or the name of a " + groupBy + "," : "the name of a " + groupBy,
                    ofAll ? Narrative.OVERVIEW : subjects.size() < 2 ? "Children and Families Services" : meant(file));
            return Optional.empty();
        }
        Markdown.Part title = parts.getFirst();
        if (!subjects.contains(title.heading()) && otherGroups.containsKey(title.heading())) {
            findings.add(Code.N607, title.place(), title.heading(), otherGroups.get(title.heading()), groupBy);
            return Optional.empty();
        }
        for (Markdown.Part part : parts) {
            String section = INTRODUCTION;
            if (part.level() == 1 && about.isEmpty()) {
                about = Optional.of(part.heading());
                place = part.place();
            } else {
                boolean any = about.filter(free::contains).isPresent();
                section = sections.getOrDefault(normal(part.heading()), any ? part.heading() : "");
            }
            if (section.isEmpty() && leftOut.contains(normal(part.heading()))) {
                findings.add(Code.N608, part.place(), part.heading());
            } else if (section.isEmpty()) {
                findings.add(Code.E117, part.place(), part.heading(), String.join(", ", headings));
            } else if (!part.prose().isEmpty()) {
                said.computeIfAbsent(section, s -> new ArrayList<>()).addAll(part.prose());
            }
        }
        String name = about.orElseThrow();
        // If pack.yaml names no group at all, that has its own finding.
        if (subjects.size() > 1 && Cells.isUnknownArea(name, subjects)) {
            findings.add(Code.E205, place, groupBy, name, Nearest.suggestion(name, subjects), groupsSetting);
            // A misspelt name is replaced by the intended one, so that its area is not also reported as missing.
            name = Nearest.to(name, subjects).orElse(name);
        }
        return Optional.of(new Narrative(name, said, place));
    }
}
