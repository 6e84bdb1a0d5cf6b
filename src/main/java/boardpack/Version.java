package boardpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which boardpack this is, and with which libraries it was built. */
public final class Version {
    private static final Properties PROPERTIES = load();

    private Version() {}

    public static String number() {
        return PROPERTIES.getProperty("version");
    }

    /** The two libraries that write the PDF. */
    static String producer() {
        return "OpenPDF " + PROPERTIES.getProperty("openpdf") + ", Apache PDFBox " + PROPERTIES.getProperty("pdfbox");
    }

    /** A line for each library. */
    public static String[] lines() {
        return new String[] {
            "boardpack " + number(),
            "OpenPDF " + PROPERTIES.getProperty("openpdf"),
            "Apache PDFBox " + PROPERTIES.getProperty("pdfbox"),
            "FreeMarker " + PROPERTIES.getProperty("freemarker"),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    private static Properties load() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
