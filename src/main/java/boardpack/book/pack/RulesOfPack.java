package boardpack.book.pack;

import java.util.Map;

/**
 * The choices that {@code pack.yaml} makes of ratings and directions.
 *
 * @param byArea those of the service areas that have their own, over those of the pack
 */
public record RulesOfPack(Choices ofAll, Map<String, Choices> byArea) {
    public Choices of(String serviceArea) {
        return byArea.getOrDefault(serviceArea, ofAll);
    }
}
