package boardpack.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The attributes of the elements of a drawing. */
public enum SvgAttribute {
    VIEW_BOX("viewBox", "four numbers such as 0 0 480 200, of which the last two are its width and height"),
    ROLE("role", "img"),
    ARIA_LABEL("aria-label", "what the drawing shows, in words"),
    CLASS("class", "sparkline"),
    TRANSFORM("transform", "translate(x,y)"),
    X("x", "a number"),
    Y("y", "a number"),
    WIDTH("width", "a number from 0"),
    HEIGHT("height", "a number from 0"),
    RX("rx", "a number from 0"),
    X1("x1", "a number"),
    Y1("y1", "a number"),
    X2("x2", "a number"),
    Y2("y2", "a number"),
    CX("cx", "a number"),
    CY("cy", "a number"),
    R("r", "a number from 0"),
    POINTS("points", "pairs of numbers"),
    D("d", "M L H V C Q Z with their numbers, in capitals or small letters, beginning with M"),
    FILL("fill", "none, #rrggbb or var(--name) with a colour of style.yaml"),
    STROKE("stroke", "none, #rrggbb or var(--name) with a colour of style.yaml"),
    STROKE_WIDTH("stroke-width", "a number from 0"),
    STROKE_DASHARRAY("stroke-dasharray", "none or numbers from 0"),
    STROKE_LINECAP("stroke-linecap", "butt, round or square"),
    STROKE_LINEJOIN("stroke-linejoin", "miter, round or bevel"),
    FONT_SIZE("font-size", "a number from 4 to 100"),
    FONT_WEIGHT("font-weight", "normal or bold"),
    TEXT_ANCHOR("text-anchor", "start, middle or end");

    private static final Set<SvgAttribute> PENS =
            EnumSet.of(FILL, STROKE, STROKE_WIDTH, STROKE_DASHARRAY, STROKE_LINECAP, STROKE_LINEJOIN);
    private static final Set<SvgAttribute> WORDS = EnumSet.of(FILL, FONT_SIZE, FONT_WEIGHT, TEXT_ANCHOR);
    private static final Set<SvgAttribute> INHERITED = both(PENS, WORDS);

    private static final Map<String, Set<SvgAttribute>> ELEMENTS = Map.of(
            "svg",
            both(INHERITED, EnumSet.of(VIEW_BOX, ROLE, ARIA_LABEL, CLASS)),
            "g",
            both(INHERITED, EnumSet.of(TRANSFORM)),
            "line",
            both(PENS, EnumSet.of(X1, Y1, X2, Y2)),
            "polyline",
            both(PENS, EnumSet.of(POINTS)),
            "polygon",
            both(PENS, EnumSet.of(POINTS)),
            "rect",
            both(PENS, EnumSet.of(X, Y, WIDTH, HEIGHT, RX)),
            "circle",
            both(PENS, EnumSet.of(CX, CY, R)),
            "path",
            both(PENS, EnumSet.of(D)),
            "text",
            both(WORDS, EnumSet.of(X, Y)),
            "title",
            EnumSet.noneOf(SvgAttribute.class));

    /** The attributes without which an element would be invisible or meaningless. */
    private static final Map<String, List<SvgAttribute>> NEEDED = Map.of(
            "svg", List.of(VIEW_BOX, ROLE, ARIA_LABEL),
            "polyline", List.of(POINTS),
            "polygon", List.of(POINTS),
            "rect", List.of(WIDTH, HEIGHT),
            "circle", List.of(R),
            "path", List.of(D));

    private static final Map<String, SvgAttribute> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SvgAttribute::word, a -> a));

    private final String word;
    private final String value;

    SvgAttribute(String word, String value) {
        this.word = word;
        this.value = value;
    }

    private static Set<SvgAttribute> both(Collection<SvgAttribute> some, Collection<SvgAttribute> others) {
        EnumSet<SvgAttribute> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** Returns the attribute's name. */
    public String word() {
        return word;
    }

    /** Returns the permitted values in words. */
    public String value() {
        return value;
    }

    public boolean isInherited() {
        return INHERITED.contains(this);
    }

    /** Returns the attributes permitted for an element of a drawing. */
    public static List<SvgAttribute> of(String element) {
        return List.copyOf(ELEMENTS.getOrDefault(element, Set.of()));
    }

    static List<SvgAttribute> neededBy(String element) {
        return NEEDED.getOrDefault(element, List.of());
    }

    /** Returns the attribute with a name, if the element may have it. */
    public static Optional<SvgAttribute> of(String element, String word) {
        SvgAttribute called = BY_WORD.get(word);
        return called != null && ELEMENTS.get(element).contains(called) ? Optional.of(called) : Optional.empty();
    }
}
