package boardpack.assess.rating;

import boardpack.indicator.Polarity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of values with the same rating. A side without a threshold is open. */
public record Band(Optional<Edge> from, Optional<Edge> to) {
    /** The end of a band, and whether the value exactly there belongs to the band. */
    public record Edge(BigDecimal at, boolean inside) {}

    private static final Pattern ONE_EDGE = Pattern.compile("([<>])(=?) (-?\\d{1,40}(?:\\.\\d{1,40})?)");
    private static final Pattern TWO_EDGES =
            Pattern.compile("(\\(?)(-?\\d{1,40}(?:\\.\\d{1,40})?)\\.\\.(-?\\d{1,40}(?:\\.\\d{1,40})?)(\\)?)");

    /** Reads a band as written in a file of ratings: {@code >= 85.5}, {@code < 10} or {@code 240..270}. */
    public static Optional<Band> read(String text) {
        Matcher one = ONE_EDGE.matcher(text);
        if (one.matches()) {
            Optional<Edge> edge = Optional.of(
                    new Edge(new BigDecimal(one.group(3)), !one.group(2).isEmpty()));
            boolean from = one.group(1).equals(">");
            return Optional.of(from ? new Band(edge, Optional.empty()) : new Band(Optional.empty(), edge));
        }
        Matcher two = TWO_EDGES.matcher(text);
        return two.matches()
                ? Optional.of(new Band(
                        Optional.of(new Edge(
                                new BigDecimal(two.group(2)), two.group(1).isEmpty())),
                        Optional.of(new Edge(
                                new BigDecimal(two.group(3)), two.group(4).isEmpty()))))
                : Optional.empty();
    }

    /** Returns the band of all values at least as good as a threshold. */
    static Band asGoodAs(Polarity polarity, BigDecimal at, boolean inside) {
        Optional<Edge> edge = Optional.of(new Edge(at, inside));
        return polarity == Polarity.LOWER ? new Band(Optional.empty(), edge) : new Band(edge, Optional.empty());
    }

    public boolean contains(BigDecimal value) {
        return (from.isEmpty() || reaches(value.compareTo(from.get().at()), from.get()))
                && (to.isEmpty() || reaches(to.get().at().compareTo(value), to.get()));
    }

    private static boolean reaches(int comparison, Edge edge) {
        return comparison > 0 || comparison == 0 && edge.inside();
    }

    /** Returns the threshold of a band that is open to the better side; for a range, the lower one. */
    public BigDecimal edge() {
        return from.or(() -> to).orElseThrow().at();
    }

    private boolean inside() {
        return from.or(() -> to).orElseThrow().inside();
    }

    /** Returns the intersection of two bands that are open to the same side. */
    static Band both(Polarity polarity, Band one, Band other) {
        return stricter(polarity, one, other) ? one : other;
    }

    /** Returns the union of two bands that are open to the same side. */
    static Band either(Polarity polarity, Band one, Band other) {
        return stricter(polarity, one, other) ? other : one;
    }

    private static boolean stricter(Polarity polarity, Band one, Band other) {
        int comparison = polarity.compare(one.edge(), other.edge());
        return comparison > 0 || comparison == 0 && !one.inside();
    }
}
