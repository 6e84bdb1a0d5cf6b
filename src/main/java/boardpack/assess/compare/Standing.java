package boardpack.assess.compare;

import boardpack.indicator.Quartile;
import java.util.Optional;

/**
 * The council's rank among all authorities whose values are supplied.
 *
 * @param rank 1 for the best; equal values share the better rank
 * @param shared true where another authority has the same rank
 * @param among how many have a value, the council with them
 * @param quartile empty where they are too few, or too much alike, to be divided into four
 */
public record Standing(int rank, boolean shared, int among, Optional<Quartile> quartile) {}
