package boardpack.read.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed CSV is read as Commons CSV reads it, however the text arrives. */
final class CsvRowsTest {
    private static final List<String> PIECES =
            List.of("a", "bc", ",", ";", "\"", "\n", "\r", "\r\n", " ", "é", "5.5", "'", "\"\"", "x".repeat(300));

    private final Random random = new Random(20190930);

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void readsWhatAnotherReads(char delimiter) throws Exception {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                for (int row = random.nextInt(6); row >= 0; row--) {
                    printer.printRecord(cells());
                }
            }
            if (random.nextBoolean()) {
                text.setLength(text.length() - "\r\n".length());
            }
            assertEquals(theirs(text.toString(), format), ours(text.toString(), delimiter), text.toString());
        }
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            StringBuilder cell = new StringBuilder();
            for (int j = random.nextInt(5); j > 0; j--) {
                cell.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            cells.add(cell.toString());
        }
        return cells;
    }

    private static List<List<String>> theirs(String text, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords().stream()
                    .map(r -> r.stream().map(Blanks::without).toList())
                    .toList();
        }
    }

    private List<List<String>> ours(String text, char delimiter) throws Exception {
        CsvRows rows = new CsvRows(new InPieces(text), delimiter);
        List<List<String>> all = new ArrayList<>();
        while (rows.next()) {
            all.add(rows.cells());
        }
        return all;
    }

    /** Gives a text a few characters at a time, and now and then none. */
    private final class InPieces extends Reader {
        private final StringReader text;

        InPieces(String text) {
            this.text = new StringReader(text);
        }

        @Override
        public int read(char[] chars, int from, int length) throws IOException {
            int wanted = Math.min(length, random.nextInt(4));
            return wanted == 0 ? 0 : text.read(chars, from, wanted);
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
