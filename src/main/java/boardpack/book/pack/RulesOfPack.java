package boardpack.book.pack;

import java.util.Map;

/**
 * The choices in {@code pack.yaml} for ratings and directions.
 *
 * @param byArea the choices of service areas, combined with those of the pack
 */
public record RulesOfPack(Choices ofAll, Map<String, Choices> byArea) {
    public Choices of(String serviceArea) {
        return byArea.getOrDefault(serviceArea, ofAll);
    }
}
