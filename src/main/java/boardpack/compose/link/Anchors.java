package boardpack.compose.link;

/** Creates the names of link targets. Different references never share one. */
public final class Anchors {
    private Anchors() {}

    /**
     * Returns the anchor for a reference in a paper. Letters and digits stay; other characters are replaced by their
     * codes.
     */
    public static String of(String paperId, String kind, String ref) {
        StringBuilder anchor =
                new StringBuilder(paperId).append('-').append(kind).append('-');
        for (char c : ref.toCharArray()) {
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                anchor.append(c);
            } else {
                anchor.append('_').append(Integer.toHexString(c)).append('_');
            }
        }
        return anchor.toString();
    }
}
