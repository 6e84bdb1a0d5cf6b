package boardpack.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change to a pack that had already been published.
 *
 * @param kept the name of the folder with the pack as it was published
 * @param changes the differences, one sentence each
 * @param files the changed documents, by their names in the folder
 */
public record Correction(String kept, List<String> changes, List<String> files) {
    private static final String KEY = "correction ";
    private static final String KEPT = "in place of";
    private static final String CHANGES = "changes";
    private static final String FILES = "files";
    private static final String BREAK = "\n";

    /** Returns true if a document should carry the notice of this correction. */
    public boolean isOf(String file) {
        return files.contains(file);
    }

    /** Returns the name of the manifest object for the correction with a number. */
    static String key(int number) {
        return KEY + number;
    }

    Map<String, String> texts() {
        return Map.of(KEPT, kept, CHANGES, String.join(BREAK, changes), FILES, String.join(BREAK, files));
    }

    /** Reads the corrections in a manifest, the first one first. */
    static List<Correction> of(Map<String, Map<String, String>> objects) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 1; objects.containsKey(key(i)); i++) {
            Map<String, String> texts = objects.get(key(i));
            corrections.add(new Correction(texts.getOrDefault(KEPT, ""), lines(texts, CHANGES), lines(texts, FILES)));
        }
        return corrections;
    }

    private static List<String> lines(Map<String, String> texts, String name) {
        return Optional.ofNullable(texts.get(name))
                .filter(t -> !t.isEmpty())
                .map(t -> List.of(t.split(BREAK)))
                .orElse(List.of());
    }
}
