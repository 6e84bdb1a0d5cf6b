package boardpack.assess.rating;

import boardpack.indicator.Rating;
import java.util.Optional;

/**
 * A rating with its origin.
 *
 * @param bands the thresholds; empty if there was no comparison
 * @param judged true if an officer entered the rating; {@code bands} then gives the rating by the figure
 */
public record Rated(Rating rating, Optional<Bands> bands, boolean judged) {
    public static Rated not(Rating rating) {
        return new Rated(rating, Optional.empty(), false);
    }

    static Rated by(Bands bands) {
        return new Rated(bands.rating(), Optional.of(bands), false);
    }

    static Rated judged(Rating rating, Optional<Bands> bands) {
        return new Rated(rating, bands, true);
    }

    /** Returns the computed rating if an officer's judgement differs from it. */
    public Optional<Rating> contradicted() {
        return judged ? bands.map(Bands::rating).filter(r -> r != rating) : Optional.empty();
    }
}
