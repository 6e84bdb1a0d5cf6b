package boardpack.book;

import boardpack.indicator.Narrative;
import boardpack.indicator.Prose;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Markdown;
import boardpack.read.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the narrative: a Markdown file a service area, which its first heading names. */
final class NarrativeFiles {
    static final String FOLDER = "narrative";

    private final Findings findings;

    NarrativeFiles(Findings findings) {
        this.findings = findings;
    }

    List<Narrative> read(Workspace workspace, String folder, List<String> serviceAreas) {
        List<Narrative> narratives = new ArrayList<>();
        for (String file : workspace.list(folder, ".md")) {
            workspace
                    .text(file)
                    .flatMap(t -> narrative(file, Markdown.parse(t, file, findings), serviceAreas))
                    .ifPresent(n -> put(n, narratives));
        }
        return narratives;
    }

    private void put(Narrative narrative, List<Narrative> narratives) {
        for (Narrative first : narratives) {
            if (first.serviceArea().equals(narrative.serviceArea())) {
                findings.add(Code.E206, narrative.place(), "the narrative", narrative.serviceArea(), first.place());
                return;
            }
        }
        narratives.add(narrative);
    }

    private Optional<Narrative> narrative(String file, List<Markdown.Part> parts, List<String> serviceAreas) {
        List<Prose> introduction = new ArrayList<>();
        List<Prose> keyDevelopments = new ArrayList<>();
        List<Prose> emergingIssues = new ArrayList<>();
        Optional<String> area = Optional.empty();
        Place place = Place.of(file, 1);
        if (parts.isEmpty() || parts.getFirst().level() != 1) {
            String example = serviceAreas.isEmpty() ? "Children and Families Services" : serviceAreas.getFirst();
            findings.add(Code.E119, place, example);
            return Optional.empty();
        }
        for (Markdown.Part part : parts) {
            if (part.level() == 1 && area.isEmpty()) {
                area = Optional.of(part.heading());
                place = part.place();
                introduction.addAll(part.prose());
                continue;
            }
            switch (part.heading().toLowerCase(Locale.ROOT)) {
                case "introduction" -> introduction.addAll(part.prose());
                case "key developments" -> keyDevelopments.addAll(part.prose());
                case "emerging issues" -> emergingIssues.addAll(part.prose());
                default ->
                    findings.add(
                            Code.E117, part.place(), part.heading(), "Introduction, Key developments, Emerging issues");
            }
        }
        String name = area.orElseThrow();
        if (Cells.isUnknownArea(name, serviceAreas)) {
            findings.add(Code.E205, place, name, Nearest.suggestion(name, serviceAreas));
            // It is there, if misspelt: so the area that was meant is not without a narrative as well.
            name = Nearest.to(name, serviceAreas).orElse(name);
        }
        return Optional.of(new Narrative(name, introduction, keyDevelopments, emergingIssues, place));
    }
}
