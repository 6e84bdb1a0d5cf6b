package boardpack.draw.style;

/** How words are set: font, size in points, colour. */
public record Type(Face face, float size, int colour) {
    public float width(String text) {
        return face.width(text, size);
    }
}
