package boardpack.compose.link;

/** The names of places that links lead to; no two references share one. */
public final class Anchors {
    private Anchors() {}

    /** A place in a paper for a reference of a kind: letters and digits as they are, everything else by its code. */
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
