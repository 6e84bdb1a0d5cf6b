package boardpack.book.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which documents are made of a quarter, beside its ratings and manifest.
 *
 * @param documents at least one
 */
public record Edition(Set<Document> documents) {
    /** A kind of document. */
    public enum Document {
        /** The pack, in which all papers stand one after the other. */
        PACK,
        /** The papers, each by itself: for hundreds of service areas whose reports nobody reads as one document. */
        PAPERS,
        /** All papers on one page for a browser. */
        WEB;

        /** The word in {@code pack.yaml} and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String EVERYTHING = "all";

    /** Everything that can be made. */
    public static final Edition ALL = new Edition(EnumSet.allOf(Document.class));

    /** The forms that can be written, in words. */
    public static final String FORM = "all, or one or more of pack, papers and web, with commas between";

    public Edition {
        documents = Set.copyOf(documents);
    }

    /** The words that can be written. */
    public static List<String> words() {
        return List.of(EVERYTHING, Document.PACK.word(), Document.PAPERS.word(), Document.WEB.word());
    }

    /** The edition that is written so: {@code all}, or some of its documents with commas between. */
    public static Optional<Edition> named(String text) {
        if (text.strip().equalsIgnoreCase(EVERYTHING)) {
            return Optional.of(ALL);
        }
        EnumSet<Document> documents = EnumSet.noneOf(Document.class);
        for (String word : text.split(",")) {
            Optional<Document> document = Arrays.stream(Document.values())
                    .filter(d -> d.word().equalsIgnoreCase(word.strip()))
                    .findFirst();
            if (document.isEmpty()) {
                return Optional.empty();
            }
            documents.add(document.get());
        }
        return Optional.of(new Edition(documents));
    }

    public boolean has(Document document) {
        return documents.contains(document);
    }

    public boolean hasPack() {
        return has(Document.PACK);
    }

    /** Returns true if each paper can be finished before the next one is started. */
    public boolean isPapersAlone() {
        return documents.equals(Set.of(Document.PAPERS));
    }

    /** The same without one of its documents; empty where nothing is left. */
    public Optional<Edition> without(Document document) {
        Set<Document> left = documents.stream().filter(d -> d != document).collect(Collectors.toSet());
        return left.isEmpty() ? Optional.empty() : Optional.of(new Edition(left));
    }
}
