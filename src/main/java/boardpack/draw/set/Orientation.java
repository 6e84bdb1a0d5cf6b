package boardpack.draw.set;

/** The rotation that makes a picture upright, since cameras store pictures as they were held. */
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

    /** Returns the orientation with an EXIF number from 1 to 8. */
    static Orientation of(int orientation) {
        return values()[orientation - 1];
    }

    /** Returns true if width and height are swapped. */
    boolean isSideways() {
        return rightwardsX == 0;
    }

    /** Returns the six numbers of the matrix that fits a picture into a rectangle. */
    public float[] matrix(float x, float y, float width, float height) {
        float left = x + (Math.min(rightwardsX, 0) + Math.min(upwardsX, 0)) * -width;
        float bottom = y + (Math.min(rightwardsY, 0) + Math.min(upwardsY, 0)) * -height;
        return new float[] {rightwardsX * width, rightwardsY * height, upwardsX * width, upwardsY * height, left, bottom
        };
    }
}
