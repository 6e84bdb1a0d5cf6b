package boardpack.draw.style;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts of papers, each loaded on first use.
 *
 * <p>Characters missing from the council's font come from the bundled font. Those missing there come from a second
 * bundled font, which has far more characters and is rarely loaded.
 */
public final class Faces {
    private static final String FOLDER = "liberation/LiberationSans-";
    private static final Map<String, String> BUNDLED = Map.of(
            "regular", "Regular.ttf", "bold", "Bold.ttf", "italic", "Italic.ttf", "bold-italic", "BoldItalic.ttf");

    private static final String SECOND_FOLDER = "net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final Map<String, String> SECOND =
            Map.of("regular", ".ttf", "bold", "-Bold.ttf", "italic", "-Oblique.ttf", "bold-italic", "-BoldOblique.ttf");

    private final Map<String, byte[]> own;
    private final Map<String, Face> loaded = new ConcurrentHashMap<>();
    private final Map<String, Face> behind = new ConcurrentHashMap<>();
    private final Map<String, Face> last = new ConcurrentHashMap<>();

    /** Creates the fonts from the council's own by face ({@code bold-italic}); the bundled fonts fill the gaps. */
    public Faces(Map<String, byte[]> own) {
        this.own = own;
    }

    public Face face(boolean bold, boolean italic) {
        String name = bold ? italic ? "bold-italic" : "bold" : italic ? "italic" : "regular";
        return loaded.computeIfAbsent(
                name, n -> own.containsKey(n) ? Face.of(n, own.get(n), Optional.of(() -> bundled(n))) : bundled(n));
    }

    /** Returns the number of fallback fonts loaded. */
    int loadedForWhatIsLacking() {
        return last.size();
    }

    private Face bundled(String name) {
        return behind.computeIfAbsent(name, n -> Face.of(FOLDER + BUNDLED.get(n), Optional.of(() -> second(n))));
    }

    private Face second(String name) {
        return last.computeIfAbsent(name, n -> Face.of(SECOND_FOLDER + SECOND.get(n), Optional.empty()));
    }
}
