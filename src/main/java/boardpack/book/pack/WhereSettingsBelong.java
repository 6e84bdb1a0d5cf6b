package boardpack.book.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Suggests the setting of {@code pack.yaml} under which a wrongly indented setting belongs. */
public final class WhereSettingsBelong {
    private static final Pattern A_QUARTER = Pattern.compile("(?i).*\\bq[1-4]\\b.*|.*quarter.*");
    private static final Pattern INITIALS = Pattern.compile("[A-Z]{2,4}");

    private static final Map<String, List<String>> BELOW = Map.of(
            "rating",
            List.copyOf(Choices.OF_RATING),
            "direction",
            List.copyOf(Choices.OF_DIRECTION),
            "control-charts",
            List.of("screen"),
            "protect",
            List.of("threshold", "keep-possible", "encrypt-exempt"),
            "wording",
            List.of("subject", "header", "sections", "words"));

    private WhereSettingsBelong() {}

    /** An addition to the message about a setting in the wrong place, with the remedy. */
    public record Hint(String message, String fix) {}

    /**
     * Returns the hint for an unknown setting; empty if it does not belong anywhere else.
     *
     * @param inside true if it is under another setting
     */
    public static Optional<Hint> hint(String name, boolean inside) {
        if (inside) {
            return PackSettings.NAMES.contains(name)
                    ? Optional.of(new Hint(
                            "; it is a setting of the whole pack",
                            "begin the line in the first column, without spaces"))
                    : Optional.empty();
        }
        return above(name)
                .map(parent -> new Hint(
                        "; it belongs under " + parent,
                        "begin the line with two spaces, so that it stands under `" + parent + ":`"));
    }

    private static Optional<String> above(String name) {
        if (A_QUARTER.matcher(name).matches()) {
            return Optional.of("meetings");
        }
        if (INITIALS.matcher(name).matches()) {
            return Optional.of("officers");
        }
        return Stream.of("rating", "direction", "control-charts", "protect", "wording")
                .filter(parent -> BELOW.get(parent).contains(name))
                .findFirst();
    }
}
