package boardpack.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class ManifestTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Finding FINDING = Code.E203.at(
            new Place("extracts/a \"b\".csv", 47, 5), "87.2 \"per cent\"\n?", "a number such as 87.2", "fix \\ it – é");

    @Test
    void holdsEverythingThatItIsGiven() {
        Object json = parse(manifest(true, "pack.yaml", "indicators.csv").json());
        assertEquals(
                Map.of(
                        "boardpack",
                        "0.1.0",
                        "quarter",
                        "2019/20 Q2",
                        "audience",
                        "public",
                        "draft",
                        true,
                        "inputs",
                        Map.of("pack.yaml", HASH, "indicators.csv", HASH),
                        "outputs",
                        Map.of("papers/01 \"ü\".pdf", HASH),
                        "findings",
                        List.of(Map.of(
                                "place",
                                "extracts/a \"b\".csv:47:5",
                                "severity",
                                "error",
                                "code",
                                "E203",
                                "message",
                                FINDING.message(),
                                "fix",
                                FINDING.fix()))),
                json);
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        byte[] one = manifest(false, "a", "b", "c", "d").json();
        byte[] other = manifest(false, "d", "b", "c", "a").json();
        assertArrayEquals(one, other, "whatever the order in which the files were read");
    }

    @Test
    void holdsNoClockTime() {
        String text = new String(manifest(false, "a").json(), StandardCharsets.UTF_8);
        assertTrue(
                !Pattern.compile("\\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\d")
                        .matcher(text)
                        .find(),
                text);
    }

    @Test
    void isTextOfLinesOnAnySystem() {
        String text = new String(manifest(false, "a").json(), StandardCharsets.UTF_8);
        assertTrue(text.endsWith("}\n") && !text.contains("\r"));
    }

    @Test
    void anEmptyOneIsJsonToo() {
        Manifest empty = new Manifest("0.1.0", "2019/20 Q2", "public", false, Map.of(), Map.of(), List.of(), List.of());
        assertEquals(List.of(), ((Map<?, ?>) parse(empty.json())).get("findings"));
    }

    private static Manifest manifest(boolean draft, String... inputs) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String input : inputs) {
            hashes.put(input, HASH);
        }
        return new Manifest(
                "0.1.0", "2019/20 Q2", "public", draft, hashes, Map.of("papers/01 \"ü\".pdf", HASH), List.of(FINDING), List.of());
    }

    private static Object parse(byte[] json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = value(parser);
            assertEquals(null, parser.nextToken(), "nothing follows");
            return value;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getString();
        };
    }
}
