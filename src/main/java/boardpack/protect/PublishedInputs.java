package boardpack.protect;

import boardpack.book.Book;
import boardpack.book.ExemptMatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the hashes of a pack's inputs may tell.
 *
 * <p>Whoever knows all of a file but one figure can try which figure gives the file's hash. So a public pack names the
 * files that hold exempt matter without their hash, and those that hold nothing else not at all.
 *
 * @param withoutHash the files of which no hash is published
 * @param unnamed the files that are not even named
 */
record PublishedInputs(Set<String> withoutHash, Set<String> unnamed) {
    private static final String WITHHELD = "not told here, since it holds exempt matter";

    /** Before the name of a file of the last pack. */
    private static final String LAST_PACK = "last pack: ";

    static PublishedInputs of(Book book, Audience audience) {
        if (audience == Audience.EXEMPT) {
            return new PublishedInputs(Set.of(), Set.of());
        }
        ExemptMatter exempt = book.exempt();
        Set<String> files = new HashSet<>(exempt.files());
        book.previous()
                .ifPresent(p -> exempt.indicators()
                        .keySet()
                        .forEach(ref -> p.of(ref)
                                .values()
                                .forEach(printed ->
                                        files.add(LAST_PACK + printed.place().file()))));
        return new PublishedInputs(files, exempt.whollyExempt());
    }

    Map<String, String> published(Map<String, String> hashes) {
        Map<String, String> published = new LinkedHashMap<>();
        hashes.forEach((name, hash) -> {
            if (!unnamed.contains(name)) {
                published.put(name, withoutHash.contains(name) ? WITHHELD : hash);
            }
        });
        return published;
    }
}
