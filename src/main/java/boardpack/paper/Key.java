package boardpack.paper;

import java.util.List;

/** The meanings of the marked words of a table. */
public record Key(String title, List<Line> lines) {
    /** A marked word with the name of its shape and its meaning, as a sentence and in short. */
    public record Line(Marked word, String shape, String meaning, String brief) {}
}
