package boardpack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A workbook that a test writes, cell by cell, with whatever Excel and other programs may put into one. */
public final class AWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int FIRST_OWN_FORMAT = 164;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<ASheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));
    private String settings = "";
    private boolean strict;

    /** A sheet that is being filled. */
    public final class ASheet {
        private final String name;
        private final StringBuilder rows = new StringBuilder();
        private String state = "";
        private String before = "";
        private String after = "";
        private int row;

        private ASheet(String name) {
            this.name = name;
        }

        public ASheet hidden() {
            state = " state=\"hidden\"";
            return this;
        }

        /** Puts elements before the rows: views and columns. */
        public ASheet before(String xml) {
            before += xml;
            return this;
        }

        /** Puts elements behind the rows: merged cells, filters. */
        public ASheet after(String xml) {
            after += xml;
            return this;
        }

        /** A row of texts, numbers, days, and cells that {@link AWorkbook} makes. */
        public ASheet row(Object... cells) {
            return rowWith("", cells);
        }

        public ASheet rowWith(String attributes, Object... cells) {
            row++;
            rows.append("<row r=\"").append(row).append('"').append(attributes).append('>');
            for (int i = 0; i < cells.length; i++) {
                String at = letters(i + 1) + row;
                rows.append(
                        switch (cells[i]) {
                            case Xml xml -> xml.text().replace("@", "r=\"" + at + "\"");
                            case Number number -> "<c r=\"" + at + "\"><v>" + number + "</v></c>";
                            case LocalDate day ->
                                day(day, "yyyy\\-mm\\-dd").text().replace("@", "r=\"" + at + "\"");
                            default -> shared(at, cells[i].toString());
                        });
            }
            rows.append("</row>");
            return this;
        }

        public ASheet skipRow() {
            row++;
            return this;
        }

        public AWorkbook done() {
            return AWorkbook.this;
        }

        private String shared(String at, String text) {
            if (text.isEmpty()) {
                return "";
            }
            int known = texts.indexOf(escaped(text));
            if (known < 0) {
                texts.add(escaped(text));
                known = texts.size() - 1;
            }
            return "<c r=\"" + at + "\" t=\"s\"><v>" + known + "</v></c>";
        }
    }

    /** The XML of a cell, with {@code @} where its place is written. */
    public record Xml(String text) {}

    public static Xml xml(String text) {
        return new Xml(text);
    }

    public ASheet sheet(String name) {
        ASheet sheet = new ASheet(name);
        sheets.add(sheet);
        return sheet;
    }

    /** A number under a format. */
    public Xml number(String written, String format) {
        return new Xml("<c @ s=\"" + style(format) + "\"><v>" + written + "</v></c>");
    }

    /** A day under a format, counted as Excel counts days. */
    public Xml day(LocalDate day, String format) {
        LocalDate first = settings.contains("1904") ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return number(Long.toString(ChronoUnit.DAYS.between(first, day)), format);
    }

    /** A text under a format. */
    public Xml text(String text, String format) {
        return new Xml("<c @ t=\"inlineStr\" s=\"" + style(format) + "\"><is><t>" + escaped(text) + "</t></is></c>");
    }

    public int style(String format) {
        int known = formats.indexOf(format);
        if (known < 0) {
            formats.add(format);
            known = formats.size() - 1;
        }
        return known;
    }

    /** Counts days from 1904. */
    public AWorkbook from1904() {
        settings = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Writes the strict vocabulary, as Excel can. */
    public AWorkbook strict() {
        strict = true;
        return this;
    }

    /** Puts a further part into the archive, or another in place of one. */
    public AWorkbook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    /** A shared text in runs of different type. */
    public Xml shared(String insideOfSi) {
        texts.add("\u0000" + insideOfSi);
        return new Xml("<c @ t=\"s\"><v>" + (texts.size() - 1) + "</v></c>");
    }

    /** The rows of a CSV file, with numbers as numbers and days as days. */
    public AWorkbook table(String name, Path csv) throws IOException {
        ASheet sheet = sheet(name);
        String text = Files.readString(csv);
        try (CSVParser rows =
                CSVParser.parse(text.startsWith("\ufeff") ? text.substring(1) : text, CSVFormat.DEFAULT)) {
            for (CSVRecord record : rows) {
                sheet.row(record.stream().map(this::typed).toArray());
            }
        }
        return this;
    }

    private Object typed(String text) {
        if (text.matches("-?(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,4})?")) {
            // As Excel writes what it has in memory: with the digits of a binary fraction.
            double value = Double.parseDouble(text);
            return xml("<c @><v>"
                    + new BigDecimal(value).round(new java.math.MathContext(17)).toPlainString() + "</v></c>");
        }
        if (text.matches("\\d{1,2}(?:\\.\\d)?%")) {
            return number(new BigDecimal(text.replace("%", "")).movePointLeft(2).toPlainString(), "0.0%");
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : text;
    }

    public Path write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", contentTypes());
        all.put("_rels/.rels", relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
        StringBuilder list = new StringBuilder();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            ASheet sheet = sheets.get(i);
            String id = "rId" + (i + 1);
            list.append("<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + (i + 1) + "\"" + sheet.state
                    + " r:id=\"" + id + "\"/>");
            relations.add(relation(id, "worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
        }
        relations.add(relation("rId900", "styles", "styles.xml"));
        relations.add(relation("rId901", "sharedStrings", "sharedStrings.xml"));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + settings + "<sheets>" + list
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", relations(relations));
        for (int i = 0; i < sheets.size(); i++) {
            ASheet sheet = sheets.get(i);
            all.put(
                    "xl/worksheets/sheet" + (i + 1) + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\">" + sheet.before + "<sheetData>" + sheet.rows + "</sheetData>"
                            + sheet.after + "</worksheet>");
        }
        all.put("xl/styles.xml", styles());
        StringBuilder shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        texts.forEach(t -> shared.append("<si>")
                .append(t.startsWith("\u0000") ? t.substring(1) : "<t xml:space=\"preserve\">" + t + "</t>")
                .append("</si>"));
        all.put("xl/sharedStrings.xml", shared + "</sst>");
        all.putAll(parts);
        try (OutputStream out = Files.newOutputStream(file)) {
            zip(all, out);
        }
        return file;
    }

    private void zip(Map<String, String> all, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDate.of(2020, 1, 1).atStartOfDay());
                zip.putNextEntry(entry);
                String xml = part.getValue();
                if (strict) {
                    xml = xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships");
                }
                zip.write((xml.startsWith("<") ? HEAD + xml : xml).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String styles() {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            String format = formats.get(i);
            boolean builtIn = format.matches("\\d+") && format.length() < 3;
            int id = format.equals("General") ? 0 : builtIn ? Integer.parseInt(format) : FIRST_OWN_FORMAT + i;
            if (id >= FIRST_OWN_FORMAT) {
                own.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(format) + "\"/>");
            }
            cells.append("<xf numFmtId=\"" + id + "\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + own + "</numFmts><cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }

    private static String letters(int column) {
        return column <= 26
                ? Character.toString('A' + column - 1)
                : letters((column - 1) / 26) + letters((column - 1) % 26 + 1);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\r", "_x000D_");
    }
}
