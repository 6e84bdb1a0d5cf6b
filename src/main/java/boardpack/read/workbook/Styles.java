package boardpack.read.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number format of each style of cells, by the number that a cell names. */
final class Styles {
    private static final int LONGEST = 1_000;

    private final List<Integer> ids = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberFormat> known = new HashMap<>();
    private NumberFormat[] formats = new NumberFormat[0];

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
                // The formats of conditions colour a cell, and change no number.
                xml.skip();
            }
        }
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

    NumberFormat format(int style) {
        if (style < 0 || style >= ids.size()) {
            return NumberFormat.GENERAL;
        }
        if (formats.length == 0) {
            formats = new NumberFormat[ids.size()];
        }
        NumberFormat format = formats[style];
        if (format == null) {
            format = known.computeIfAbsent(ids.get(style), this::ofId);
            formats[style] = format;
        }
        return format;
    }

    private NumberFormat ofId(int id) {
        String code = codes.get(id);
        return code == null || code.equalsIgnoreCase("general")
                ? NumberFormat.builtIn(code == null ? id : 0)
                : NumberFormat.of(code);
    }
}
