package boardpack.publish;

import boardpack.json.JsonText;
import boardpack.json.ReadJson;
import boardpack.pack.Attachment;
import boardpack.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The list of a pack's input files, which the pack carries.
 *
 * @param inputs the SHA-256 of every published input file, by name
 */
public record MadeFrom(String boardpack, String quarter, String audience, boolean draft, Map<String, String> inputs) {
    /** Name of the file inside the pack. */
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
