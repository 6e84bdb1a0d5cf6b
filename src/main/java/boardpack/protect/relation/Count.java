package boardpack.protect.relation;

/**
 * A number of people, or of whatever else adds up, that is part of relations.
 *
 * @param figure the figure that it is part of; {@link #NO_FIGURE} where none prints it
 */
public record Count(int id, int figure, Kind kind, boolean people) {
    public static final int NO_FIGURE = -1;

    /** The same, of which it turned out what it is. */
    public Count given() {
        return new Count(id, figure, Kind.GIVEN, people);
    }

    /** True where an extract or a pack says what it is. */
    public boolean isTold() {
        return switch (kind) {
            case GIVEN, EXEMPT, SHOWN -> true;
            case MARKED, MISSING, LEFT_OVER, THEN, SOME, RUNNING -> false;
        };
    }

    /** How it is known. */
    public enum Kind {
        /** From the extracts. */
        GIVEN,
        /** The extracts say that it is suppressed, and not what it is. */
        MARKED,
        /** Nobody knows it. */
        MISSING,
        /** What a relation leaves over: nobody prints it, and anybody can work it out where the others are shown. */
        LEFT_OVER,
        /** It is considered in private, and the public knows nothing of it. */
        EXEMPT,
        /** An earlier pack printed it, and it has been revised or has gone since. */
        SHOWN,
        /** An earlier pack named it as suppressed, and it is another today, or gone. */
        THEN,
        /** An earlier pack named it as suppressed, and nobody can say how large it was: at least 1, since a 0 is shown. */
        SOME,
        /** What had come by a time, since some time before: only differences of it mean anything. */
        RUNNING
    }
}
