package boardpack.compose;

import java.util.List;

/** Every indicator of the pack by reference, with its page. */
public record IndicatorIndex(String title, List<Line> lines) {
    /** One indicator: where it stands, how it is rated and how it has moved. */
    public record Line(String id, String ref, String title, Marked rating, Marked direction) {}
}
