package boardpack.pack;

import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * What a pack was made from and what was made: SHA-256 of every file, findings and versions; no clock times.
 *
 * @param made by path within the output folder
 */
public record Manifest(
        String version,
        String quarter,
        String audience,
        boolean draft,
        Map<String, String> inputs,
        Map<String, String> made,
        List<Finding> findings) {
    /** As JSON, in UTF-8. */
    public byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("boardpack", version);
            json.writeStringProperty("quarter", quarter);
            json.writeStringProperty("audience", audience);
            json.writeBooleanProperty("draft", draft);
            hashes(json, "inputs", inputs);
            hashes(json, "outputs", made);
            json.writeArrayPropertyStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringProperty("place", finding.place().toString());
                json.writeStringProperty("severity", finding.severity().word());
                json.writeStringProperty("code", finding.code().name());
                json.writeStringProperty("message", finding.message());
                json.writeStringProperty("fix", finding.fix());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return (JsonText.text(out) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 of every file that a manifest says was made, by its name in the folder. */
    public static Map<String, String> made(byte[] json, Place place) {
        return ReadJson.of(json, place).objects().getOrDefault("outputs", Map.of());
    }

    private static void hashes(JsonGenerator json, String name, Map<String, String> hashes) {
        json.writeObjectPropertyStart(name);
        new TreeMap<>(hashes).forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
