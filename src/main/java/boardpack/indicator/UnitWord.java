package boardpack.indicator;

import java.util.Map;

/** The singular of a unit's words, by the regular rules of English. */
final class UnitWord {
    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "children", "child", "men", "man", "women", "woman", "feet", "foot");

    private UnitWord() {}

    /**
     * Returns the words for one: {@code minute} for {@code minutes}, {@code day per employee} for {@code days per
     * employee}.
     */
    static String one(String words) {
        int end = words.indexOf(' ');
        String first = end < 0 ? words : words.substring(0, end);
        return singular(first) + words.substring(first.length());
    }

    private static String singular(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.endsWith("bps");
        if (!plural) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing =
                word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }
}
