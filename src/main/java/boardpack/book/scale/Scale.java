package boardpack.book.scale;

import boardpack.book.pack.PackSettings;
import boardpack.book.pack.Setting;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Glob;
import boardpack.read.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The scale of percentages: 95 per cent as 0.95, or as 95. */
public enum Scale {
    /** Parts of one, as Excel stores a cell formatted as a percentage. */
    FRACTION,
    /** Percentages as printed. */
    PERCENT;

    /** The name of the setting and of the column. */
    public static final String NAME = PackSettings.SCALE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the scale that a setting declares. An unknown word becomes a finding. */
    public static Optional<Scale> read(Setting setting, Findings findings) {
        return setting.get(NAME)
                .flatMap(y -> setting.text(y, expected()))
                .flatMap(s -> named(s.text(), s.place(), findings));
    }

    /** Returns the scale of each file or pattern under {@code scale} in {@code pack.yaml}. */
    public static List<Scales.OfFiles> ofFiles(Setting pack, Findings findings) {
        return pack.mapping(NAME).stream()
                .flatMap(m -> m.texts().entrySet().stream().flatMap(e -> of(m, e.getKey(), e.getValue(), findings)))
                .toList();
    }

    private static Stream<Scales.OfFiles> of(Setting scale, String files, Yaml.Scalar word, Findings findings) {
        return named(word.text(), word.place(), findings).stream()
                .map(s -> new Scales.OfFiles(new Glob(files), s, scale.place(files)));
    }

    private static Optional<Scale> named(String text, Place place, Findings findings) {
        Optional<Scale> scale = Arrays.stream(values())
                .filter(s -> s.word().equalsIgnoreCase(text.strip()))
                .findFirst();
        if (scale.isEmpty()) {
            findings.add(Code.E103, place, "\"" + text + "\"", expected());
        }
        return scale;
    }

    private static String expected() {
        return FRACTION.word() + " (0.95 is 95 per cent) or " + PERCENT.word() + " (0.95 is 0.95 per cent)";
    }
}
