package boardpack.assess.compare;

import boardpack.indicator.Quartile;
import java.util.Optional;

/**
 * The council's rank among all authorities with supplied values.
 *
 * @param rank 1 for the best; equal values share the better rank
 * @param shared true if another authority has the same rank
 * @param among the number of authorities with a value, including the council
 * @param quartile the quartile; empty if there are too few different values
 */
public record Standing(int rank, boolean shared, int among, Optional<Quartile> quartile) {}
