package boardpack.read.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.read.Blanks;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that well-formed CSV is read as Commons CSV reads it, in pieces of any size. */
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

    /** Tests the inputs for which docs/decisions/0015 keeps our own reader: a finding needs the place of the cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // The other reader names no column.
                "ref,value;A,\"open;B,2 | 2:2 | (startline 2) EOF reached before encapsulated token finished",
                "ref,value;A,1,2,\"open | 2:4 | (startline 2) EOF reached before encapsulated token finished",
                // The other reader names the line in which the cell ends, not the one in which it was opened.
                "ref,value;A,\"x;z\"y | 2:2 | Invalid character between encapsulated token and delimiter at line: 3, position: 18",
                "ref,value;A,\"x;;;\"y\" | 2:2 | Invalid character between encapsulated token and delimiter at line: 5, position: 19",
            })
    void namesTheCellThatAnotherDoesNot(String input, String place, String theirs) throws Exception {
        String text = input.replace(";", "\n");
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> theirs(text, format));
        assertEquals(theirs, e.getCause().getMessage());

        CsvRows.Broken broken = assertThrows(CsvRows.Broken.class, () -> ours(text, ','));
        assertEquals("f.csv:" + place, broken.in("f.csv").place().toString());
    }

    /**
     * Tests an endless input, such as a device or a disk image, of which another reader takes in the whole row first.
     */
    @ParameterizedTest
    @ValueSource(strings = {",", "x", "\"x"})
    void stopsWhereAnotherGoesOn(String again) throws Exception {
        Endless forOurs = new Endless(again);
        CsvRows rows = new CsvRows(forOurs, ',');
        assertThrows(CsvRows.Broken.class, rows::next);
        assertTrue(forOurs.read <= CsvRows.LONGEST_CELL + (1 << 15), () -> forOurs.read + " characters");

        Endless forTheirs = new Endless(again);
        try (CSVParser parser = CSVParser.parse(forTheirs, CSVFormat.RFC4180)) {
            assertThrows(UncheckedIOException.class, () -> parser.iterator().next());
        }
        assertTrue(forTheirs.read >= Endless.ENOUGH);
    }

    /** A reader that repeats the last character of a text until it is clear that reading does not stop. */
    private static final class Endless extends Reader {
        private static final int ENOUGH = 2_000_000;
        private final String text;
        private int read;

        Endless(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] chars, int from, int length) throws IOException {
            if (read >= ENOUGH) {
                throw new IOException("enough");
            }
            for (int i = 0; i < length; i++) {
                chars[from + i] = text.charAt(Math.min(read++, text.length() - 1));
            }
            return length;
        }

        @Override
        public void close() {
            // There is nothing to close.
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

    /** A reader that returns a few characters at a time, and sometimes none. */
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
