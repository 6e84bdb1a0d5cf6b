package boardpack.compose.sentence;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Forecast;
import boardpack.assess.rating.Rated;
import boardpack.compose.words.ChartPeriods;
import boardpack.compose.words.Figures;
import boardpack.compose.words.RuleWords;
import boardpack.compose.words.Spoken;
import boardpack.indicator.Commentary;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Span;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.paper.Section.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Describes one indicator in sentences: its figure, target, direction of travel and further notes.
 *
 * <p>If the council has not written a sentence for the figure, the title comes first, followed by a colon. That is
 * grammatical for every title.
 */
public final class IndicatorSentence {
    private final Assessment assessment;
    private final Indicator indicator;

    public IndicatorSentence(Assessment assessment) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
    }

    /**
     * Returns the paragraph about the indicator.
     *
     * @param number the number of the paragraph
     * @param id the target of links from the reference
     * @param label the words before the officer's commentary
     */
    public Sentence paragraph(String number, String id, String label) {
        String commentary = commentary(label);
        if (Verdict.of(assessment) == Verdict.NO_FIGURE) {
            return new Sentence(
                    number,
                    id,
                    title(indicator) + " (",
                    indicator.ref(),
                    "): " + new NoFigureWords(assessment).words(),
                    "");
        }
        Optional<BigDecimal> figure = assessment.actual().number();
        if (figure.isEmpty()) {
            // A rating by an officer's judgement needs no figure.
            return new Sentence(number, id, title(indicator) + " (", indicator.ref(), "): " + others(), commentary);
        }
        String said = Spoken.number(figure.get(), indicator);
        String clause = unrounded(figure.get()) + target() + ". " + others();
        String words = indicator.sentence().words(Spoken.isOne(figure.get(), indicator));
        if (words.isEmpty()) {
            return new Sentence(
                    number, id, title(indicator) + " (", indicator.ref(), "): " + said + clause.strip(), commentary);
        }
        String own = Figures.capital(boardpack.indicator.Sentence.fill(words, said));
        return new Sentence(number, id, own + " (", indicator.ref(), ")" + clause.strip(), commentary);
    }

    /** Returns the title without final punctuation, so that the sentence can continue. */
    public static String title(Indicator indicator) {
        return indicator.title().replaceAll("[.:\\s]+$", "");
    }

    /** Returns the commentary, or a statement that it is still owed. */
    private String commentary(String label) {
        boolean owed = assessment.rated().rating() == Rating.AMBER
                || assessment.rated().rating() == Rating.RED;
        if (!owed || label.isEmpty()) {
            return "";
        }
        return assessment.commentary().isEmpty()
                ? "No commentary has been supplied."
                : Commentary.isInFields(assessment.commentary())
                        ? assessment.commentary()
                        : label + " " + assessment.commentary();
    }

    /** Returns the unrounded result if it was compared unrounded and differs from the displayed value. */
    private String unrounded(BigDecimal figure) {
        boolean exact = indicator.method().precision() == Precision.EXACT;
        return exact && indicator.displayed(figure).compareTo(figure) != 0
                ? ", or " + Spoken.unrounded(figure, indicator) + " unrounded"
                : "";
    }

    private String target() {
        return assessment
                .rated()
                .bands()
                .map(b -> ", " + against(b, name(indicator.targets().first())))
                .orElse("");
    }

    private static String name(String given) {
        return given.isEmpty() ? "target" : given;
    }

    /** Describes which side of the target the result is on: {@code above the target of 90 per cent}. */
    private String against(Bands bands, String name) {
        return indicator.polarity() == Polarity.RANGE
                ? bands.target()
                        .range()
                        .or(indicator::range)
                        .map(range -> against(range, bands))
                        .orElseGet(() -> nearTo(bands, name))
                : againstOneSided(bands, name);
    }

    private String againstOneSided(Bands bands, String name) {
        BigDecimal target = bands.target().value().orElseThrow();
        boolean lower = indicator.polarity() == Polarity.LOWER;
        int better = indicator.polarity().compare(bands.compared(), target);
        if (better == 0) {
            return meets(target, name);
        }
        String side =
                lower ? better > 0 ? "better than the " : "worse than the " : better > 0 ? "above the " : "below the ";
        return side + name + " of " + Spoken.exact(target, indicator)
                + (lower ? " (lower is better)" : "")
                + (better < 0 ? allowed(bands) : "");
    }

    private String meets(BigDecimal target, String name) {
        return "which meets the " + name + " of " + Spoken.exact(target, indicator);
    }

    /** Explains why a result that misses its target is still green. */
    private static String allowed(Bands bands) {
        return bands.rating() == Rating.GREEN ? ", by no more than is allowed for green" : "";
    }

    private String against(Span range, Bands bands) {
        String side = range.distance(bands.compared()).signum() == 0
                ? "within"
                : bands.compared().compareTo(range.to()) > 0 ? "above" : "below";
        return side + " the range of " + Spoken.exact(range.from(), indicator) + " to "
                + Spoken.exact(range.to(), indicator);
    }

    private String nearTo(Bands bands, String name) {
        BigDecimal target = bands.target().value().orElseThrow();
        int larger = bands.compared().compareTo(target);
        return larger == 0
                ? meets(target, name)
                : (larger > 0 ? "above the " : "below the ") + name + " of " + Spoken.exact(target, indicator)
                        + allowed(bands);
    }

    /** Returns the sentences after the first. */
    private String others() {
        List<String> sentences = new ArrayList<>();
        if (!assessment.period().equals(assessment.quarter())) {
            sentences.add("The figure is for " + assessment.period().label() + ".");
        }
        if (assessment.actual().number().isPresent()) {
            sentences.add(new TravelSentence(indicator, assessment.travel(), assessment.period()).words());
        }
        assessment.rated().bands().filter(Bands::exceeds).ifPresent(b -> sentences.add(exceeding(b)));
        sentences.add(rating());
        assessment.second().flatMap(Rated::bands).ifPresent(b -> sentences.add(second(b)));
        assessment.forecast().ifPresent(f -> sentences.add(forecast(f)));
        assessment
                .yearToDate()
                .flatMap(y -> y.value().number())
                .ifPresent(n -> sentences.add("In the year to date it is " + Spoken.number(n, indicator) + "."));
        sentences.add(settled());
        sentences.removeIf(String::isEmpty);
        return String.join(" ", sentences);
    }

    private String exceeding(Bands bands) {
        String words = new RuleWords(indicator, bands, assessment.period()).exceeding();
        return "It is " + Figures.small(words);
    }

    private String rating() {
        Rating rating = assessment.rated().rating();
        if (assessment.rated().judged()) {
            return "The officer judges it to be " + word(rating)
                    + assessment
                            .rated()
                            .contradicted()
                            .map(computed -> "; by its rule the figure is " + word(computed))
                            .orElse("")
                    + ".";
        }
        return switch (rating) {
            // The heading already says that all its indicators are green.
            case GREEN -> indicator.traits().context() ? "It is rated green." : "";
            case AMBER, RED -> "It is rated " + word(rating) + lasting() + ".";
            case NO_TARGET_SET -> "No target is set for " + assessment.period().label() + ", so it is not rated.";
            case JUDGEMENT_AWAITED -> "The officer's judgement is awaited, so it is not rated.";
            case DATA_ONLY,
                    NOT_DUE,
                    AWAITED,
                    CARRIED_OVER,
                    SUPPRESSED,
                    NOT_APPLICABLE,
                    NOT_AVAILABLE,
                    TOO_LOW,
                    INCOMPLETE,
                    CLEANSING -> "";
        };
    }

    private String lasting() {
        return assessment.lasting() > 1
                ? " for " + Figures.anOrdinal(assessment.lasting()) + " "
                        + ChartPeriods.noun(indicator, assessment.period())
                : "";
    }

    private String second(Bands bands) {
        return "Against the second target it is rated " + word(bands.rating()) + ": it is "
                + against(bands, name(indicator.targets().second())).replaceFirst("^which meets", "at") + ".";
    }

    private String forecast(Forecast forecast) {
        Rating rating = forecast.rated().rating();
        String figure = "The forecast for " + forecast.year().label() + " is "
                + Spoken.number(forecast.value(), indicator)
                + (forecast.computed() ? ", computed from the year to date" : "");
        String risk = assessment.isAtRisk() ? " It is at risk of becoming red." : "";
        return figure + (rating.isRated() ? ", which would be rated " + word(rating) : "") + "." + risk;
    }

    /** Describes a provisional or otherwise unsettled figure; empty if the figure is final. */
    private String settled() {
        List<String> sentences = new ArrayList<>();
        if (assessment.actual().number().isPresent() && assessment.status() == Status.PROVISIONAL) {
            sentences.add("The figure is provisional and may change.");
        }
        assessment
                .revisionOf(assessment.period())
                .map(r -> "The figure is revised; the last pack printed " + Spoken.exact(r.was(), indicator) + ".")
                .or(() -> assessment.status() == Status.REVISED
                        ? Optional.of("The figure has been revised since it was first reported.")
                        : Optional.empty())
                .ifPresent(sentences::add);
        if (assessment.actual() instanceof Value.Measured measured && measured.lowReliability()) {
            sentences.add("The figure is of low reliability.");
        }
        return String.join(" ", sentences);
    }

    static String word(Rating rating) {
        return rating.word().toLowerCase(Locale.ROOT);
    }
}
