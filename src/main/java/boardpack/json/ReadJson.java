package boardpack.json;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts in a manifest: its own, and those of its objects. Everything else is ignored. */
public record ReadJson(Map<String, String> texts, Map<String, Map<String, String>> objects) {
    public static ReadJson of(byte[] json, Place place) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new CannotContinue(Code.E521.at(place, "it is not written as boardpack writes it"));
            }
            for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
                String name = parser.currentName();
                switch (parser.nextToken()) {
                    case START_OBJECT -> objects.put(name, texts(parser));
                    case START_ARRAY -> parser.skipChildren();
                    default -> texts.put(name, parser.getString());
                }
            }
        } catch (JacksonException e) {
            throw new CannotContinue(Code.E521.at(place, "it is not JSON"), e);
        }
        return new ReadJson(texts, objects);
    }

    private static Map<String, String> texts(JsonParser parser) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                texts.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }
}
