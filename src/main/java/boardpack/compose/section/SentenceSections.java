package boardpack.compose.section;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Bands;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.sentence.IndicatorSentence;
import boardpack.compose.sentence.Verdict;
import boardpack.compose.words.Counts;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Span;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.Sentence;
import boardpack.paper.Section.Sentences;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Composes the sections that describe indicators in sentences. */
public final class SentenceSections {
    /** Sorts the worst first: red before amber, and then by the distance from the target relative to its size. */
    static final Comparator<Assessment> WORST_FIRST = Comparator.comparing(
                    (Assessment a) -> a.rated().rating() == Rating.RED ? 0 : 1)
            .thenComparing(SentenceSections::missedBy, Comparator.reverseOrder());

    private final Places places;
    private final Scope scope;
    private final Wording.Section plan;
    private final Placeholders placeholders;
    private final String number;

    /**
     * Creates the sections for one scope.
     *
     * @param number the number of the section; empty if paragraphs are not numbered
     */
    public SentenceSections(
            Places places, Scope scope, Wording.Section plan, Placeholders placeholders, String number) {
        this.places = places;
        this.scope = scope;
        this.plan = plan;
        this.placeholders = placeholders;
        this.number = number;
    }

    /**
     * Composes the section; empty if there is nothing to say. That no indicator performs well, or none needs
     * improvement, is also stated.
     */
    public Optional<Section> sentences(Heading heading, Verdict verdict) {
        List<Assessment> its = new ArrayList<>(scope.assessments().stream()
                .filter(a -> Verdict.of(a) == verdict)
                .toList());
        if (verdict == Verdict.NEED_TO_IMPROVE) {
            its.sort(WORST_FIRST);
        }
        List<String> introduction = new ArrayList<>();
        if (verdict == Verdict.PERFORMING_WELL) {
            introduction.add(Counts.ratings(scope.assessments()));
        }
        introduction.add(words(its.isEmpty() ? "none" : "text"));
        introduction.removeIf(String::isEmpty);
        boolean silent = its.isEmpty() && words("none").isEmpty();
        return scope.assessments().isEmpty() || silent
                ? Optional.empty()
                : Optional.of(new Sentences(heading, introduction, paragraphs(its)));
    }

    private List<Sentence> paragraphs(List<Assessment> assessments) {
        List<Sentence> paragraphs = new ArrayList<>();
        for (Assessment a : assessments) {
            paragraphs.add(new IndicatorSentence(a)
                    .paragraph(
                            numbered(number, paragraphs.size() + 1),
                            places.of(a.indicator().ref()),
                            words("commentary")));
        }
        return paragraphs;
    }

    static String numbered(String section, int paragraph) {
        return section.isEmpty() ? "" : section + "." + paragraph;
    }

    private String words(String name) {
        return placeholders.fill(plan.text(name));
    }

    /**
     * Returns how far a result misses its target, as a share of the target. If the target is 0, the result is larger
     * than any share.
     */
    private static BigDecimal missedBy(Assessment a) {
        return a.rated().bands().map(b -> missedBy(b, a.indicator())).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal missedBy(Bands bands, Indicator indicator) {
        Optional<Span> range =
                indicator.polarity() == Polarity.RANGE ? bands.target().range().or(indicator::range) : Optional.empty();
        BigDecimal compared = bands.compared();
        BigDecimal nearest = range.map(r -> compared.compareTo(r.to()) > 0 ? r.to() : r.from())
                .or(() -> bands.target().value())
                .orElseThrow();
        BigDecimal by = range.map(r -> r.distance(compared))
                .orElseGet(() -> indicator.polarity().compare(compared, nearest) > 0
                        ? BigDecimal.ZERO
                        : compared.subtract(nearest).abs());
        return nearest.signum() == 0 ? by.movePointRight(9) : by.divide(nearest.abs(), MathContext.DECIMAL64);
    }
}
