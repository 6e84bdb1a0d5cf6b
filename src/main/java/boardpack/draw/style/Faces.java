package boardpack.draw.style;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts of papers, each loaded when it is first used. */
public final class Faces {
    private static final String FOLDER = "liberation/LiberationSans-";
    private static final Map<String, String> BUNDLED = Map.of(
            "regular", "Regular.ttf", "bold", "Bold.ttf", "italic", "Italic.ttf", "bold-italic", "BoldItalic.ttf");

    private final Map<String, byte[]> own;
    private final Map<String, Face> loaded = new ConcurrentHashMap<>();

    /** The council's own fonts by face ({@code bold-italic}); the bundled ones where there are none. */
    public Faces(Map<String, byte[]> own) {
        this.own = own;
    }

    public Face face(boolean bold, boolean italic) {
        String name = bold ? italic ? "bold-italic" : "bold" : italic ? "italic" : "regular";
        return loaded.computeIfAbsent(name, this::load);
    }

    /** The bundled font of the same weight and slope, which has characters that a council's own may lack. */
    public Face bundled(boolean bold, boolean italic) {
        String name = bold ? italic ? "bold-italic" : "bold" : italic ? "italic" : "regular";
        return own.containsKey(name)
                ? loaded.computeIfAbsent("bundled " + name, n -> Face.of(FOLDER + BUNDLED.get(name)))
                : face(bold, italic);
    }

    private Face load(String name) {
        return own.containsKey(name) ? Face.of(name, own.get(name)) : Face.of(FOLDER + BUNDLED.get(name));
    }
}
