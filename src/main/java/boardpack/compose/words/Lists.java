package boardpack.compose.words;

import boardpack.book.Chosen;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches the lists of indicators that sections name, so that each is parsed once.
 *
 * <p>There may be a section for each of hundreds of groups, and each may name thousands of indicators.
 */
public final class Lists {
    private final Map<String, Chosen> known = new ConcurrentHashMap<>();

    public Chosen of(String text) {
        return known.computeIfAbsent(text, Chosen::of);
    }
}
