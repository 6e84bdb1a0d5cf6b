package boardpack.compose.words;

import boardpack.paper.Marked;

/** The shapes of marks as characters, for a terminal. */
public final class Symbols {
    private Symbols() {}

    /** Returns the word preceded by its symbol: {@code ● Green}, {@code ▲ Improved}. */
    public static String before(Marked marked) {
        return of(marked.mark()) + " " + marked.word();
    }

    private static String of(String mark) {
        return switch (mark) {
            case "green" -> "●";
            case "amber" -> "◆";
            case "red" -> "■";
            case "improved" -> "▲";
            case "worsened" -> "▼";
            case "no-change" -> "=";
            case "at-best" -> "▲";
            case "increased" -> "△";
            case "decreased" -> "▽";
            case "not-comparable" -> "–";
            default -> "○";
        };
    }
}
