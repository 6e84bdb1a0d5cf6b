package boardpack.publish;

import boardpack.json.JsonText;
import boardpack.json.ReadJson;
import boardpack.pack.Attachment;
import boardpack.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The list of the files that a pack was made from, as the pack carries it.
 *
 * @param inputs the SHA-256 of every file by its name, as far as they are published
 */
public record MadeFrom(String boardpack, String quarter, String audience, boolean draft, Map<String, String> inputs) {
    /** The file that the pack carries it in. */
    public static final String FILE = "made-from.json";

    public Attachment attachment() {
        return new Attachment(
                FILE,
                "What the pack was made from: every file with its SHA-256",
                (JsonText.of(this) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static MadeFrom read(byte[] json) {
        ReadJson read = ReadJson.of(json, Place.of(FILE));
        return new MadeFrom(
                read.texts().getOrDefault("boardpack", ""),
                read.texts().getOrDefault("quarter", ""),
                read.texts().getOrDefault("audience", ""),
                Boolean.parseBoolean(read.texts().getOrDefault("draft", "")),
                read.objects().getOrDefault("inputs", Map.of()));
    }
}
