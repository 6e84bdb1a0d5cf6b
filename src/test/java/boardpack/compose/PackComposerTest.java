package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.book.cell.FileName;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.paper.Contents;
import boardpack.paper.DataTable;
import boardpack.paper.IndicatorIndex;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.paper.Report;
import boardpack.paper.Section;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackComposerTest {
    @ParameterizedTest
    @CsvSource({
        "Children and Families Services, children-and-families-services",
        "'Education, Inclusion & Provision', education-inclusion-provision",
        "Ünïcode & more, unicode-more",
        "'../x', x",
        "'..\\..\\x', x",
        "/etc/passwd, etc-passwd",
        "'C:\\temp', c-temp",
        "'a\0b', a-b",
        "'', report",
        "'...', report",
        "日本, report",
        "Fine – İstanbul, fine-istanbul",
    })
    void aServiceAreaMakesAFileName(String area, String name) {
        assertEquals(name, FileName.of(area));
    }

    @Test
    void aVeryLongServiceAreaMakesAFileNameThatAnySystemTakes() {
        assertTrue(FileName.of("children ".repeat(200)).length() <= 80);
    }

    @Test
    void noServiceAreaLeadsElsewhere() {
        Path papers = Path.of("papers");
        Random random = new Random(47);
        String signs = "./\\:~ \n\tab-&é%\0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder area = new StringBuilder();
            for (int j = random.nextInt(120); j > 0; j--) {
                area.append(signs.charAt(random.nextInt(signs.length())));
            }
            String slug = FileName.of(area.toString());
            assertTrue(slug.matches("[a-z0-9][a-z0-9-]{0,79}"), () -> "[" + slug + "] of [" + area + "]");
            assertEquals(papers, papers.resolve(slug + ".pdf").normalize().getParent());
        }
    }

    @Test
    void twoServiceAreasThatLookAlikeHaveTheirOwnFiles() {
        Pack pack = compose(book().serviceAreas("A & B", "A + B", "", "..."));
        List<String> names = pack.papers().stream().map(Paper::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        assertNotEquals(names.get(1), names.get(2));
    }

    @Test
    void theReportOfAGroupIsTheSameWithoutTheRestOfThePack() {
        PackComposer composer = new PackComposer(
                Protector.protect(book().serviceAreas("A", "B", "C").assess(), Audience.PUBLIC));
        List<Paper> ofGroups = composer.pack().papers().stream()
                .filter(p -> !p.group().isEmpty())
                .toList();
        assertTrue(ofGroups.size() > 1, ofGroups.toString());
        ofGroups.forEach(p -> assertEquals(p, composer.ofGroup(p.group()).orElseThrow()));
        assertTrue(composer.ofGroup("D").isEmpty());
    }

    @Test
    void theDatesOfThePackAreDerived() {
        Contents contents = (Contents) compose(book()).front().content();
        assertEquals("1 July 2019 to 30 September 2019", contents.period());
        assertEquals("To be confirmed", contents.meeting());
    }

    @Test
    void thePackCarriesTheDayOfItsMeetingOrElseTheQuartersLast() {
        LocalDate meeting = LocalDate.of(2019, 11, 11);
        assertEquals(LocalDate.of(2019, 9, 30), compose(book()).masthead().dated());
        assertEquals(meeting, compose(book().meeting(meeting)).masthead().dated());
        assertEquals(
                "Children's Board, 11 November 2019",
                compose(book().meeting(meeting)).masthead().header());
    }

    @Test
    void everyIndicatorOfAServiceAreaIsInItsReportAndInTheIndex() {
        Pack pack = compose(ABook.of(
                        AnIndicator.percent().ref("B2").of("Families").build(),
                        AnIndicator.percent().ref("A1").of("Schools").build(),
                        AnIndicator.percent().ref("C3").of("Schools").build())
                .serviceAreas("Schools", "Families"));
        assertEquals(List.of("A1", "C3"), refs(pack.papers().get(1)));
        assertEquals(List.of("B2"), refs(pack.papers().get(2)));
        IndicatorIndex index = (IndicatorIndex) pack.back().orElseThrow().content();
        assertEquals(
                List.of("A1", "B2", "C3"),
                index.lines().stream().map(IndicatorIndex.Line::ref).toList());
        Set<String> placed = new HashSet<>();
        for (int i = 1; i < 3; i++) {
            section(pack.papers().get(i), Section.Indicators.class).lines().forEach(l -> placed.add(l.id()));
        }
        assertEquals(
                placed,
                new HashSet<>(
                        index.lines().stream().map(IndicatorIndex.Line::id).toList()),
                "the index leads to where they stand");
    }

    @Test
    void whatIsMissingOrNotFinalIsToldToMembers() {
        Pack pack = compose(ABook.of(AnIndicator.percent().of("Schools").build())
                .serviceAreas("Schools")
                .result("2019/20 Q2", "92.7"));
        Section.Points points = section(pack.papers().get(1), Section.Points.class);
        assertEquals(1, points.points().size());
        assertTrue(points.points().getFirst().text().contains("No target is set for Q2 2019/20"));
    }

    @Test
    void aSectionWithoutContentIsLeftOutAndTheNumbersHaveNoGap() {
        Pack pack = compose(book().serviceAreas("Schools"));
        Contents contents = (Contents) pack.front().content();
        List<String> numbers = contents.papers().get(1).sections().stream()
                .map(s -> s.title().split(" ")[0])
                .toList();
        assertFalse(numbers.isEmpty());
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1 + ".0", numbers.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"2018/19, 2018/19, 2018/19", "2018/19, 2017/18, ''"})
    void thePeriodOfAComparisonIsSaidOnceWhereItIsTheSame(String first, String second, String said) {
        Indicator one = AnIndicator.percent().ref("A1").of("Schools").build();
        Indicator other = AnIndicator.percent().ref("B2").of("Schools").build();
        Pack pack = compose(ABook.of(one, other)
                .serviceAreas("Schools")
                .comparator(one, first, Comparator.Kind.ENGLAND, "England", "90")
                .comparator(other, second, Comparator.Kind.ENGLAND, "England", "90"));
        var comparisons = section(pack.papers().get(1), Section.Comparisons.class);
        assertEquals(said, comparisons.period());
        assertEquals(
                List.of(first, second),
                comparisons.lines().stream().map(l -> l.period()).toList());
        assertEquals("", comparisons.notes(), "there is no gap and no rank to explain");
    }

    @Test
    void theFiguresBehindASuppressedValueAreNotInTheData() {
        Pack pack = compose(ABook.of(AnIndicator.percent().of("Schools").build())
                .serviceAreas("Schools")
                .result("2019/20 Q2", "c")
                .target("2019/20", "90"));
        List<String> row = pack.ratings().rows().getFirst();
        assertEquals("c", row.get(pack.ratings().header().indexOf("actual")));
        assertEquals("suppressed", row.get(pack.ratings().header().indexOf("rating")));
        assertEquals("", row.get(pack.ratings().header().indexOf("change")));
    }

    @Test
    void everyRowHasACellForEveryHeading() {
        Pack pack = compose(ABook.of(AnIndicator.percent().of("Schools").build())
                .serviceAreas("Schools")
                .result("2019/20 Q2", "92.7")
                .target("2019/20", "90"));
        DataTable figures = pack.papers().get(1).figures().getFirst();
        for (DataTable table : List.of(pack.ratings(), figures)) {
            assertEquals(1, table.rows().size());
            assertEquals(table.header().size(), table.rows().getFirst().size(), table.name());
        }
    }

    private static ABook book() {
        return ABook.of(AnIndicator.percent().build());
    }

    private static Pack compose(ABook book) {
        return new PackComposer(Protector.protect(book.assess(), Audience.PUBLIC)).pack();
    }

    private static List<String> refs(Paper paper) {
        return section(paper, Section.Indicators.class).lines().stream()
                .map(l -> l.ref())
                .toList();
    }

    private static <S extends Section> S section(Paper paper, Class<S> kind) {
        return ((Report) paper.content())
                .sections().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
