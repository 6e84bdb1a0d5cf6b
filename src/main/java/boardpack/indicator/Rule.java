package boardpack.indicator;

import boardpack.problem.Place;
import java.util.Optional;

/** A rule that makes a result green, amber or red. */
public sealed interface Rule {
    /** Returns the place of the council's setting. */
    Place place();

    /** Green at the target, or worse by at most {@code green}; amber if worse by at most {@code amber}. */
    record Tolerance(Margin green, Margin amber, Place place) implements Rule {}

    /** Green at the target or better; amber at the floor or better. The floor is given with the target. */
    record Floor(Place place) implements Rule {}

    /** Green at the green threshold or better; amber at the amber threshold or better. Both are given as targets. */
    record Thresholds(Place place) implements Rule {}

    /**
     * Green by the tolerance. Amber depends, alone or together with the tolerance, on being no worse than in the same
     * quarter last year.
     */
    record Improving(Margin green, Margin amber, AmberWhen when, Place place) implements Rule {}

    /**
     * Green within a range; amber outside it by at most {@code amber}.
     *
     * @param around the distance of the range's ends from a target, if no range is given
     */
    record Range(Margin around, Margin amber, Place place) implements Rule {}

    /** The officer's rating; the computed rating is shown beside it. */
    record Judgement(Rule beside, Place place) implements Rule {}

    /** Returns the rule for the computed rating. For an officer's judgement this is the rule beside it. */
    default Rule computed() {
        return this instanceof Judgement judgement ? judgement.beside() : this;
    }

    /** Returns true if an officer judges the rating. */
    default boolean isJudged() {
        return name() == Name.JUDGEMENT;
    }

    /** The names of the rules, as the council writes them. */
    enum Name {
        TOLERANCE,
        FLOOR,
        THRESHOLDS,
        IMPROVING,
        RANGE,
        JUDGEMENT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Tolerance t -> Name.TOLERANCE;
            case Floor f -> Name.FLOOR;
            case Thresholds t -> Name.THRESHOLDS;
            case Improving i -> Name.IMPROVING;
            case Range r -> Name.RANGE;
            case Judgement j -> Name.JUDGEMENT;
        };
    }

    /** Returns the column of {@code targets.csv} that separates amber from red; empty if the rule has none. */
    default Optional<String> step() {
        return switch (computed()) {
            case Floor f -> Optional.of("floor");
            case Thresholds t -> Optional.of("amber threshold");
            case Tolerance t -> Optional.empty();
            case Improving i -> Optional.empty();
            case Range r -> Optional.empty();
            case Judgement j -> j.beside().step();
        };
    }

    /** Returns true if a rating depends on the result of the same quarter last year. */
    default boolean usesLastYear() {
        return switch (computed()) {
            case Improving i -> true;
            case Tolerance t -> false;
            case Floor f -> false;
            case Thresholds t -> false;
            case Range r -> false;
            case Judgement j -> j.beside().usesLastYear();
        };
    }

    /**
     * Returns the rule for a second target: with the widths of the first; a rule without widths only says met or
     * missed.
     */
    default Tolerance ofSecondTarget() {
        Margin none = new Margin(Width.NONE, Width.NONE, place());
        return switch (computed()) {
            case Tolerance tolerance -> tolerance;
            // Improvement is measured towards the first target, so only widths count for the second.
            case Improving improving
            when improving.when() == AmberWhen.IMPROVING ->
                new Tolerance(improving.green(), improving.green(), place());
            case Improving improving -> new Tolerance(improving.green(), improving.amber(), place());
            case Floor floor -> new Tolerance(none, none, place());
            case Thresholds thresholds -> new Tolerance(none, none, place());
            case Range range -> new Tolerance(none, none, place());
            case Judgement judgement -> judgement.beside().ofSecondTarget();
        };
    }

    /** Condition for amber under the rule {@code improving}. */
    enum AmberWhen {
        /** No worse than in the same quarter last year, however far from the target. */
        IMPROVING("improving"),
        /** Within the tolerance, and no worse than in the same quarter last year. */
        WITHIN_AND_IMPROVING("within-and-improving"),
        /** Within the tolerance, or no worse than in the same quarter last year. */
        WITHIN_OR_IMPROVING("within-or-improving");

        private final String word;

        AmberWhen(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
