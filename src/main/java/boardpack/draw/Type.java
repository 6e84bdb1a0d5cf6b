package boardpack.draw;

/** How words are set: font, size in points, colour. */
record Type(Face face, float size, int colour) {
    float width(String text) {
        return face.width(text, size);
    }
}
