package boardpack.compose.section;

import boardpack.assess.Assessment;
import boardpack.compose.link.Places;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Scope;
import boardpack.indicator.DataQuality;
import boardpack.indicator.Indicator;
import boardpack.indicator.IndicatorSet;
import boardpack.indicator.Rating;
import boardpack.paper.NotReported;
import boardpack.paper.Reported;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the indicators due in the quarter, and the list of those that are not. */
public final class SetSections {
    private final Scope scope;
    private final Places places;

    public SetSections(Scope scope, Places places) {
        this.scope = scope;
        this.places = places;
    }

    /** Returns true if a figure is due this quarter, even if it is missing. */
    public static boolean isReported(Assessment a) {
        return a.rated().rating() != Rating.NOT_DUE;
    }

    static List<Assessment> reported(Scope scope) {
        return scope.assessments().stream().filter(SetSections::isReported).toList();
    }

    /** Returns the scope with only the indicators reported in the quarter. */
    public static Scope onlyReported(Scope scope) {
        return new Scope(
                scope.name(),
                reported(scope),
                scope.retired(),
                scope.milestones(),
                scope.comparisons(),
                scope.narrative());
    }

    /**
     * Composes the indicators due in the quarter.
     *
     * @param all the section without sets and data quality
     */
    public Optional<Section> reported(Section.Indicators all) {
        List<Reported.OfASet> sets = new ArrayList<>();
        for (IndicatorSet set : IndicatorSet.values()) {
            List<Reported.QualityLine> lines = new ArrayList<>();
            List<Assessment> reported = reported(scope);
            for (int i = 0; i < reported.size(); i++) {
                Indicator indicator = reported.get(i).indicator();
                if (indicator.reporting().set() == set) {
                    lines.add(new Reported.QualityLine(
                            all.lines().get(i),
                            indicator
                                    .reporting()
                                    .quality()
                                    .map(DataQuality::word)
                                    .map(Figures::capital)
                                    .orElse("Not assessed"),
                            indicator.reporting().qualityNote()));
                }
            }
            if (!lines.isEmpty()) {
                sets.add(new Reported.OfASet(set.title(), lines));
            }
        }
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reported(
                        all.heading(),
                        all.counts(),
                        all.ratings(),
                        all.directions(),
                        all.notes(),
                        all.columns(),
                        sets));
    }

    public Optional<Section> notReported(Heading heading, String introduction) {
        List<NotReported.Later> later = scope.assessments().stream()
                .filter(a -> !isReported(a))
                .map(a -> new NotReported.Later(
                        places.take(a.indicator().ref()),
                        a.indicator().ref(),
                        a.indicator().title(),
                        when(a)))
                .toList();
        return later.isEmpty() ? Optional.empty() : Optional.of(new NotReported(heading, introduction, later));
    }

    /** Returns when the next figure is due, and the last figure, in words. */
    public static String when(Assessment a) {
        String next = a.nextDue().map(q -> "next reported in " + q.label()).orElse("not reported this quarter");
        return next
                + a.actual()
                        .number()
                        .map(n -> "; " + Figures.number(n, a.indicator()) + " for "
                                + a.period().label())
                        .orElse("")
                + ".";
    }
}
