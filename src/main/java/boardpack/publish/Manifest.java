package boardpack.publish;

import boardpack.json.JsonText;
import boardpack.json.ReadJson;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * The manifest: SHA-256 of every input and output, findings and versions, but no clock times.
 *
 * @param made the outputs, by path within the output folder
 * @param corrections the changes since the first publication
 */
public record Manifest(
        String version,
        String quarter,
        String audience,
        boolean draft,
        Map<String, String> inputs,
        Map<String, String> made,
        List<Finding> findings,
        List<Correction> corrections) {
    public static final String NAME = "manifest.json";

    /** Returns the manifest name for a report made alone, from its document's name. */
    public static String beside(String document) {
        return document.replace(".pdf", "." + NAME);
    }

    static boolean isNameOfOne(String name) {
        return name.equals(NAME) || name.endsWith("." + NAME);
    }

    /** Returns the manifest as JSON in UTF-8. */
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
            for (int i = 0; i < corrections.size(); i++) {
                hashes(json, Correction.key(i + 1), corrections.get(i).texts());
            }
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

    /** Returns the SHA-256 of every output in a manifest, by its name in the folder. */
    public static Map<String, String> made(byte[] json, Place place) {
        return ReadJson.of(json, place).objects().getOrDefault("outputs", Map.of());
    }

    /** Returns the audience in a manifest; empty if it has none. */
    static Optional<String> audience(byte[] json, Place place) {
        return Optional.ofNullable(ReadJson.of(json, place).texts().get("audience"));
    }

    /** Returns the manifest with the hashes of files that were made again. */
    public static byte[] renewed(byte[] json, Map<String, String> hashes) {
        String text = new String(json, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            String key = "\"" + file.getKey() + "\" : \"";
            text = text.replaceAll(
                    Pattern.quote(key) + "[0-9a-f]{64}", Matcher.quoteReplacement(key + file.getValue()));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the manifest with a further correction under the given number. */
    public static byte[] corrected(byte[] manifest, int number, Correction correction) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            hashes(json, Correction.key(number), correction.texts());
            json.writeEndObject();
        }
        String object = JsonText.text(out).strip();
        String member = object.substring(object.indexOf('{') + 1, object.lastIndexOf('}'))
                .strip();
        // Quotation marks within texts are escaped, so this match is the key.
        return text.replaceFirst("\"findings\" : \\[", Matcher.quoteReplacement(member + ",\n  \"findings\" : ["))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void hashes(JsonGenerator json, String name, Map<String, String> texts) {
        json.writeObjectPropertyStart(name);
        new TreeMap<>(texts).forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
