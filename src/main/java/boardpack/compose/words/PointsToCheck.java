package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.assess.Revision;
import boardpack.indicator.Begun;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Redefined;
import boardpack.indicator.Retired;
import boardpack.indicator.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes what members should know about an indicator: missing, provisional, changed or at risk. */
public final class PointsToCheck {
    private PointsToCheck() {}

    public static List<String> of(Assessment a) {
        List<String> points = new ArrayList<>();
        missing(a, points);
        if (a.status() == Status.PROVISIONAL && isShown(a)) {
            points.add("The figure for " + a.period().label() + " is provisional and may change.");
        }
        a.rated()
                .contradicted()
                .ifPresent(computed -> points.add("The officer judges it to be "
                        + word(a.rated().rating()) + "; by its rule the figure is " + word(computed) + "."));
        if (a.isAtRisk()) {
            points.add("It is amber and its forecast for the year is red: it is at risk of becoming red.");
        }
        boolean owed = a.commentary().isEmpty()
                && (a.rated().rating() == Rating.RED || a.rated().rating() == Rating.AMBER);
        if (owed) {
            points.add("It is " + word(a.rated().rating()) + " and has no commentary.");
        }
        a.revisions().forEach(r -> points.add(revised(r, a.indicator())));
        a.indicator().redefined().filter(r -> isRecent(r, a)).ifPresent(r -> points.add(redefined(r)));
        return points;
    }

    /**
     * Returns a note on an indicator that has begun; empty after a year.
     *
     * @param all all indicators that the paper may name
     */
    public static Optional<String> ofBegun(Indicator indicator, Quarter quarter, List<Indicator> all) {
        List<Indicator> older = all.stream()
                .filter(i -> indicator
                        .lifetime()
                        .replaced()
                        .filter(r -> r.refs().contains(i.ref()))
                        .isPresent())
                .toList();
        Optional<Period> from = indicator
                .lifetime()
                .begun()
                .map(Begun::from)
                .or(() -> older.stream()
                        .flatMap(i -> i.retired().stream())
                        .map(Retired::from)
                        .findFirst());
        return from.filter(f -> isOfTheYear(f, quarter))
                .map(f -> older.isEmpty()
                        ? "It is new, and is reported from " + f.label() + " on."
                        : "It replaces " + named(older) + " from " + f.label() + ".");
    }

    private static String named(List<Indicator> indicators) {
        return Placeholders.joined(
                indicators.stream().map(i -> i.ref() + " (" + i.title() + ")").toList());
    }

    private static boolean isOfTheYear(Period from, Quarter quarter) {
        return !from.start().isBefore(quarter.year().start()) && !from.start().isAfter(quarter.end());
    }

    /**
     * Returns a note on an indicator that is no longer in the table; empty after a year.
     *
     * @param all all indicators that the paper may name
     */
    public static Optional<String> ofRetired(Indicator indicator, Quarter quarter, List<Indicator> all) {
        return indicator
                .retired()
                .map(Retired::from)
                .filter(from -> !from.start().isBefore(quarter.year().start()))
                .map(from -> "This indicator (" + indicator.title() + ") is retired from " + from.label()
                        + " and is no longer reported" + replacing(indicator, all) + ".");
    }

    /** Returns {@code ; CIC 04 and CIC 05 replace it}, or an empty text if nothing does. */
    private static String replacing(Indicator older, List<Indicator> all) {
        List<String> newer = all.stream()
                .filter(i -> i.lifetime()
                        .replaced()
                        .filter(r -> r.refs().contains(older.ref()))
                        .isPresent())
                .map(Indicator::ref)
                .toList();
        return newer.isEmpty()
                ? ""
                : "; " + Placeholders.joined(newer) + (newer.size() == 1 ? " replaces it" : " replace it");
    }

    private static void missing(Assessment a, List<String> points) {
        String period = a.period().label();
        switch (a.rated().rating()) {
            case NO_TARGET_SET ->
                points.add("No target is set for " + period + "; it is to be checked and sent to members.");
            case AWAITED -> points.add("The figure for " + period + " is awaited and is to be sent to members.");
            case JUDGEMENT_AWAITED ->
                points.add("The officer's judgement for " + period + " is awaited and is to be sent to members.");
            case CARRIED_OVER -> points.add("The outturn for " + period + " is carried over to a later pack.");
            case INCOMPLETE -> points.add("A part of the quarter is missing, so no figure is given.");
            case NOT_AVAILABLE -> points.add("The figure for " + period + " is not available.");
            case GREEN, AMBER, RED, DATA_ONLY, NOT_DUE, SUPPRESSED, NOT_APPLICABLE, TOO_LOW, CLEANSING -> {
                // Nothing is missing.
            }
        }
    }

    private static String revised(Revision revision, Indicator indicator) {
        return "The figure for " + revision.period().label() + " is revised to "
                + Figures.number(revision.current(), indicator) + "; the last pack printed "
                + Figures.exact(revision.was(), indicator) + ".";
    }

    /** Returns true while the last year's figures are shown next to those under the new definition. */
    private static boolean isRecent(Redefined redefined, Assessment a) {
        return redefined.separates(a.indicator().yearBefore(a.period()), a.period());
    }

    private static String redefined(Redefined redefined) {
        String note = redefined.note().isEmpty() ? "" : ": " + redefined.note().replaceAll("\\.$", "");
        return "Its definition changed from " + redefined.from().label() + note
                + ". Figures before that cannot be compared.";
    }

    /** Returns true if the figure is due and is printed. */
    public static boolean isShown(Assessment a) {
        return a.rated().rating() != Rating.NOT_DUE && a.actual().number().isPresent();
    }

    private static String word(Rating rating) {
        return rating.word().toLowerCase(Locale.ROOT);
    }
}
