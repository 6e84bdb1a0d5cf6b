package boardpack.indicator;

/**
 * A change of a control chart's limits, requested by somebody with a reason.
 *
 * @param from the first period of the new limits; they apply to points that begin on its first day or later
 */
public record Rebase(Period from, String reason) {
    public Rebase {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("limits do not change without a reason");
        }
    }
}
