package boardpack.problem;

/**
 * One thing that was found: what, where, in a sentence, and what to do about it.
 *
 * @param severity its code's own, or the one that the council has set
 */
public record Finding(Code code, Place place, String message, String fix, Severity severity)
        implements Comparable<Finding> {
    public Finding(Code code, Place place, String message, String fix) {
        this(code, place, message, fix, code.severity());
    }

    /** The same, mattering otherwise. */
    public Finding mattering(Severity otherwise) {
        return new Finding(code, place, message, fix, otherwise);
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.compareTo(other.code);
    }
}
