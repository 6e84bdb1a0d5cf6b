package boardpack.read.workbook;

import boardpack.problem.Code;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads each cell: its text, or the reason for not having one. */
final class Cells {
    private static final int LONGEST_ERROR = 20;

    private final List<String> texts;
    private final Styles styles;
    private final Figure figure;
    private final StringBuilder written = new StringBuilder();
    private boolean zerosAreHidden;

    Cells(List<String> texts, Styles styles, Figure figure) {
        this.texts = texts;
        this.styles = styles;
        this.figure = figure;
    }

    void hideZeros() {
        zerosAreHidden = true;
    }

    /** Reads the cell at whose start tag the reader is. */
    Figure.Shown read(PartXml xml, int style, String type, int row, int column) throws IOException, Unreadable {
        boolean formula = false;
        boolean valued = false;
        Optional<String> inline = Optional.empty();
        written.setLength(0);
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                valued = true;
                value(xml, row, column);
            } else if (xml.isStart("is")) {
                inline = Optional.of(TextOfCell.read(xml, row, column));
            } else if (xml.isStart("f")) {
                formula = true;
                xml.skip();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        NumberFormat format = styles.format(style);
        return switch (type) {
            case "s" -> written.isEmpty() ? Figure.Shown.of("") : text(shared(row, column), format);
            case "inlineStr" -> text(inline.orElse(""), format);
            case "str" ->
                formula && !valued
                        ? Figure.Shown.none(Trap.NO_RESULT)
                        : text(boardpack.read.Blanks.without(TextOfCell.unescaped(written.toString())), format);
            case "", "n", "d" -> {
                if (written.isEmpty()) {
                    yield formula ? Figure.Shown.none(Trap.NO_RESULT) : Figure.Shown.of("");
                }
                String plain = written.toString().strip();
                yield type.equals("d") ? Figure.isoDate(plain, format) : number(plain, format, row, column);
            }
            case "b" -> Figure.Shown.none(Trap.BOOLEAN);
            case "e" ->
                new Figure.Shown(written.length() > LONGEST_ERROR ? "" : written.toString(), Optional.of(Trap.ERROR));
            default -> throw Unreadable.damaged(row, column, "this cell has a type that Excel does not write");
        };
    }

    private void value(PartXml xml, int row, int column) throws IOException, Unreadable {
        while (xml.next() && !xml.isEnd("v")) {
            if (xml.isStart()) {
                throw Unreadable.damaged(row, column, "this cell has no plain value");
            }
            xml.text(written);
            if (written.length() > Limits.CHARACTERS_OF_A_CELL) {
                throw Unreadable.cell(Code.E124, row, column, Limits.CHARACTERS_OF_A_CELL);
            }
        }
    }

    private String shared(int row, int column) throws Unreadable {
        int index = Numbered.of(written, -1);
        if (index < 0 || index >= texts.size()) {
            throw Unreadable.damaged(row, column, "the text of this cell is missing");
        }
        return texts.get(index);
    }

    private static Figure.Shown text(String text, NumberFormat format) {
        if (!format.showsText() && !text.isEmpty()) {
            return Figure.Shown.none(Trap.NOT_SHOWN);
        }
        return format.changesNumbers() && Figure.plain(text).isPresent()
                ? Figure.Shown.none(Trap.STORED_AS_TEXT)
                : Figure.Shown.of(text);
    }

    private Figure.Shown number(String written, NumberFormat format, int row, int column) throws Unreadable {
        String plain = Figure.plain(written)
                .orElseThrow(() -> Unreadable.damaged(row, column, "this cell should hold a number and does not"));
        return zerosAreHidden && Double.parseDouble(plain) == 0
                ? Figure.Shown.none(Trap.NOT_SHOWN)
                : figure.shown(plain, format);
    }
}
