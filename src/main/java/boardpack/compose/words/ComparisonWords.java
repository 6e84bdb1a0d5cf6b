package boardpack.compose.words;

import boardpack.assess.compare.Compared;
import boardpack.assess.compare.Gap;
import boardpack.assess.compare.NeighbourFigures;
import boardpack.assess.compare.Standing;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quartile;
import boardpack.indicator.Value;
import boardpack.paper.Section.ComparisonLine;
import boardpack.paper.Section.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of one line of the comparison with other areas. */
public final class ComparisonWords {
    /** Number of neighbours named when several share the best value; more are only counted. */
    private static final int MOST_NAMED = 3;

    /** Non-breaking space. */
    private static final String UNBROKEN = "\u00A0";

    private final Compared compared;
    private final Indicator indicator;

    public ComparisonWords(Compared compared) {
        this.compared = compared;
        this.indicator = compared.indicator();
    }

    public ComparisonLine line() {
        return new ComparisonLine(
                indicator.ref(),
                indicator.title(),
                compared.period().label(),
                ours(),
                neighbours(),
                elsewhere(compared.region()),
                elsewhere(compared.england()));
    }

    /** Returns the same figures as sentences, for an explanation. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence("Ours", ours()));
        sentences.add(sentence("Statistical neighbours", neighbours()));
        List<String> missing = compared.neighbours().missing();
        if (!missing.isEmpty() && compared.neighbours().mean().isPresent()) {
            sentences.add("Without a figure: " + Placeholders.joined(missing) + ".");
        }
        compared.region().ifPresent(c -> sentences.add(sentence(c.name(), elsewhere(compared.region()))));
        compared.england().ifPresent(c -> sentences.add(sentence(c.name(), elsewhere(compared.england()))));
        return sentences;
    }

    private static String sentence(String whose, Figure figure) {
        return (whose + ": " + figure.value()
                        + Stream.of(figure.notes())
                                .filter(n -> !n.isEmpty())
                                .map(n -> "; " + String.join("; ", n))
                                .findFirst()
                                .orElse("")
                        + ".")
                .replace('\u00A0', ' ');
    }

    /** Returns true if a gap to any other area is stated. */
    public boolean saysAGap() {
        return Stream.of(compared.neighbours().mean(), number(compared.region()), number(compared.england()))
                .flatMap(Optional::stream)
                .anyMatch(theirs -> compared.gapTo(theirs).isPresent());
    }

    private Figure ours() {
        List<String> notes = new ArrayList<>();
        if (compared.oursAsSupplied() && compared.ours().number().isPresent()) {
            notes.add("As published");
        }
        if (compared.oursProvisional() && compared.ours().number().isPresent()) {
            notes.add("Provisional");
        }
        if (compared.ours() instanceof Value.Measured measured && measured.lowReliability()) {
            notes.add("Low reliability");
        }
        compared.standing().map(ComparisonWords::rank).ifPresent(notes::add);
        compared.standing()
                .flatMap(Standing::quartile)
                .map(ComparisonWords::words)
                .ifPresent(notes::add);
        return new Figure(Figures.value(compared.ours(), indicator).replace("Not supplied", "No figure"), notes);
    }

    private static String rank(Standing standing) {
        return (standing.shared() ? "Joint rank " : "Rank ") + together(standing.rank(), standing.among());
    }

    private static String words(Quartile quartile) {
        return "Quartile"
                + UNBROKEN
                + switch (quartile) {
                    case A -> "A (best)";
                    case B -> "B";
                    case C -> "C";
                    case D -> "D (worst)";
                };
    }

    private Figure neighbours() {
        NeighbourFigures neighbours = compared.neighbours();
        return neighbours
                .mean()
                .map(mean -> new Figure(
                        Figures.number(mean, indicator),
                        Stream.of(
                                        gap(mean),
                                        Optional.of(meanOf(neighbours)),
                                        neighbours.best().map(this::best))
                                .flatMap(Optional::stream)
                                .toList()))
                .orElse(notAvailable());
    }

    private static String meanOf(NeighbourFigures neighbours) {
        return neighbours.byModel() && !neighbours.missing().isEmpty()
                ? "Mean of " + neighbours.withValue() + UNBROKEN + "of the" + UNBROKEN + neighbours.named()
                        + " statistical neighbours that the model names"
                : "Mean of " + together(neighbours.withValue(), neighbours.named());
    }

    private String best(NeighbourFigures.Best best) {
        List<String> names = best.names();
        return "Best: " + Figures.number(best.value(), indicator) + ", "
                + (names.size() > MOST_NAMED ? names.size() + " neighbours" : Placeholders.joined(names));
    }

    private Figure elsewhere(Optional<Comparator> comparator) {
        return comparator
                .map(c -> new Figure(
                        Figures.value(c.value(), indicator),
                        c.value().number().flatMap(this::gap).stream().toList()))
                .orElse(notAvailable());
    }

    private static Figure notAvailable() {
        return new Figure("Not available", List.of());
    }

    private Optional<String> gap(BigDecimal theirs) {
        return compared.gapTo(theirs).map(this::words);
    }

    private String words(Gap gap) {
        return switch (gap.side()) {
            case SAME -> "The same";
            case BETTER -> change(gap) + ", better";
            case WORSE -> change(gap) + ", worse";
            case NEITHER -> change(gap);
        };
    }

    private String change(Gap gap) {
        return Figures.change(gap.by(), indicator).replace(" ", UNBROKEN);
    }

    private static Optional<BigDecimal> number(Optional<Comparator> comparator) {
        return comparator.flatMap(c -> c.value().number());
    }

    /** Returns a count such as {@code 3 of 151}, kept on one line. */
    private static String together(int part, int whole) {
        return part + UNBROKEN + "of" + UNBROKEN + whole;
    }
}
