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

/** The version of boardpack, with the libraries that it was built with. */
public final class Version {
    private static final Properties PROPERTIES = load();

    private Version() {}

    public static String number() {
        return PROPERTIES.getProperty("version");
    }

    /** Returns the names of the two libraries that write the PDF. */
    static String producer() {
        return "OpenPDF " + PROPERTIES.getProperty("openpdf") + ", Apache PDFBox " + PROPERTIES.getProperty("pdfbox");
    }

    /** Returns the date of its archives and manual pages, which is the same for all builds of a version. */
    public static String date() {
        return PROPERTIES.getProperty("date").substring(0, 10);
    }

    /** Returns a line for each library, from data recorded by the build, so that none has to be loaded. */
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

    /** Returns the hash of the jar; empty for a program run from folders, as during development. */
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
