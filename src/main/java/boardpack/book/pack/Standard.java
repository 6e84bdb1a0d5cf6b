package boardpack.book.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The standards for accessible PDFs, each with the archive standard that goes with it. */
public enum Standard {
    /** PDF 1.7, with PDF/A-3a. */
    PDF_UA_1("PDF/UA", "PDF/A"),
    /** PDF 2.0, with PDF/A-4f. */
    PDF_UA_2("PDF/UA-2", "PDF/A-4");

    private final String access;
    private final String archive;

    Standard(String access, String archive) {
        this.access = access;
        this.archive = archive;
    }

    /** Returns the accessibility standard, as named in findings. */
    public String access() {
        return access;
    }

    /** Returns the archive standard, as named in findings. */
    public String archive() {
        return archive;
    }

    /** Returns the word for it in {@code pack.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Standard> named(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
