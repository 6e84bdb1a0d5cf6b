package boardpack.run;

import boardpack.book.cell.FileName;
import boardpack.book.pack.Focus;
import boardpack.book.pack.Settings;
import boardpack.compose.PackComposer;
import boardpack.paper.Masthead;
import boardpack.paper.Paper;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Composes reports made alone: from the pack, or separately if the pack does not contain them. */
record ReportsAlone(PackComposer composer, Settings settings) {
    /** A report with its masthead outside the pack. */
    record Alone(Paper paper, Masthead masthead) {}

    List<Alone> of(Wanted wanted) {
        List<Alone> reports = new ArrayList<>();
        new LinkedHashSet<>(wanted.serviceAreas()).forEach(asked -> reports.add(ofGroup(asked)));
        new LinkedHashSet<>(wanted.focuses()).forEach(asked -> reports.add(ofFocus(asked)));
        return reports;
    }

    private Alone ofGroup(String asked) {
        String area = settings.serviceAreas().stream()
                .filter(a -> isNamed(a, asked))
                .findFirst()
                .orElseThrow(() -> noSuchArea(settings.serviceAreas(), asked));
        Paper paper = composer.ofGroup(area)
                .or(() -> composer.groupAlone(area))
                .orElseThrow(
                        () -> new CannotContinue(
                                Code.E510.at(
                                        Place.of("--service-area"),
                                        settings.style(),
                                        area,
                                        "add a paper with `for: a group alone` under `papers:` in pack.yaml; docs/wording.md shows one")));
        return new Alone(paper, composer.masthead());
    }

    private Alone ofFocus(String asked) {
        List<String> names = settings.focuses().stream().map(Focus::name).toList();
        Focus focus = settings.focuses().stream()
                .filter(f -> isNamed(f.name(), asked))
                .findFirst()
                .orElseThrow(() -> new CannotContinue(Code.E509.at(
                        Place.of("--focus"),
                        asked,
                        Nearest.suggestion(asked, names),
                        names.isEmpty()
                                ? "write one under `focus:` in pack.yaml, with its name and its indicators"
                                : "use one of: " + String.join("; ", names))));
        Paper paper = composer.focus(focus)
                .orElseThrow(() -> new CannotContinue(Code.E510.at(
                        Place.of("--focus"),
                        settings.style(),
                        focus.name(),
                        "add a paper with `for: focus` under `papers:` in pack.yaml; docs/wording.md shows one")));
        return new Alone(paper, composer.masthead(focus));
    }

    private static boolean isNamed(String name, String asked) {
        return name.equalsIgnoreCase(asked) || FileName.of(name).equalsIgnoreCase(asked);
    }

    static CannotContinue noSuchArea(List<String> areas, String area) {
        return new CannotContinue(Code.E504.at(
                Place.of("--service-area"), area, Nearest.suggestion(area, areas), String.join("; ", areas)));
    }
}
