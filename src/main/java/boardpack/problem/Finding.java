package boardpack.problem;

/** One thing that was found: what, where, in a sentence, and what to do about it. */
public record Finding(Code code, Place place, String message, String fix) implements Comparable<Finding> {
    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.compareTo(other.code);
    }
}
