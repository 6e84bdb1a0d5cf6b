package boardpack.indicator;

/**
 * The tolerance rule: how far a result may be worse than its target and still be green, or still be amber.
 *
 * <p>Both edges belong to the better rating, and results are compared as they are displayed.
 */
public record Rule(Width greenWithin, Width amberWithin) {}
