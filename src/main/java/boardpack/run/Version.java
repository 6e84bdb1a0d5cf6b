package boardpack.run;

import boardpack.read.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The day that its archives and manual pages bear: one for all builds of a version. */
    public static String date() {
        return PROPERTIES.getProperty("date").substring(0, 10);
    }

    /** A line for each library, from what the build wrote down: none of them is loaded to be asked. */
    public static String[] lines() {
        List<String> lines = new ArrayList<>();
        lines.add("boardpack " + number());
        libraries().forEach((key, name) -> lines.add(name + " " + PROPERTIES.getProperty(key)));
        lines.add("Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        return lines.toArray(String[]::new);
    }

    private static Map<String, String> libraries() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("openpdf", "OpenPDF");
        names.put("jasperreports-fonts", "DejaVu fonts of JasperReports");
        names.put("pdfbox", "Apache PDFBox");
        names.put("freemarker", "Apache FreeMarker");
        names.put("aalto-xml", "Aalto XML");
        names.put("commons-csv", "Apache Commons CSV");
        names.put("snakeyaml-engine", "SnakeYAML Engine");
        names.put("commonmark", "commonmark-java");
        names.put("jackson-core", "Jackson");
        names.put("bouncycastle", "Bouncy Castle");
        names.put("picocli", "picocli");
        names.put("progressbar", "ProgressBar");
        names.put("slf4j-api", "SLF4J");
        names.put("logback-classic", "Logback");
        return names;
    }

    /**
     * Returns a text that differs for any program that might make different packs: its build, its libraries and Java.
     */
    public static String identity() {
        return String.join(", ", lines()) + build();
    }

    /** The hash of the jar; of a program that lies in folders, as while it is being worked on, nothing. */
    private static String build() {
        try {
            Path place = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? ", " + Workspace.hash(place) : "";
        } catch (URISyntaxException | IOException e) {
            return "";
        }
    }

    private static Properties load() {
        try (InputStream in = Version.class.getResourceAsStream("/boardpack/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
