package boardpack.compose.link;

import java.math.BigInteger;
import java.util.Comparator;

/** The sort order of references: by letters, with embedded numbers by size, so that NI 9 precedes NI 10. */
public final class References {
    public static final Comparator<String> IN_ORDER = References::compare;

    private References() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int toI = number(a, i);
            int toJ = number(b, j);
            int order;
            if (toI > i && toJ > j) {
                order = new BigInteger(a.substring(i, toI)).compareTo(new BigInteger(b.substring(j, toJ)));
            } else {
                toI = i + 1;
                toJ = j + 1;
                order = Character.compare(a.charAt(i), b.charAt(j));
            }
            if (order != 0) {
                return order;
            }
            i = toI;
            j = toJ;
        }
        int left = Integer.compare(a.length() - i, b.length() - j);
        // NI 1 and NI 01 contain the same number but are different references.
        return left != 0 ? left : a.compareTo(b);
    }

    /** Returns the end of the number that starts at an index, or the index itself if there is none. */
    private static int number(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to;
    }
}
