package boardpack.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the colours of charts are distinguishable with colour blindness, and stand out from the paper. */
class ColoursTest {
    /** Colour difference below which two colours look the same at a glance. */
    private static final double APART = 10;

    /** Types of vision, simulated after Machado, Oliveira and Fernandes for each missing type of cone. */
    private enum Sight {
        COMMON(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        TRITANOPIA(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }

        double[] seen(double[] linear) {
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double sum = 0;
                for (int j = 0; j < 3; j++) {
                    sum += matrix[i][j] * linear[j];
                }
                seen[i] = Math.clamp(sum, 0, 1);
            }
            return seen;
        }
    }

    private static final Map<String, double[]> COLOURS = colours();

    private static Map<String, double[]> colours() {
        try {
            Map<String, double[]> colours = new HashMap<>();
            Matcher m = Pattern.compile("(?m)^  ([a-z-]+): \"#([0-9a-f]{6})\"")
                    .matcher(Files.readString(Path.of("templates/style.yaml")));
            while (m.find()) {
                double[] linear = new double[3];
                for (int i = 0; i < 3; i++) {
                    double part = Integer.parseInt(m.group(2).substring(2 * i, 2 * i + 2), 16) / 255.0;
                    linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
                }
                colours.put(m.group(1), linear);
            }
            return colours;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    @Test
    void everyLineAndMarkStandsOutFromThePaper() {
        for (String name : List.of(
                "chart-line",
                "chart-target",
                "chart-axis",
                "chart-words",
                "chart-improvement",
                "chart-concern",
                "chart-common",
                "green",
                "amber",
                "red",
                "neutral")) {
            double contrast = 1.05 / (luminance(COLOURS.get(name)) + 0.05);
            double least = name.equals("chart-words") || name.equals("chart-target") ? 4.5 : 3;
            assertTrue(contrast >= least, name + " is " + contrast + " to 1 on white");
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void whatMeansAnotherThingLooksOtherwise(Sight sight) {
        String[][] pairs = {
            {"chart-improvement", "chart-concern"},
            {"chart-improvement", "chart-common"},
            {"chart-concern", "chart-common"},
            {"chart-line", "chart-target"},
            {"chart-line", "chart-common"},
        };
        for (String[] pair : pairs) {
            double apart = difference(lab(sight.seen(COLOURS.get(pair[0]))), lab(sight.seen(COLOURS.get(pair[1]))));
            assertTrue(apart >= APART, pair[0] + " and " + pair[1] + " are " + apart + " apart in " + sight);
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Returns the grey that a monochrome printer gives a colour. */
    private static double grey(double[] linear) {
        return luminance(linear);
    }

    /**
     * Tests the ratings' blocks: red filled, amber outlined, green none. In grey and without green vision, the red
     * block stands out from the paper behind the others. The inks of those two differ.
     */
    @Test
    void redAmberAndGreenAreToldApartWithoutColour() {
        double[] white = {1, 1, 1};
        List<java.util.function.ToDoubleFunction<double[]>> sights =
                List.of(ColoursTest::grey, c -> luminance(Sight.DEUTERANOPIA.seen(c)));
        for (var seen : sights) {
            double paper = seen.applyAsDouble(white);
            double red = seen.applyAsDouble(COLOURS.get("red"));
            double amber = seen.applyAsDouble(COLOURS.get("amber"));
            double green = seen.applyAsDouble(COLOURS.get("green"));
            assertTrue(contrast(red, paper) >= 4.5, "white words on red " + contrast(red, paper));
            assertTrue(contrast(amber, green) >= 2, "amber and green " + contrast(amber, green));
            assertTrue(contrast(amber, paper) >= 3, "the outline of amber " + contrast(amber, paper));
        }
    }

    @Test
    void theTestKnowsWhatIsConfused() {
        double[] red = {0.3, 0.05, 0};
        double[] green = {0.08, 0.12, 0};
        double common = difference(lab(red), lab(green));
        double deuteranopia = difference(lab(Sight.DEUTERANOPIA.seen(red)), lab(Sight.DEUTERANOPIA.seen(green)));
        assertTrue(common > 3 * deuteranopia, common + " and " + deuteranopia);
    }

    /** Tests a pair of the formula's published test data. */
    @Test
    void theDifferenceIsThatOfCiede2000() {
        assertEquals(2.0425, difference(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}), 1e-4);
        assertEquals(19.4535, difference(new double[] {50, 2.5, 0}, new double[] {58, 24, 15}), 1e-4);
    }

    private static double[] lab(double[] rgb) {
        double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
        double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
        double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
        return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** Returns the CIEDE2000 colour difference. */
    private static double difference(double[] one, double[] two) {
        double c = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7))));
        double a1 = (1 + g) * one[1];
        double a2 = (1 + g) * two[1];
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, two[2]);
        double dh = h2 - h1;
        double sum = h1 + h2;
        double mean = sum / 2;
        if (c1 * c2 == 0) {
            dh = 0;
            mean = sum;
        } else if (Math.abs(dh) > 180) {
            dh += dh > 0 ? -360 : 360;
            mean += sum < 360 ? 180 : -180;
        }
        double bigH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double l = (one[0] + two[0]) / 2;
        double chroma = (c1 + c2) / 2;
        double t = 1
                - 0.17 * Math.cos(Math.toRadians(mean - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * mean))
                + 0.32 * Math.cos(Math.toRadians(3 * mean + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * mean - 63));
        double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sc = 1 + 0.045 * chroma;
        double sh = 1 + 0.015 * chroma * t;
        double turn = 30 * Math.exp(-Math.pow((mean - 275) / 25, 2));
        double rc = 2 * Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7)));
        double rt = -Math.sin(Math.toRadians(2 * turn)) * rc;
        double dl = (two[0] - one[0]) / sl;
        double dc = (c2 - c1) / sc;
        double dhh = bigH / sh;
        return Math.sqrt(dl * dl + dc * dc + dhh * dhh + rt * dc * dhh);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
