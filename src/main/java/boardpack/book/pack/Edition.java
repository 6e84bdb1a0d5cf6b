package boardpack.book.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The documents made for a quarter, besides its ratings and manifest.
 *
 * @param documents the documents; at least one
 */
public record Edition(Set<Document> documents) {
    /** A kind of document. */
    public enum Document {
        /** The pack, with all papers in order. */
        PACK,
        /** Each paper as a separate document, for councils with hundreds of service areas. */
        PAPERS,
        /** All papers on one web page. */
        WEB;

        /** Returns the word in {@code pack.yaml} and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String EVERYTHING = "all";

    /** All kinds of document. */
    public static final Edition ALL = new Edition(EnumSet.allOf(Document.class));

    /** The accepted values, in words. */
    public static final String FORM = "all, or one or more of pack, papers and web, with commas between";

    public Edition {
        documents = Set.copyOf(documents);
    }

    /** Returns the accepted words. */
    public static List<String> words() {
        return List.of(EVERYTHING, Document.PACK.word(), Document.PAPERS.word(), Document.WEB.word());
    }

    /** Returns the edition for a text: {@code all}, or some documents separated by commas. */
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

    /** Returns a copy without one document; empty if none is left. */
    public Optional<Edition> without(Document document) {
        Set<Document> left = documents.stream().filter(d -> d != document).collect(Collectors.toSet());
        return left.isEmpty() ? Optional.empty() : Optional.of(new Edition(left));
    }
}
