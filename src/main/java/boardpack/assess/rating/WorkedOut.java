package boardpack.assess.rating;

import boardpack.book.file.Attached;
import boardpack.indicator.Rating;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a rating in a pack follows from the figures in it.
 *
 * <p>The check uses nothing else. The attached figures give the result, and the stated thresholds give the rating.
 */
public sealed interface WorkedOut {
    Attached.Rating attached();

    /** The recalculated rating is the same. */
    record Agrees(Attached.Rating attached) implements WorkedOut {}

    /** The pack gives a reason for having no rating, so there is nothing to recalculate. */
    record NotRated(Attached.Rating attached) implements WorkedOut {}

    /** The source figures or the thresholds are not attached. */
    record Untraceable(Attached.Rating attached) implements WorkedOut {}

    /** The figures give another result. */
    record OtherResult(Attached.Rating attached, String result) implements WorkedOut {}

    /** The result has another rating by the stated thresholds. */
    record OtherRating(Attached.Rating attached, String stated, String rating) implements WorkedOut {}

    /** Returns the result of checking each rating of a pack. */
    static List<WorkedOut> all(Attached attached) {
        return attached.ratings().stream().map(r -> one(attached, r)).toList();
    }

    private static WorkedOut one(Attached attached, Attached.Rating rating) {
        Set<String> rated = Stream.of(Rating.values())
                .filter(Rating::isRated)
                .map(r -> r.word().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String stated = rating.computed().isEmpty() ? rating.rating() : rating.computed();
        if (!rated.contains(stated)) {
            return new NotRated(rating);
        }
        List<Attached.Figure> figures = new ArrayList<>();
        for (String from : rating.from()) {
            Optional.ofNullable(attached.figures().get(new Attached.Key(rating.ref(), from)))
                    .ifPresent(figures::add);
        }
        boolean all = figures.size() == rating.from().size();
        Optional<BigDecimal> exact = all ? result(figures, rating) : Optional.empty();
        if (exact.isEmpty() || rating.actual().isEmpty()) {
            return rating.judged() && rating.green().isEmpty() ? new NotRated(rating) : new Untraceable(rating);
        }
        BigDecimal displayed = exact.get().setScale(rating.actual().get().scale(), RoundingMode.HALF_UP);
        if (displayed.compareTo(rating.actual().get()) != 0) {
            return new OtherResult(rating, displayed.toPlainString());
        }
        Optional<Band> green = Band.read(rating.green());
        if (green.isEmpty()) {
            return rating.judged() ? new NotRated(rating) : new Untraceable(rating);
        }
        String again = rating(rating.exact() ? exact.get() : displayed, green.get(), Band.read(rating.amber()))
                .word()
                .toLowerCase(Locale.ROOT);
        return again.equals(stated) ? new Agrees(rating) : new OtherRating(rating, stated, again);
    }

    private static Rating rating(BigDecimal value, Band green, Optional<Band> amber) {
        if (green.contains(value)) {
            return Rating.GREEN;
        }
        return amber.filter(b -> b.contains(value)).isPresent() ? Rating.AMBER : Rating.RED;
    }

    /**
     * Returns a single figure as it is, or combines several; a share is the sum of numerators over the sum of
     * denominators.
     */
    private static Optional<BigDecimal> result(List<Attached.Figure> figures, Attached.Rating rating) {
        int per = rating.unit().map(u -> u.perDenominator()).orElse(0);
        boolean whole = figures.stream()
                .allMatch(f -> f.numerator().isPresent() && f.denominator().isPresent());
        boolean one = figures.size() == 1;
        if (per > 0 && whole && (!one || figures.getFirst().computed())) {
            BigDecimal under = sum(figures, Attached.Figure::denominator);
            return under.signum() == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(per)
                            .multiply(sum(figures, Attached.Figure::numerator))
                            .divide(under, MathContext.DECIMAL128));
        }
        if (one) {
            return figures.getFirst().value();
        }
        return per == 0 && !figures.isEmpty() ? Optional.of(sum(figures, Attached.Figure::value)) : Optional.empty();
    }

    private static BigDecimal sum(
            List<Attached.Figure> figures, java.util.function.Function<Attached.Figure, Optional<BigDecimal>> of) {
        return figures.stream().flatMap(f -> of.apply(f).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
