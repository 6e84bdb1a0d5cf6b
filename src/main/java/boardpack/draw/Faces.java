package boardpack.draw;

/** The fonts of papers, each loaded when it is first used. */
final class Faces {
    private static final String FOLDER = "liberation/LiberationSans-";

    private final java.util.Map<String, Face> loaded = new java.util.concurrent.ConcurrentHashMap<>();

    Face face(boolean bold, boolean italic) {
        String name = bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular";
        return loaded.computeIfAbsent(name, n -> Face.of(FOLDER + n + ".ttf"));
    }
}
