package boardpack.book.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which documents are made of a quarter, beside its ratings and manifest. */
public enum Edition {
    /** The pack and each of its papers. */
    ALL,
    /** The pack, in which all papers stand one after the other. */
    PACK,
    /** The papers, each by itself: for hundreds of service areas whose reports nobody reads as one document. */
    PAPERS;

    /** As it is written in {@code pack.yaml} and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Edition> named(String word) {
        return Arrays.stream(values()).filter(e -> e.word().equals(word)).findFirst();
    }
}
