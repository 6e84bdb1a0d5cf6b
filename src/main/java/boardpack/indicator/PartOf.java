package boardpack.indicator;

/**
 * A total that an indicator is a part of.
 *
 * @param ref the total's reference
 * @param by the way in which the total is divided, such as age or sex; empty if there is only one way
 */
public record PartOf(String ref, String by) {
    @Override
    public String toString() {
        return by.isEmpty() ? ref : ref + " by " + by;
    }
}
