package boardpack.read.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number format of each cell style, by the number of the style. */
final class Styles {
    private static final int LONGEST = 1_000;

    private final List<Integer> ids = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private List<NumberFormat> formats = List.of();

    static Styles none() {
        return new Styles();
    }

    static Styles read(PartXml xml) throws IOException, Unreadable {
        Styles styles = new Styles();
        while (xml.next()) {
            if (xml.isStart("numFmt")) {
                String code = xml.attribute("formatCode");
                if (code.length() > LONGEST || styles.codes.size() > Limits.FORMATS) {
                    throw Unreadable.large("a number format has more than %s characters", LONGEST);
                }
                styles.codes.put(Numbered.of(xml.attribute("numFmtId"), -1), code);
            } else if (xml.isStart("cellXfs")) {
                styles.cells(xml);
            } else if (xml.isStart("dxfs")) {
                // Conditional formats colour a cell, and do not change a number.
                xml.skip();
            }
        }
        Map<Integer, NumberFormat> known = new HashMap<>();
        styles.formats = styles.ids.stream()
                .map(id -> known.computeIfAbsent(id, styles::ofId))
                .toList();
        return styles;
    }

    private void cells(PartXml xml) throws IOException, Unreadable {
        while (xml.next() && !xml.isEnd("cellXfs")) {
            if (xml.isStart("xf")) {
                if (ids.size() == Limits.FORMATS) {
                    throw Unreadable.large("it has more than %s styles of cells", Limits.FORMATS);
                }
                ids.add(Numbered.of(xml.attribute("numFmtId"), 0));
            }
        }
    }

    /** Returns the format of a style; the general format for a style that is missing. */
    NumberFormat format(int style) {
        return style < 0 || style >= formats.size() ? NumberFormat.GENERAL : formats.get(style);
    }

    private NumberFormat ofId(int id) {
        String code = codes.get(id);
        return code == null || code.equalsIgnoreCase("general")
                ? NumberFormat.builtIn(code == null ? id : 0)
                : NumberFormat.of(code);
    }
}
