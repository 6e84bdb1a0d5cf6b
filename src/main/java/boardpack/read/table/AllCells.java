package boardpack.read.table;

import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Encoding;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Reads every cell of a CSV file or a workbook, whatever its columns, to find where a text occurs. */
public final class AllCells {
    private AllCells() {}

    /** Receives each cell that is not empty. */
    public interface Use {
        void of(Cell cell);
    }

    /** Visits the cells of a file that was read before. Errors are ignored. */
    public static void each(Workspace workspace, String name, Use use) {
        if (TableName.isWorkbook(name)) {
            ofWorkbook(workspace, name, use);
            return;
        }
        try (Reader text =
                Encoding.look(workspace, name, Optional.empty(), new Findings()).orElse(Reader.nullReader())) {
            char[] first = new char[1 << 12];
            int length = Math.max(0, text.read(first));
            String beginning = new String(first, 0, length);
            CsvRows rows = new CsvRows(new Resumed(beginning, text), delimiter(beginning));
            while (rows.next()) {
                List<String> cells = rows.cells();
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        use.of(new Cell(cells.get(i), new Place(name, rows.line(), i + 1)));
                    }
                }
            }
        } catch (IOException | CsvRows.Broken e) {
            org.slf4j.LoggerFactory.getLogger(AllCells.class).debug("{} is not read to its end", name, e);
        }
    }

    private static void ofWorkbook(Workspace workspace, String name, Use use) {
        try {
            WorkbookReading.each(workspace.lookInto(name), name, use);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(AllCells.class).debug("{} is not read to its end", name, e);
        }
    }

    /** Returns the delimiter that gives the most cells in the first rows. */
    private static char delimiter(String beginning) throws IOException {
        char best = Delimiter.COMMA.sign();
        int most = 0;
        for (Delimiter delimiter : Delimiter.USUAL) {
            int cells = 0;
            try {
                CsvRows rows = new CsvRows(new StringReader(beginning), delimiter.sign());
                while (rows.next()) {
                    cells += rows.cells().size() - 1;
                }
            } catch (CsvRows.Broken e) {
                org.slf4j.LoggerFactory.getLogger(AllCells.class).debug("not divided by {}", delimiter.word(), e);
            }
            if (cells > most) {
                most = cells;
                best = delimiter.sign();
            }
        }
        return best;
    }
}
