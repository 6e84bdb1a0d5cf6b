package boardpack.indicator;

/**
 * A change of a control chart's limits, which somebody has to ask for and give a reason for.
 *
 * @param from the points that begin on its first day or later are to have limits of their own
 */
public record Rebase(Period from, String reason) {
    public Rebase {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("limits do not change without a reason");
        }
    }
}
