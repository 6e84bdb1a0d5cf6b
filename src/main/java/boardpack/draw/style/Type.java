package boardpack.draw.style;

/** The font, size in points and colour of words. */
public record Type(Face face, float size, int colour) {
    public float width(String text) {
        return face.width(text, size);
    }
}
