package boardpack.protect.suppress;

/**
 * How much somebody knows of what is suppressed, beyond what is shown; whoever knows more can rule out more.
 *
 * <p>A number is protected from the first. What the first can rule out whatever is suppressed is protected from the
 * next, who must not be told it either.
 */
enum Knowledge {
    /** Whether each number is nothing, small or larger, and that a cover is no larger than the next figure that stayed. */
    SIZES_AND_COVERS,
    /** Whether each number is nothing, small or larger. */
    SIZES,
    /** No more than that numbers of people are not less than nothing, and that nothing at all would have been shown. */
    NOTHING
}
