package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that planted small numbers appear in no byte of the published output, in a sample with figures of every kind.
 *
 * <p>Packs that differ only in the planted numbers are equal byte for byte, packed and unpacked: papers, figures,
 * attachments, ratings, manifest. The covers are large numbers, and are searched as such.
 */
final class PlantedNumbersTest {
    private static final int TOTAL = 93_000;

    @TempDir
    Path temp;

    /** Returns a sample with added indicators in which one month, one quarter, one part and one share are small. */
    private Path planted(int small) throws IOException {
        Path board = Program.copy(Path.of("sample-data/indicator-report"), temp.resolve("board" + small));
        String line =
                ",Children and Young People,Children and Young People Scrutiny Committee,%s,,lower,S,,,,,,,,yes,,,MH";
        StringBuilder indicators = new StringBuilder(Files.readString(board.resolve("indicators.csv")));
        assertTrue(indicators.toString().startsWith("ref,title,portfolio,committee,unit,"), indicators.toString());
        StringBuilder withParts = new StringBuilder();
        indicators
                .toString()
                .lines()
                .forEach(l -> withParts.append(l).append(l.startsWith("ref,") ? ",part-of\n" : ",\n"));
        for (String[] each : new String[][] {
            {"PLN 001", "Planted by the month", "number", ""},
            {"PLN 002", "Planted part", "number", "PLN 004"},
            {"PLN 003", "The other part", "number", "PLN 004"},
            {"PLN 004", "Planted total", "number", ""},
            {"PLN 005", "Planted share", "percent", ""}
        }) {
            withParts
                    .append(each[0])
                    .append(',')
                    .append(each[1])
                    .append(line.formatted(each[2]))
                    .append(',')
                    .append(each[3])
                    .append('\n');
        }
        Files.writeString(board.resolve("indicators.csv"), withParts);
        StringBuilder rows = new StringBuilder("ref,period,value,numerator,denominator\n");
        for (int month = 0; month < 18; month++) {
            int value = month == 6 || month == 17 ? small : 30 + month % 4;
            rows.append("PLN 001,%d-%02d,%d,,%n".formatted(2018 + (month + 3) / 12, (month + 3) % 12 + 1, value));
        }
        for (String quarter : new String[] {"2018/19 Q2", "2019/20 Q1", "2019/20 Q2"}) {
            rows.append("PLN 002,%s,%d,,%n".formatted(quarter, small));
            rows.append("PLN 003,%s,%d,,%n".formatted(quarter, TOTAL - small));
            rows.append("PLN 004,%s,%d,,%n".formatted(quarter, TOTAL));
            rows.append("PLN 005,%s,,%d,40%n".formatted(quarter, quarter.endsWith("Q1") ? 20 : small));
        }
        Files.writeString(board.resolve("extracts/planted.csv"), rows);
        add(
                board,
                "targets.csv",
                "PLN 001,2018/19,20\nPLN 001,2019/20,20\nPLN 002,2019/20,20\nPLN 003,2019/20,none\n"
                        + "PLN 004,2019/20,none\nPLN 005,2019/20,50\n");
        add(
                board,
                "comparators.csv",
                "PLN 001,2019/20 Q2,statistical neighbour,Thornmere,12\n"
                        + "PLN 001,2019/20 Q2,authority,Skelderwick Borough Council," + small + "\n"
                        + "PLN 001,2019/20 Q2,authority,Thornmere,12\nPLN 001,2019/20 Q2,authority,Kelderby,17\n");
        return board;
    }

    private static void add(Path board, String file, String rows) throws IOException {
        Path path = board.resolve(file);
        String text = Files.readString(path);
        Files.writeString(path, text + (text.endsWith("\n") ? "" : "\n") + rows);
    }

    private record Made(Map<String, byte[]> files, String told) {}

    private Made made(int small) throws Exception {
        Path out = temp.resolve("out" + small);
        Ran ran = Program.run("generate", planted(small).toString(), "--out", out.toString());
        assertEquals(0, ran.exit(), ran.err());
        return new Made(
                Program.files(out),
                (ran.out() + ran.err()).replace("out" + small, "out").replace("board" + small, "board"));
    }

    @Test
    void areInNoByteOfWhatIsPublished() throws Exception {
        Made one = made(1);
        assertTrue(one.files().keySet().stream().anyMatch(n -> n.endsWith("ratings.csv")), one.files()::toString);
        String ratings = one.files().entrySet().stream()
                .filter(f -> f.getKey().endsWith("ratings.csv"))
                .map(f -> new String(f.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertTrue(ratings.lines().anyMatch(l -> l.startsWith("PLN 002,") && l.contains(",suppressed,")), ratings);
        assertTrue(ratings.contains(Integer.toString(TOTAL)), "the total is told");
        for (int small : new int[] {3, 5}) {
            Made other = made(small);
            assertEquals(one.files().keySet(), other.files().keySet());
            assertEquals(manifest(one), manifest(other));
            one.files()
                    .forEach((name, bytes) ->
                            assertArrayEquals(bytes, other.files().get(name), name));
            assertEquals(one.told(), other.told());
            String cover = Integer.toString(TOTAL - small);
            EveryByte.of(other.files()).forEach((where, text) -> {
                assertFalse(text.contains(cover), () -> cover + " in " + where);
                assertFalse(
                        text.contains(cover.substring(0, 2) + "," + cover.substring(2)), () -> cover + " in " + where);
            });
        }
    }

    /** Returns the text of the manifest, which shows after a failure which finding reveals a number. */
    private static String manifest(Made made) {
        return made.files().entrySet().stream()
                .filter(f -> f.getKey().endsWith("/manifest.json"))
                .map(f -> new String(f.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
