package boardpack.page;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the attributes of a drawing can be drawn. */
public final class SvgCheck {
    private static final Pattern TRANSLATION = Pattern.compile("\\s*translate\\s*\\(([^()]*)\\)\\s*");
    private static final float SMALLEST_WORDS = 4;
    private static final float LARGEST_WORDS = 100;
    private static final float LARGEST_VIEW = 5000;

    private SvgCheck() {}

    /** Rejects an unknown attribute, an invalid value, or a missing required attribute. */
    static void check(String element, Map<String, String> attributes, Place at) {
        attributes.forEach((word, value) -> {
            SvgAttribute attribute = SvgAttribute.of(element, word)
                    .orElseThrow(() -> new CannotContinue(Code.E409.at(at, word + "=\"" + value + "\"", element)));
            if (!isGood(attribute, value)) {
                throw wrong(at, element, attribute, value, attribute.value());
            }
        });
        for (SvgAttribute needed : SvgAttribute.neededBy(element)) {
            if (!attributes.containsKey(needed.word())) {
                throw new CannotContinue(Code.E407.at(at, element, needed.word() + "=\"…\": " + needed.value()));
            }
        }
    }

    public static CannotContinue wrong(
            Place at, String element, SvgAttribute attribute, String value, String expected) {
        return new CannotContinue(Code.E420.at(at, element, attribute.word(), value, expected));
    }

    private static boolean isGood(SvgAttribute attribute, String value) {
        try {
            return switch (attribute) {
                case VIEW_BOX -> isView(NumberText.numbers(value));
                case ROLE -> value.equals("img");
                case ARIA_LABEL -> !value.isBlank();
                case CLASS -> value.isBlank() || value.strip().equals("sparkline");
                case TRANSFORM -> !translation(value).isEmpty();
                case X, Y, X1, Y1, X2, Y2, CX, CY -> Float.isFinite(NumberText.one(value));
                case WIDTH, HEIGHT, RX, R, STROKE_WIDTH -> NumberText.one(value) >= 0;
                // These are parsed when they are drawn.
                case POINTS, D -> true;
                case FILL, STROKE -> SvgColour.isColour(value);
                case STROKE_DASHARRAY -> dashes(value).stream().allMatch(d -> d >= 0);
                case STROKE_LINECAP -> List.of("butt", "round", "square").contains(value);
                case STROKE_LINEJOIN -> List.of("miter", "round", "bevel").contains(value);
                case FONT_SIZE -> NumberText.one(value) >= SMALLEST_WORDS && NumberText.one(value) <= LARGEST_WORDS;
                case FONT_WEIGHT -> value.equals("normal") || value.equals("bold");
                case TEXT_ANCHOR -> List.of("start", "middle", "end").contains(value);
            };
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isView(List<Float> box) {
        return box.size() == 4
                && box.get(2) > 0
                && box.get(3) > 0
                && box.get(2) <= LARGEST_VIEW
                && box.get(3) <= LARGEST_VIEW;
    }

    /** Returns the horizontal and vertical shift, from one or two numbers. */
    public static List<Float> translation(String value) {
        Matcher matcher = TRANSLATION.matcher(value);
        List<Float> by = matcher.matches() ? NumberText.numbers(matcher.group(1)) : List.of();
        if (by.isEmpty() || by.size() > 2) {
            throw new NumberFormatException(value);
        }
        return by;
    }

    public static List<Float> dashes(String value) {
        return value.equals("none") ? List.of() : NumberText.numbers(value);
    }
}
