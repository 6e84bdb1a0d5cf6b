package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Forecast;
import boardpack.assess.rating.Rated;
import boardpack.indicator.Indicator;
import boardpack.indicator.Target;
import boardpack.paper.Section;
import java.util.ArrayList;
import java.util.List;

/** The further ratings shown with an indicator's own. */
final class OtherRatings {
    private final Assessment assessment;
    private final Indicator indicator;

    OtherRatings(Assessment assessment) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
    }

    /** Returns the further ratings: of the figure if an officer judges, of the second target, and of the forecast. */
    List<Section.OtherRating> all() {
        List<Section.OtherRating> others = new ArrayList<>();
        if (indicator.method().rule().isJudged()) {
            assessment
                    .rated()
                    .bands()
                    .ifPresent(
                            b -> others.add(new Section.OtherRating("By the figure", Marks.of(b.rating()), List.of())));
        }
        assessment
                .second()
                .flatMap(Rated::bands)
                .ifPresent(b -> others.add(new Section.OtherRating(
                        "Against the " + indicator.targets().second() + " of "
                                + Figures.exact(b.target().value().orElseThrow(), indicator),
                        Marks.of(b.rating()),
                        List.of(words(b).brief()))));
        assessment.forecast().ifPresent(f -> others.add(forecast(f)));
        return others;
    }

    private Section.OtherRating forecast(Forecast forecast) {
        String target = forecast.target()
                .flatMap(Target::value)
                .map(t -> ", target " + Figures.exact(t, indicator))
                .orElse("");
        String figure = Figures.number(forecast.value(), indicator) + (forecast.computed() ? " computed" : "") + target;
        List<String> notes = new ArrayList<>();
        notes.add(Figures.capital(figure) + ".");
        forecast.rated()
                .bands()
                .map(b -> new RuleWords(indicator, b, forecast.year()).brief())
                .ifPresent(notes::add);
        return new Section.OtherRating(
                "Forecast for " + forecast.year().label(),
                Marks.of(forecast.rated().rating()),
                notes);
    }

    private RuleWords words(Bands bands) {
        return new RuleWords(indicator, bands, assessment.period());
    }
}
