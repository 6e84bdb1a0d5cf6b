package boardpack.protect.suppress;

/**
 * The level of knowledge about suppressed figures that a reader has beyond the figures shown. A reader who knows more
 * can rule out more values.
 *
 * <p>Protection starts with the highest level. Values that it can always rule out are protected at the next lower
 * level.
 */
enum Knowledge {
    /** Knows for each number if it is 0, small or larger, and that a cover is no larger than the next figure shown. */
    SIZES_AND_COVERS,
    /** Knows for each number if it is 0, small or larger. */
    SIZES,
    /** Knows only that numbers of people are not negative, and that a 0 would have been shown. */
    NOTHING
}
