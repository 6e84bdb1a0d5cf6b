package boardpack.compose.words;

import boardpack.book.Chosen;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists of indicators that sections name, each read once.
 *
 * <p>A section of a paper for each of hundreds of groups may name thousands of indicators, and is composed for each group.
 */
public final class Lists {
    private final Map<String, Chosen> known = new ConcurrentHashMap<>();

    public Chosen of(String text) {
        return known.computeIfAbsent(text, Chosen::of);
    }
}
