package boardpack.assess;

import boardpack.assess.rating.Band;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Ratings;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Indicator;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;

/**
 * A generated case: an indicator with random rule and choices, its target, and a result near it.
 *
 * @param green the green widths below and above, as in {@code AnIndicator}
 * @param range a range for the period; empty if the range is around the target
 */
public record ACase(
        Polarity polarity,
        Rule.Name rule,
        AmberWhen when,
        Edges edges,
        Precision precision,
        int decimals,
        Sides green,
        Sides amber,
        String exceededBy,
        BigDecimal target,
        BigDecimal floor,
        Optional<Span> range,
        Optional<BigDecimal> lastYear,
        BigDecimal value) {
    /** A width for each side. */
    public record Sides(String below, String above) {
        Sides turned() {
            return new Sides(above, below);
        }

        String written() {
            return below + "/" + above;
        }
    }

    private static final String[] ENDINGS = {"%", "pp", ""};

    /** Returns a random case. The result is near its thresholds, so that every rating is common. */
    public static ACase any(Random random) {
        Polarity polarity = one(random, Polarity.HIGHER, Polarity.LOWER, Polarity.RANGE);
        BigDecimal target = BigDecimal.valueOf(random.nextInt(4_001) - 1_000, random.nextInt(4));
        BigDecimal worse = BigDecimal.valueOf(random.nextInt(300), random.nextInt(3));
        ACase made = new ACase(
                polarity,
                one(random, Rule.Name.TOLERANCE, Rule.Name.FLOOR, Rule.Name.THRESHOLDS, Rule.Name.IMPROVING),
                one(random, AmberWhen.values()),
                one(random, Edges.values()),
                one(random, Precision.values()),
                random.nextInt(4),
                sides(random),
                sides(random),
                width(random),
                target,
                polarity == Polarity.LOWER ? target.add(worse) : target.subtract(worse),
                polarity == Polarity.RANGE && random.nextBoolean()
                        ? Optional.of(new Span(target, target.add(worse)))
                        : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(near(random, target)),
                target);
        return made.with(made.someValue(random));
    }

    /** Returns a value at a threshold, one step from it, or anywhere near. */
    private BigDecimal someValue(Random random) {
        Bands bands = bands();
        Band band = random.nextBoolean() ? bands.green() : bands.amber().orElse(bands.green());
        BigDecimal edge = (random.nextBoolean()
                        ? band.from().or(band::to)
                        : band.to().or(band::from))
                .orElseThrow()
                .at();
        BigDecimal step = BigDecimal.valueOf(random.nextInt(5) - 2L, decimals + random.nextInt(2));
        return random.nextInt(3) == 0 ? near(random, target) : edge.add(step);
    }

    private static BigDecimal near(Random random, BigDecimal target) {
        return target.add(BigDecimal.valueOf(random.nextInt(4_001) - 2_000, random.nextInt(5)));
    }

    private static Sides sides(Random random) {
        String below = width(random);
        return new Sides(below, random.nextBoolean() ? below : width(random));
    }

    private static String width(Random random) {
        String one = oneWidth(random);
        return switch (random.nextInt(8)) {
            case 0 -> one + "&" + oneWidth(random);
            case 1 -> one + "|" + oneWidth(random);
            case 2 -> "0";
            default -> one;
        };
    }

    private static String oneWidth(Random random) {
        return BigDecimal.valueOf(random.nextInt(200), random.nextInt(3)).toPlainString() + one(random, ENDINGS);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    public ACase with(BigDecimal other) {
        return new ACase(
                polarity,
                rule,
                when,
                edges,
                precision,
                decimals,
                green,
                amber,
                exceededBy,
                target,
                floor,
                range,
                lastYear,
                other);
    }

    /** Returns the mirror image: all numbers negated, and the better direction reversed. */
    public ACase mirrored() {
        return new ACase(
                polarity == Polarity.HIGHER ? Polarity.LOWER : polarity == Polarity.LOWER ? Polarity.HIGHER : polarity,
                rule,
                when,
                edges,
                precision,
                decimals,
                green.turned(),
                amber.turned(),
                exceededBy,
                target.negate(),
                floor.negate(),
                range.map(r -> new Span(r.to().negate(), r.from().negate())),
                lastYear.map(BigDecimal::negate),
                value.negate());
    }

    public Indicator indicator() {
        return AnIndicator.plain()
                .better(polarity)
                .amberWhen(when)
                .rule(rule)
                .edges(edges)
                .compared(precision)
                .decimals(decimals)
                .greenWithin(green.written())
                .amberWithin(amber.written())
                .exceededBy(exceededBy)
                .build();
    }

    public Target held() {
        boolean steps = rule == Rule.Name.FLOOR || rule == Rule.Name.THRESHOLDS;
        return new Target(
                range.isPresent() ? Optional.empty() : Optional.of(target),
                steps ? Optional.of(floor) : Optional.empty(),
                range,
                Optional.empty(),
                Optional.empty(),
                Periods.quarter("2019/20 Q2"),
                Place.of("targets.csv", 2));
    }

    public Bands bands() {
        return Ratings.bands(indicator(), value, held(), lastYear);
    }
}
