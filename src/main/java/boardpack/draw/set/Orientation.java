package boardpack.draw.set;

/** How a picture is turned to be upright: a camera writes as it was held, and says how that was. */
public enum Orientation {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    MIRRORED_UPSIDE_DOWN(1, 0, 0, -1),
    MIRRORED_LEFT(0, -1, -1, 0),
    RIGHT(0, -1, 1, 0),
    MIRRORED_RIGHT(0, 1, 1, 0),
    LEFT(0, 1, -1, 0);

    private final int rightwardsX;
    private final int rightwardsY;
    private final int upwardsX;
    private final int upwardsY;

    Orientation(int rightwardsX, int rightwardsY, int upwardsX, int upwardsY) {
        this.rightwardsX = rightwardsX;
        this.rightwardsY = rightwardsY;
        this.upwardsX = upwardsX;
        this.upwardsY = upwardsY;
    }

    /** The one that EXIF gives a number from 1 to 8. */
    static Orientation of(int orientation) {
        return values()[orientation - 1];
    }

    /** True where its height becomes its width. */
    boolean isSideways() {
        return rightwardsX == 0;
    }

    /** The six numbers by which a picture is put into a place that is so wide and high. */
    public float[] matrix(float x, float y, float width, float height) {
        float left = x + (Math.min(rightwardsX, 0) + Math.min(upwardsX, 0)) * -width;
        float bottom = y + (Math.min(rightwardsY, 0) + Math.min(upwardsY, 0)) * -height;
        return new float[] {
            rightwardsX * width, rightwardsY * height, upwardsX * width, upwardsY * height, left, bottom
        };
    }
}
