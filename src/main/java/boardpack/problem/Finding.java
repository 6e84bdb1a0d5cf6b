package boardpack.problem;

/**
 * A finding: its code, its place, a message and a remedy.
 *
 * @param severity the severity of its code, or the one that the council has set
 */
public record Finding(Code code, Place place, String message, String fix, Severity severity)
        implements Comparable<Finding> {
    public Finding(Code code, Place place, String message, String fix) {
        this(code, place, message, fix, code.severity());
    }

    /** Returns a copy with another severity. */
    public Finding mattering(Severity otherwise) {
        return new Finding(code, place, message, fix, otherwise);
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.compareTo(other.code);
    }
}
