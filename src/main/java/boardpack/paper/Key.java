package boardpack.paper;

import java.util.List;

/** The meanings of the marked words of a table. */
public record Key(String title, List<Line> lines) {
    /** One marked word, the name of its shape, its meaning in a sentence, and in the fewest words. */
    public record Line(Marked word, String shape, String meaning, String brief) {}
}
