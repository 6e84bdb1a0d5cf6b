package boardpack.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The colour profile that PDF/A requires, built from the numbers of the sRGB standard (IEC 61966-2-1).
 *
 * <p>The Java platform has one too, but loading it starts the colour engine, and its bytes differ between releases.
 */
final class SrgbProfile {
    /** The primaries and white point of sRGB, adapted to D50 as profiles require. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};

    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
    /** Bradford's adaptation from D65 to D50. */
    private static final double[] ADAPTATION = {
        1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
    };

    private SrgbProfile() {}

    private record Element(String name, byte[] data) {}

    static byte[] bytes() {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element("desc", text("sRGB")));
        elements.add(new Element("cprt", text("No rights reserved")));
        elements.add(new Element("wtpt", numbers("XYZ ", WHITE)));
        elements.add(new Element("chad", numbers("sf32", ADAPTATION)));
        elements.add(new Element("rXYZ", numbers("XYZ ", RED)));
        elements.add(new Element("gXYZ", numbers("XYZ ", GREEN)));
        elements.add(new Element("bXYZ", numbers("XYZ ", BLUE)));
        byte[] curve = curve();
        elements.add(new Element("rTRC", curve));
        elements.add(new Element("gTRC", curve));
        elements.add(new Element("bTRC", curve));

        int offset = 128 + 4 + 12 * elements.size();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * elements.size()).putInt(elements.size());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int curveAt = 0;
        for (Element element : elements) {
            boolean shared = element.data() == curve && curveAt > 0;
            int at = shared ? curveAt : offset + data.size();
            table.put(ascii(element.name())).putInt(at).putInt(element.data().length);
            if (!shared) {
                data.writeBytes(element.data());
                data.writeBytes(new byte[(4 - element.data().length % 4) % 4]);
            }
            curveAt = element.data() == curve ? at : curveAt;
        }
        int size = offset + data.size();
        ByteBuffer profile = ByteBuffer.allocate(size);
        profile.putInt(size).putInt(0).putInt(0x04200000);
        profile.put(ascii("mntrRGB XYZ "));
        // A fixed date, because the profile never changes.
        profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
        profile.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        profile.put(ascii("acsp"));
        profile.position(68);
        for (double component : WHITE) {
            profile.putInt(fixed(component));
        }
        profile.position(128);
        profile.put(table.array()).put(data.toByteArray());
        return profile.array();
    }

    private static byte[] text(String text) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + utf16.length)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(ascii("enGB"))
                .putInt(utf16.length)
                .putInt(28)
                .put(utf16)
                .array();
    }

    private static byte[] numbers(String type, double[] numbers) {
        ByteBuffer data =
                ByteBuffer.allocate(8 + 4 * numbers.length).put(ascii(type)).putInt(0);
        for (double number : numbers) {
            data.putInt(fixed(number));
        }
        return data.array();
    }

    /** Returns the standard's curve: a linear start and a power of 2.4. */
    private static byte[] curve() {
        ByteBuffer data = ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (double number : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            data.putInt(fixed(number));
        }
        return data.array();
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
