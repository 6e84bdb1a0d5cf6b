package boardpack.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.compose.DataTable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\",\"here\")",
                "+1+1",
                "+44 20 7946 0000",
                "-1+1",
                "-",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\uFF1D1+1",
                "\uFF20SUM(A1)",
                "-3%",
                "-1,234",
                "+.5",
                "--1",
            })
    void whatCouldRunIsHarmless(String cell) {
        assertEquals("'" + cell, CsvText.harmless(cell));
        assertEquals(
                "'" + cell,
                read(CsvText.bytes(table(List.of(cell, "next")))).get(1).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "-1.5", "+2.4", "92.7", "1000000", "2019/20 Q2", "it's", "a=b", "£5", "c"})
    void numbersAndWordsStayWhatTheyAre(String cell) {
        assertEquals(cell, CsvText.harmless(cell));
        assertEquals(
                cell, read(CsvText.bytes(table(List.of(cell, "next")))).get(1).get(0));
    }

    @Test
    void everyCellComesBack() {
        Random random = new Random(4180);
        String signs = "ab1,;\"'\n =+-@\té\u2212€|";
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                StringBuilder cell = new StringBuilder();
                for (int k = random.nextInt(6); k > 0; k--) {
                    cell.append(signs.charAt(random.nextInt(signs.length())));
                }
                row.add(cell.toString());
            }
            rows.add(row);
        }
        DataTable table = new DataTable("t.csv", "A table", List.of("a", "b", "c"), rows);
        List<List<String>> back = read(CsvText.bytes(table));
        assertEquals(rows.size() + 1, back.size());
        assertEquals(table.header(), back.getFirst());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < 3; j++) {
                String cell = rows.get(i).get(j);
                String read = back.get(i + 1).get(j);
                assertEquals(cell, read.equals("'" + cell) ? read.substring(1) : read);
                boolean startsAFormula = !read.isEmpty() && "=+-@\t\r".indexOf(read.charAt(0)) >= 0;
                assertTrue(!startsAFormula || read.matches("[-+]?\\d+"), () -> "[" + read + "]");
            }
        }
    }

    @Test
    void excelKnowsTheEncodingByTheMark() {
        byte[] bytes = CsvText.bytes(table(List.of("é", "−")));
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, java.util.Arrays.copyOf(bytes, 3));
        assertEquals("\uFEFFa,b\r\né,−\r\n", new String(bytes, StandardCharsets.UTF_8));
    }

    private static DataTable table(List<String> row) {
        return new DataTable("t.csv", "A table", List.of("a", "b"), List.of(row));
    }

    private static List<List<String>> read(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"red, \u001b[31mred", "one line, one \rline", "C1, \u009bC1", "turned, \u202eturned", "=, \r="})
    void whatCouldCommandATerminalIsLeftOut(String kept, String cell) {
        String harmless = CsvText.harmless(cell).replace("[31m", "").replaceFirst("^'", "");
        assertEquals(kept, harmless);
    }
}
