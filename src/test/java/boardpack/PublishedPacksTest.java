package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.publish.Ledger;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import boardpack.run.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a total of four parts, one of them small: a later pack must not contradict the figures of an earlier one. */
final class PublishedPacksTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 8, 1);
    private static final LocalDate AFTER = LocalDate.of(2024, 9, 20);
    private static final String FIRST =
            "ref,period,value\nT,2024/25 Q1,4013\nA,2024/25 Q1,3\nB,2024/25 Q1,1207\nC,2024/25 Q1,\n";
    private static final String LATER =
            "ref,period,value\nT,2024/25 Q1,4013\nA,2024/25 Q1,3\nB,2024/25 Q1,1207\nC,2024/25 Q1,2803\n";

    @TempDir
    private Path temp;

    private Path workspace;

    @BeforeEach
    void write() throws IOException {
        workspace = temp.resolve("board");
        Files.createDirectories(workspace.resolve("extracts"));
        settings("  2024/25 Q1: 2024-09-16\n");
        Files.writeString(
                workspace.resolve("indicators.csv"),
                "ref,title,service area,unit,decimals,polarity,basis,people,part-of\n"
                        + "T,Known children,Services,number,0,none,S,yes,\nA,In care,Services,number,0,none,S,yes,T\n"
                        + "B,On a plan,Services,number,0,none,S,yes,T\nC,In need,Services,number,0,none,S,yes,T\n");
        Files.writeString(
                workspace.resolve("targets.csv"),
                "ref,period,target\nT,2024/25,none\nA,2024/25,none\nB,2024/25,none\nC,2024/25,none\n");
        extract(FIRST);
    }

    private void settings(String meetings) throws IOException {
        Files.writeString(
                workspace.resolve("pack.yaml"),
                "style: policy-board\ncouncil: Saltmere Borough Council\nboard: Children's Board\nofficer: Director\n"
                        + "service-areas: [Services]\nmeetings:\n" + meetings);
    }

    private void extract(String text) throws IOException {
        Files.writeString(workspace.resolve("extracts/q1.csv"), text);
    }

    private Findings make(LocalDate day, boolean draft) {
        Findings findings = new Findings();
        Pipeline.generate(order(draft).on(day), findings);
        return findings;
    }

    private Order order(boolean draft) {
        return Order.of(workspace).asDraft(draft);
    }

    private String actual(String ref) throws IOException {
        List<String> rows = Files.readAllLines(workspace.resolve("out/2024-25-Q1/data/ratings.csv"));
        int column = List.of(rows.getFirst().replace("\uFEFF", "").split(",")).indexOf("actual");
        return rows.stream()
                .filter(r -> r.startsWith(ref + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[column];
    }

    private void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void peopleOfAnEarlierPackThatAreNoLongerPeopleAreAskedAbout() throws IOException {
        make(BEFORE, false);
        Path indicators = workspace.resolve("indicators.csv");
        Files.writeString(
                indicators,
                Files.readString(indicators).replace("S,yes,T", "S,,T").replace("S,yes,", "S,,"));

        List<String> asked = make(AFTER, true).sorted().stream()
                .filter(f -> f.code() == Code.W354)
                .map(f -> f.message())
                .toList();

        assertEquals(4, asked.size(), asked::toString);
        assertTrue(asked.getFirst().startsWith("T counted people in an earlier pack"), asked::toString);
    }

    @Test
    void beforeTheMeetingTheNextRunTakesItsPlace() throws IOException {
        make(BEFORE, false);
        assertEquals("1207", actual("B"));
        extract(LATER);
        make(BEFORE, false);

        assertEquals("c", actual("B"));
        assertEquals("2803", actual("C"));
    }

    @Test
    void afterTheMeetingWhatWasShownStaysKnown() throws IOException {
        make(BEFORE, false);
        extract(LATER);
        make(AFTER, false);

        assertEquals("1207", actual("B"));
        assertEquals("c", actual("C"));
    }

    @Test
    void whatWasRecordedAsPublishedStaysKnown() throws IOException {
        make(BEFORE, false);
        assertEquals(
                Optional.of("Q1 2024/25"),
                Pipeline.published(order(false).on(BEFORE), Recording.PUBLISHED, new Findings()));
        extract(LATER);
        make(BEFORE, false);
        assertEquals("c", actual("C"));

        Pipeline.published(order(false).on(BEFORE), Recording.NEVER, new Findings());
        make(BEFORE, false);
        assertEquals("c", actual("C"), "the first issue was published all the same");
    }

    /** The place of the sealed file does not matter. */
    @Test
    void whatWasSealedStaysKnown() throws Exception {
        make(BEFORE, false);
        Path keystore = SealTest.keystore(temp.resolve("council.p12"), "council", "RSA", "CN=Saltmere Council, C=GB");
        Program.Ran sealed = Program.run(
                Map.of("BOARDPACK_KEYSTORE_PASSWORD", "long grass"),
                List.of(),
                "seal",
                workspace.resolve("out/2024-25-Q1/board-pack.pdf").toString(),
                "--keystore",
                keystore.toString(),
                "--at",
                "2024-08-02T09:30:00Z",
                "--out",
                temp.resolve("for-the-website.pdf").toString());
        assertEquals(0, sealed.exit(), sealed.err());
        extract(LATER);
        make(BEFORE, false);

        assertEquals("1207", actual("B"));
        assertEquals("c", actual("C"));
    }

    /** Tests that the record keeps the total of a deleted part. */
    @Test
    void aPartThatWasDeletedIsStillAPart() throws IOException {
        extract(FIRST.replace("C,2024/25 Q1,\n", "C,2024/25 Q1,2803\n"));
        make(AFTER, false);
        assertEquals("c", actual("B"));
        Files.writeString(
                workspace.resolve("indicators.csv"),
                Files.readString(workspace.resolve("indicators.csv"))
                        .replace("A,In care,Services,number,0,none,S,yes,T\n", ""));
        extract("ref,period,value\nT,2024/25 Q1,4013\nB,2024/25 Q1,1207\nC,2024/25 Q1,2803\n");
        Files.writeString(
                workspace.resolve("targets.csv"),
                "ref,period,target\nT,2024/25,none\nB,2024/25,none\nC,2024/25,none\n");
        make(AFTER, false);

        assertEquals("c", actual("B"), "4013 less 1207 and 2803 is the part that is gone");
    }

    @Test
    void aPackThatWasNeverPublishedDoesNotCount() throws IOException {
        make(BEFORE, false);
        Pipeline.published(order(false).on(AFTER), Recording.NEVER, new Findings());
        extract(LATER);
        make(AFTER, false);

        assertEquals("2803", actual("C"));
    }

    @Test
    void aDraftIsNeverPublished() throws IOException {
        make(AFTER, true);
        extract(LATER);
        make(AFTER, false);

        assertEquals("2803", actual("C"));
    }

    @Test
    void aPackThatIsLostIsInTheRecordAndOneThatLiesThereIsReadWithoutIt() throws IOException {
        make(AFTER, false);
        Path away = temp.resolve("away");
        Files.move(workspace.resolve("out"), away);
        extract(LATER);
        make(AFTER, false);
        assertEquals("c", actual("C"), "by the record");

        remove(workspace.resolve("out"));
        remove(workspace.resolve(".boardpack"));
        Files.move(away, workspace.resolve("out"));
        make(AFTER, false);
        assertEquals("c", actual("C"), "by the pack");
    }

    @Test
    void twoRunsOverTheSameDataMakeTheSame() throws IOException {
        make(AFTER, false);
        extract(LATER);
        make(AFTER, false);
        String first = Files.readString(workspace.resolve("out/2024-25-Q1/manifest.json"));
        make(AFTER, false);

        assertEquals(first, Files.readString(workspace.resolve("out/2024-25-Q1/manifest.json")));
    }

    @Test
    void theRecordHoldsNothingThatIsSuppressed() throws IOException {
        make(AFTER, false);

        String record = Files.readString(workspace.resolve(Ledger.NAME));
        assertTrue(record.contains("\t4013\t") && record.contains("\t1207\t"), record);
        assertFalse(record.contains("\t3\t"), record);
    }

    @Test
    void aDamagedRecordStopsThePack() throws IOException {
        make(AFTER, false);
        Path record = workspace.resolve(Ledger.NAME);
        Files.writeString(record, Files.readString(record).replace("1207", "1208"));
        Findings findings = make(AFTER, false);

        assertTrue(findings.sorted().stream().anyMatch(f -> f.code() == Code.E292), findings.sorted()::toString);
    }

    @Test
    void aBoardOfAnotherNameIsAskedFor() throws IOException {
        make(AFTER, false);
        Path file = workspace.resolve("pack.yaml");
        Files.writeString(file, Files.readString(file).replace("Children's Board", "Young People's Board"));
        assertTrue(make(AFTER, false).sorted().stream().anyMatch(f -> f.code() == Code.E293));

        Pipeline.published(order(false).on(AFTER), Recording.RENAMED, new Findings());
        assertFalse(make(AFTER, false).hasErrors());
    }

    @Test
    void nobodyIsToldThatItIsRecordedWhenItCannotBe() throws Exception {
        make(AFTER, false);
        Path record = workspace.resolve(".boardpack/published");
        byte[] before = Files.readAllBytes(record);
        Files.createDirectories(workspace.resolve(".boardpack/published.new/in the way"));
        Program.Ran ran = Program.run("published", workspace.toString(), "--never");

        assertEquals(4, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.err().contains("error E502"), ran.err());
        assertFalse(ran.out().contains("recorded"), ran.out());
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(record));
    }

    @Test
    void whereTheRecordCannotBeWrittenItIsSaid() throws IOException {
        Files.writeString(workspace.resolve(".boardpack"), "a file in the way");
        Findings findings = make(AFTER, false);

        assertTrue(findings.sorted().stream().anyMatch(f -> f.code() == Code.W382), findings.sorted()::toString);
        assertEquals("1207", actual("B"));
    }
}
