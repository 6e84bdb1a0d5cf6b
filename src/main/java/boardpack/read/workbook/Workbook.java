package boardpack.read.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An Excel workbook: its sheets, and the rows of each.
 *
 * <p>Only stored texts and numbers are read. No formula is calculated, no macro is run, and no link to another file is
 * followed.
 */
public final class Workbook implements Closeable {
    /** The usual namespace, and the strict one that Excel can also write. */
    private static final Set<String> VOCABULARIES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    private final Parts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Target> targets = new HashMap<>();
    private boolean from1904;
    private Optional<List<String>> texts = Optional.empty();
    private Optional<Styles> styles = Optional.empty();

    /** A part that another part refers to, with its type. */
    private record Target(String type, String part) {}

    /**
     * A sheet with cells.
     *
     * @param visible false for a hidden one
     */
    public record Sheet(String name, boolean visible, String part) {}

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    public static Workbook open(Path file) throws IOException, Unreadable {
        Parts parts = Parts.open(file);
        try {
            Workbook workbook = new Workbook(parts);
            workbook.readSheets();
            return workbook;
        } catch (IOException | Unreadable | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Returns the sheets with cells, in the order of their tabs. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /** Opens a sheet at its first row. */
    public SheetRows rows(Sheet sheet) throws IOException, Unreadable {
        if (texts.isEmpty()) {
            texts = Optional.of(texts());
            styles = Optional.of(styles());
        }
        PartXml xml = parts.xml(sheet.part(), Limits.SHEET);
        try {
            begin(xml, "worksheet");
            return new SheetRows(xml, new Cells(texts.get(), styles.get(), new Figure(from1904)));
        } catch (IOException | Unreadable | RuntimeException e) {
            xml.close();
            throw e;
        }
    }

    private void readSheets() throws IOException, Unreadable {
        String main = relations("_rels/.rels", "").values().stream()
                .filter(t -> t.type().equals("officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElseThrow(() -> Unreadable.damaged("a part of it is missing"));
        if (main.endsWith(".bin")) {
            throw Unreadable.kind(
                    "a binary workbook (.xlsb)", "open it in Excel and save it as \"Excel Workbook (*.xlsx)\"");
        }
        int slash = main.lastIndexOf('/');
        String list = main.substring(0, slash + 1) + "_rels/" + main.substring(slash + 1) + ".rels";
        targets.putAll(relations(list, main));
        try (PartXml xml = parts.xml(main, Limits.OTHER)) {
            begin(xml, "workbook");
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.says("date1904");
                } else if (xml.isStart("sheet")) {
                    sheet(xml);
                }
            }
        }
    }

    private void sheet(PartXml xml) throws Unreadable {
        Target target = targets.get(xml.prefixed("id"));
        // Chart sheets and old macro sheets have no cells.
        if (target != null && target.type().equals("worksheet")) {
            if (sheets.size() == Limits.SHEETS) {
                throw Unreadable.large("it has more than %s sheets", Limits.SHEETS);
            }
            String state = xml.attribute("state");
            sheets.add(new Sheet(xml.attribute("name"), state.isEmpty() || state.equals("visible"), target.part()));
        }
    }

    private static void begin(PartXml xml, String root) throws IOException, Unreadable {
        if (!xml.next() || !xml.isStart(root) || !VOCABULARIES.contains(xml.namespace())) {
            throw Unreadable.damaged("a part of it is not one that Excel writes");
        }
    }

    /** Returns the parts that a part refers to, by relation id; parts outside the workbook are left out. */
    private Map<String, Target> relations(String list, String from) throws IOException, Unreadable {
        Map<String, Target> relations = new HashMap<>();
        if (!parts.has(list)) {
            return relations;
        }
        try (PartXml xml = parts.xml(list, Limits.OTHER)) {
            while (xml.next()) {
                if (xml.isStart("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    relations.put(
                            xml.attribute("Id"),
                            new Target(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    Parts.resolved(from, xml.attribute("Target"))));
                }
            }
        }
        return relations;
    }

    private Optional<String> part(String type) {
        return targets.values().stream()
                .filter(t -> t.type().equals(type))
                .map(Target::part)
                .filter(parts::has)
                .findFirst();
    }

    private List<String> texts() throws IOException, Unreadable {
        Optional<String> part = part("sharedStrings");
        if (part.isEmpty()) {
            return List.of();
        }
        try (PartXml xml = parts.xml(part.get(), Limits.TEXTS)) {
            begin(xml, "sst");
            return SharedTexts.read(xml);
        }
    }

    private Styles styles() throws IOException, Unreadable {
        Optional<String> part = part("styles");
        if (part.isEmpty()) {
            return Styles.none();
        }
        try (PartXml xml = parts.xml(part.get(), Limits.OTHER)) {
            begin(xml, "styleSheet");
            return Styles.read(xml);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
