package boardpack.protect.relation;

/**
 * A number of people, or of anything else that adds up, which takes part in relations.
 *
 * @param figure the number of the figure that it belongs to; {@link #NO_FIGURE} if no figure prints it
 */
public record Count(int id, int figure, Kind kind, boolean people) {
    public static final int NO_FIGURE = -1;

    /** Returns a copy with its value marked as known. */
    public Count given() {
        return new Count(id, figure, Kind.GIVEN, people);
    }

    /** Returns true if an extract or a pack states its value. */
    public boolean isTold() {
        return switch (kind) {
            case GIVEN, EXEMPT, SHOWN -> true;
            case MARKED, MISSING, LEFT_OVER, THEN, SOME, RUNNING -> false;
        };
    }

    /** The source of what is known about a count. */
    public enum Kind {
        /** The extracts state it. */
        GIVEN,
        /** The extracts say that it is suppressed, without its value. */
        MARKED,
        /** No file contains it. */
        MISSING,
        /**
         * The remainder of a relation. It is not printed, but anybody can work it out if the other counts are shown.
         */
        LEFT_OVER,
        /** It is considered in private, and the public knows nothing about it. */
        EXEMPT,
        /** An earlier pack printed it; it has since been revised or removed. */
        SHOWN,
        /** An earlier pack listed it as suppressed; it has since been revised or removed. */
        THEN,
        /**
         * An earlier pack listed it as suppressed, and its size is unknown. It is at least 1, because a 0 would be
         * shown.
         */
        SOME,
        /** A running total from some starting point; only its differences are meaningful. */
        RUNNING
    }
}
