package boardpack.indicator;

/**
 * A total that an indicator is a part of.
 *
 * @param ref the total's reference
 * @param by what the total is divided by, such as age or sex; empty where it is divided in one way only
 */
public record PartOf(String ref, String by) {
    @Override
    public String toString() {
        return by.isEmpty() ? ref : ref + " by " + by;
    }
}
