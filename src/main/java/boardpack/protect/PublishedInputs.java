package boardpack.protect;

import boardpack.book.Book;
import boardpack.book.file.ExemptMatter;
import boardpack.book.pack.Protection;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Result;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Family;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules for publishing the hashes of a pack's input files.
 *
 * <p>A reader who knows all of a file except one figure can try values until the hash matches. A small number needs
 * only five tries. So a file with a figure that its readers may not see is listed without its hash. A file with only
 * exempt matter is not listed.
 *
 * @param withoutHash the files that are listed without a hash
 * @param unnamed the files that are not listed
 */
record PublishedInputs(Set<String> withoutHash, Set<String> unnamed) {
    /** Prefix of the file names of the last pack. */
    private static final String LAST_PACK = "last pack: ";

    static PublishedInputs of(Book book, Audience audience, Withheld withheld) {
        Set<String> hidden = new HashSet<>(withheld.refs().keySet());
        Set<String> files = new HashSet<>();
        ExemptMatter exempt = audience == Audience.EXEMPT ? ExemptMatter.NONE : book.exempt();
        files.addAll(exempt.files());
        withheld.rows().keySet().forEach(line -> files.add(line.file()));
        book.elsewhere().comparators().stream()
                .filter(c -> hidden.contains(c.ref()) && book.settings().isOurs(c.name()))
                .map(Comparator::place)
                .forEach(place -> files.add(place.file()));
        Family.of(book).forEach(family -> files.addAll(unpublished(family, book)));
        hidden.addAll(exempt.indicators().keySet());
        book.previous()
                .ifPresent(p -> hidden.forEach(ref -> p.of(ref)
                        .values()
                        .forEach(
                                printed -> files.add(LAST_PACK + printed.place().file()))));
        return new PublishedInputs(files, exempt.whollyExempt());
    }

    /**
     * Returns the files with figures about people that are not printed: small numbers, and figures of later quarters.
     */
    private static Set<String> unpublished(Family family, Book book) {
        Set<String> files = new HashSet<>();
        for (Indicator indicator : family.members()) {
            book.results().getOrDefault(indicator.ref(), Map.of()).values().stream()
                    .filter(r -> r.period().end().isAfter(book.quarter().end())
                            || indicator.people()
                                    && isSmall(indicator, r, book.settings().protection()))
                    .forEach(r -> files.add(r.place().file()));
        }
        return files;
    }

    private static boolean isSmall(Indicator indicator, Result row, Protection protection) {
        return protection.isSmall(row)
                || Components.of(indicator).numbers(row).stream()
                        .flatMap(List::stream)
                        .anyMatch(protection::isSmall);
    }

    Map<String, String> published(Map<String, String> hashes) {
        Map<String, String> published = new LinkedHashMap<>();
        hashes.forEach((name, hash) -> {
            if (!unnamed.contains(name)) {
                published.put(name, withoutHash.contains(name) ? Publishable.WITHHELD : hash);
            }
        });
        return published;
    }
}
