package boardpack.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/** The content of a cell: a measured number, or a blank with its reason. A blank is never zero. */
public sealed interface Value {
    /**
     * A number, exactly as read or calculated.
     *
     * @param ofFraction true if it was written as a fraction of one, and multiplied by 100
     */
    record Measured(BigDecimal amount, boolean lowReliability, boolean ofFraction) implements Value {
        public Measured(BigDecimal amount) {
            this(amount, false);
        }

        public Measured(BigDecimal amount, boolean lowReliability) {
            this(amount, lowReliability, false);
        }

        // Written by hand: a record's generated methods are created again in each run, which takes longer than rating a
        // board's figures.
        @Override
        public boolean equals(Object other) {
            return other instanceof Measured m && amount.equals(m.amount) && lowReliability == m.lowReliability;
        }

        @Override
        public int hashCode() {
            return 31 * amount.hashCode() + Boolean.hashCode(lowReliability);
        }
    }

    /** A missing number, with the reason. */
    record Blank(Reason reason) implements Value {}

    /** The reason for a missing number: the symbol in a cell, and the words in a paper. */
    enum Reason {
        SUPPRESSED("c", "Suppressed", "a small number is not shown, so that nobody can be recognised"),
        NOT_APPLICABLE("z", "Not applicable", "there is nothing that the indicator could measure"),
        NOT_AVAILABLE("x", "Not available", "the figure could not be had"),
        LOW("k", "Low", "the figure rounds to 0 but is not 0"),
        NOT_SUPPLIED("", "Not supplied", "no figure was handed in"),
        /** Percentages and rates are combined by their numerators and denominators, and never averaged. */
        NOT_ADDED_UP("", "Cannot be added up", "the parts have no numerators and denominators");

        private final String symbol;
        private final String word;
        private final String meaning;

        Reason(String symbol, String word, String meaning) {
            this.symbol = symbol;
            this.word = word;
            this.meaning = meaning;
        }

        public String symbol() {
            return symbol;
        }

        public String word() {
            return word;
        }

        public String meaning() {
            return meaning;
        }
    }

    static Value of(BigDecimal number) {
        return new Measured(number);
    }

    static Value blank(Reason reason) {
        return new Blank(reason);
    }

    default Optional<BigDecimal> number() {
        return this instanceof Measured m ? Optional.of(m.amount()) : Optional.empty();
    }
}
