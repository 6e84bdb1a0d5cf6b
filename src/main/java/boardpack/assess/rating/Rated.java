package boardpack.assess.rating;

import boardpack.indicator.Rating;
import java.util.Optional;

/**
 * A rating and how it came about.
 *
 * @param bands what the result was held against; empty where it was held against nothing
 * @param judged true where an officer entered the rating; {@code bands} then tells what the figure says
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

    /** The computed rating, if an officer's judgement differs from it. */
    public Optional<Rating> contradicted() {
        return judged ? bands.map(Bands::rating).filter(r -> r != rating) : Optional.empty();
    }
}
