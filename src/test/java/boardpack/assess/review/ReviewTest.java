package boardpack.assess.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the questions that a colleague would ask. */
final class ReviewTest {
    private static final LocalDate MEETING = LocalDate.of(2019, 11, 11);

    /** Returns a book without anything to question. */
    private static ABook good() {
        return ABook.of(AnIndicator.percent().build())
                .meeting(MEETING)
                .result("2019/20 Q2", "92.7")
                .target("2019/20", "90");
    }

    private static ABook empty(AnIndicator indicator) {
        return ABook.of(indicator.build()).meeting(MEETING);
    }

    @Test
    void aGoodBookHasNothingToPointOut() {
        assertEquals(List.of(), codes(good()));
    }

    @Test
    void aTargetThatIsAbsentIsMissed() {
        Finding finding = only(empty(AnIndicator.percent()).result("2019/20 Q2", "92.7"));
        assertEquals(Code.W301, finding.code());
        assertTrue(finding.message().contains("PED01 01") && finding.message().contains("Q2 2019/20"));
    }

    @Test
    void dataOnlyIsDeclaredAndNotMissed() {
        assertEquals(
                List.of(),
                codes(empty(AnIndicator.percent()).result("2019/20 Q2", "92.7").target("2019/20", "none")));
    }

    @Test
    void anAwaitedResultIsAskedForAtItsOwner() {
        Finding finding = only(empty(AnIndicator.percent().owner("RH")).target("2019/20", "90"));
        assertEquals(Code.W302, finding.code());
        assertTrue(finding.fix().contains("RH"));
        assertEquals("indicators.csv:2", finding.place().toString(), "there is no row to point at");
    }

    @Test
    void withoutAnOwnerItSaysWhomToAskAllTheSame() {
        Finding finding = only(empty(AnIndicator.percent().owner("")).target("2019/20", "90"));
        assertEquals("ask its owner for it", finding.fix());
    }

    @Test
    void anIncompleteResultIsAwaited() {
        ABook book = empty(AnIndicator.count()).result("2019-07", "5").target("2019/20 Q2", "none");
        assertEquals(List.of(Code.W302), codes(book));
    }

    @ParameterizedTest
    @CsvSource({"86.3, amber", "73.8, red"})
    void aMissedTargetNeedsACommentary(String value, String rating) {
        ABook book = empty(AnIndicator.percent())
                .result("2019/20 Q2", value, Status.FINAL, "")
                .target("2019/20", "90");
        Finding finding = only(book);
        assertEquals(Code.W303, finding.code());
        assertTrue(finding.message().contains("PED01 01 is " + rating), finding.message());
        assertEquals("extracts/all.csv", finding.place().file());
    }

    @Test
    void greenNeedsNoCommentary() {
        ABook book = empty(AnIndicator.percent())
                .result("2019/20 Q2", "92.7", Status.FINAL, "")
                .target("2019/20", "90");
        assertEquals(List.of(), codes(book));
    }

    @Test
    void aQuestionWithoutAnAnswerIsPointedOut() {
        assertEquals(List.of(Code.W304), codes(good().query(LocalDate.of(2019, 9, 9), "")));
        assertEquals(List.of(), codes(good().query(LocalDate.of(2019, 9, 9), "Because.")));
    }

    @Test
    void aServiceAreaWithoutANarrativeIsPointedOut() {
        Finding finding = only(good().serviceAreas("Schools", "Families").narrative("Schools"));
        assertEquals(Code.W305, finding.code());
        assertTrue(finding.message().contains("Families"));
    }

    @Test
    void aMeetingThatIsNotGivenIsPointedOut() {
        ABook book = ABook.of(AnIndicator.percent().build())
                .result("2019/20 Q2", "92.7")
                .target("2019/20", "90");
        assertEquals(List.of(Code.W306), codes(book));
    }

    @ParameterizedTest
    @CsvSource({
        // value, target, found
        "73390, 420, true",
        "42001, 420, true",
        "42000, 420, true",
        "41999, 420, false",
        "420, 420, false",
        "4.21, 420, false",
        "4.2, 420, true",
        "4.19, 420, true",
        "-42001, 420, true",
    })
    void aValueFarFromItsTargetIsPointedOut(String value, String target, boolean found) {
        ABook book = empty(AnIndicator.count().decimals(2).basis(Basis.SNAPSHOT))
                .result("2019/20 Q2", value)
                .target("2019/20", target);
        assertEquals(found ? List.of(Code.W307) : List.of(), codes(book));
    }

    @ParameterizedTest
    @CsvSource({
        // value, target, found
        "95, 2, false",
        "95, 1.9, true",
        "94.1, 0.95, true",
    })
    void percentagesLieCloserTogether(String value, String target, boolean found) {
        ABook book = empty(AnIndicator.percent().basis(Basis.SNAPSHOT))
                .result("2019/20 Q2", value)
                .target("2019/20", target);
        assertEquals(found ? List.of(Code.W307) : List.of(), codes(book));
    }

    @ParameterizedTest
    @CsvSource({
        // value, target, found
        "55.2, 5.5, W356",
        "5.5, 55.2, W356",
        "40, 6, ''",
        "6, 100, ''",
        "6, 600, W307",
    })
    void aRateTenTimesItsTargetIsPointedOut(String value, String target, String found) {
        ABook book = empty(AnIndicator.count().in(Unit.PER_10000).decimals(1).basis(Basis.SNAPSHOT))
                .result("2019/20 Q2", value)
                .target("2019/20", target);
        assertEquals(found.isEmpty() ? List.of() : List.of(Code.valueOf(found)), codes(book));
    }

    @Test
    void whatIsFarFromItsTargetIsToldAsItStands() {
        Finding finding = only(empty(AnIndicator.count().basis(Basis.SNAPSHOT))
                .result("2019/20 Q2", "-73390")
                .target("2019/20", "420"));
        assertTrue(finding.message().contains("is 420, and its result -73390"), finding.message());
    }

    @Test
    void aTargetOfZeroHasNothingFarFromIt() {
        ABook book = empty(AnIndicator.count().basis(Basis.SNAPSHOT))
                .result("2019/20 Q2", "7")
                .target("2019/20", "0");
        assertEquals(List.of(), codes(book));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOW", "CUMULATIVE"})
    void aYearsTargetForACountIsNotEnough(Basis basis) {
        ABook book = empty(AnIndicator.count().basis(basis))
                .result("2019/20 Q2", "395")
                .target("2019/20", "1600");
        assertEquals(List.of(Code.W308), codes(book), "and the target is not missing as well");
    }

    @Test
    void nothingIsAskedOfWhatIsNotDue() {
        assertEquals(List.of(), codes(empty(AnIndicator.annual(3))));
    }

    @Test
    void anAnnualResultThatIsDueIsAskedFor() {
        assertEquals(
                List.of(Code.W301, Code.W302), codes(empty(AnIndicator.annual(2).better(Polarity.LOWER))));
    }

    @Test
    void nothingHereStopsAPack() {
        Findings findings = empty(AnIndicator.percent()).serviceAreas("Schools").review();
        assertTrue(findings.sorted().stream().allMatch(f -> f.severity() == Severity.WARNING));
    }

    private static List<Code> codes(ABook book) {
        return book.review().sorted().stream().map(Finding::code).toList();
    }

    private static Finding only(ABook book) {
        List<Finding> findings = book.review().sorted();
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }
}
