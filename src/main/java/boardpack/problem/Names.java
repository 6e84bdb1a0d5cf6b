package boardpack.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches texts for names as whole words. Thousands of names take no longer than a few. */
final class Names {
    private final Set<String> all = new HashSet<>();

    /** Names by their first word; names without one are under the empty text. */
    private final Map<String, List<String>> byWord = new HashMap<>();

    void add(String name) {
        if (!name.isEmpty() && all.add(name)) {
            byWord.computeIfAbsent(word(name, 0), w -> new ArrayList<>(1)).add(name);
        }
    }

    Set<String> all() {
        return all;
    }

    /** Returns true if a text contains one of the names, without a letter or digit directly before or after it. */
    boolean areIn(String text) {
        if (all.isEmpty()) {
            return false;
        }
        List<String> wordless = byWord.getOrDefault("", List.of());
        for (int at = 0; at < text.length(); at++) {
            if (isOfWord(text, at - 1)) {
                continue;
            }
            for (String name : wordless) {
                if (isAt(text, name, at)) {
                    return true;
                }
            }
            if (isOfWord(text, at)) {
                for (String name : byWord.getOrDefault(word(text, at), List.of())) {
                    if (isAt(text, name, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAt(String text, String name, int at) {
        return text.startsWith(name, at) && !isOfWord(text, at + name.length());
    }

    private static boolean isOfWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String word(String text, int from) {
        int to = from;
        while (isOfWord(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }
}
