package boardpack.compose.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.AWording;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.sentence.Verdict;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.Sentence;
import boardpack.paper.Section.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the heading and order of indicators. */
final class SentenceSectionsTest {
    private static final Heading HEADING = new Heading("p1-s3", "3. Heading");
    private static final String PERIOD = "2019/20 Q2";

    @ParameterizedTest
    @CsvSource({
        "90, 90, false, PERFORMING_WELL",
        "86.3, 90, false, NEED_TO_IMPROVE",
        "73.8, 90, false, NEED_TO_IMPROVE",
        "90, none, false, FOR_INFORMATION",
        "90, '', false, FOR_INFORMATION",
        "90, 90, true, FOR_INFORMATION",
        "73.8, 90, true, FOR_INFORMATION",
        "c, 90, false, NO_FIGURE",
        "c, none, false, NO_FIGURE",
        "k, none, false, NO_FIGURE",
        "'', 90, false, NO_FIGURE",
        "x, 90, true, NO_FIGURE",
    })
    void itsRatingSaysWhereAnIndicatorStands(String value, String target, boolean context, Verdict verdict) {
        AnIndicator indicator = AnIndicator.percent();
        if (context) {
            indicator.context();
        }
        ABook book = ABook.of(indicator.build()).result(PERIOD, value);
        if (!target.isEmpty()) {
            book.target("2019/20", target);
        }
        assertEquals(verdict, Verdict.of(book.first()));
    }

    @Test
    void anAnnualIndicatorThatIsNotDueHasNoFigure() {
        assertEquals(
                Verdict.NO_FIGURE,
                Verdict.of(ABook.of(AnIndicator.annual(3).build())
                        .result("2017/18", "70")
                        .first()));
    }

    @Test
    void theWorstStandsFirst() {
        Assessed assessed = mixed();
        List<Sentence> worst = section(assessed, Verdict.NEED_TO_IMPROVE).sentences();
        // Red before amber. Among the reds, 20 against 10 misses by the whole target, 60 against 90 by a third.
        assertEquals(
                List.of("R20", "R60", "A0", "A86", "A89"),
                worst.stream().map(Sentence::ref).toList());
        assertEquals(
                List.of("3.1", "3.2", "3.3", "3.4", "3.5"),
                worst.stream().map(Sentence::number).toList());
    }

    @Test
    void everyIndicatorStandsUnderExactlyOneHeading() {
        Assessed assessed = mixed();
        List<String> found = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            section(assessed, verdict).sentences().forEach(s -> found.add(s.ref()));
        }
        assertEquals(
                assessed.assessments().stream()
                        .map(Assessment::indicator)
                        .map(Indicator::ref)
                        .sorted()
                        .toList(),
                found.stream().sorted().toList());
    }

    @Test
    void commentaryFollowsWhatNeedsToImproveAndNothingElse() {
        Assessed assessed = mixed();
        section(assessed, Verdict.NEED_TO_IMPROVE)
                .sentences()
                .forEach(s -> assertEquals("Officer's commentary: Why " + s.ref() + ".", s.commentary()));
        for (Verdict verdict : List.of(Verdict.PERFORMING_WELL, Verdict.NO_FIGURE)) {
            section(assessed, verdict).sentences().forEach(s -> assertEquals("", s.commentary()));
        }
    }

    @Test
    void theCountsComeFirstAndAddUp() {
        String counts = section(mixed(), Verdict.PERFORMING_WELL).introduction().getFirst();
        assertEquals(
                "1 of 6 indicators with a target and a result is green (17 per cent), 3 amber and 2 red. Not rated: 1 data"
                        + " only, 1 suppressed.",
                counts);
    }

    @Test
    void thatNoneIsGreenOrNoneRedIsSaidAndWhatElseIsEmptyIsLeftOut() {
        Assessed none = ABook.of(AnIndicator.percent().build())
                .result(PERIOD, "x")
                .target("2019/20", "90")
                .assess();
        assertEquals(
                "No indicator is rated green this quarter.",
                section(none, Verdict.PERFORMING_WELL).introduction().getLast());
        assertEquals(
                "No indicator is rated red or amber this quarter.",
                section(none, Verdict.NEED_TO_IMPROVE).introduction().getLast());
        assertEquals(Optional.empty(), sections(none, Verdict.FOR_INFORMATION));
        Assessed nothing = ABook.of().assess();
        for (Verdict verdict : Verdict.values()) {
            assertEquals(Optional.empty(), sections(nothing, verdict));
        }
    }

    @Test
    void unnumberedParagraphsHaveNoNumbers() {
        Assessed assessed = mixed();
        Wording.Section plan = plan(Verdict.NEED_TO_IMPROVE);
        Sentences unnumbered =
                (Sentences) new SentenceSections(new Places("p1", Map.of()), Scope.whole(assessed), plan, words(), "")
                        .sentences(HEADING, Verdict.NEED_TO_IMPROVE)
                        .orElseThrow();
        assertTrue(unnumbered.sentences().stream().allMatch(s -> s.number().isEmpty()));
    }

    private static Assessed mixed() {
        List<Indicator> all = List.of(
                AnIndicator.percent().ref("A89").build(),
                AnIndicator.percent().ref("G95").build(),
                AnIndicator.percent().ref("A86").build(),
                AnIndicator.percent().ref("R60").build(),
                AnIndicator.percent().ref("R20").better(Polarity.LOWER).build(),
                AnIndicator.count()
                        .ref("A0")
                        .basis(Basis.SNAPSHOT)
                        .amberWithin("2")
                        .build(),
                AnIndicator.percent().ref("D50").build(),
                AnIndicator.percent().ref("S").build());
        String[] values = {"89", "95", "86", "60", "20", "1", "50", "c"};
        String[] targets = {"90", "90", "90", "90", "10", "0", "none", "90"};
        ABook book = ABook.of(all.toArray(Indicator[]::new));
        for (int i = 0; i < values.length; i++) {
            String why = "Why " + all.get(i).ref() + ".";
            book.result(all.get(i), PERIOD, values[i], Status.FINAL, why).target(all.get(i), "2019/20", targets[i]);
        }
        return book.assess();
    }

    private static Sentences section(Assessed assessed, Verdict verdict) {
        return (Sentences) sections(assessed, verdict).orElseThrow();
    }

    private static Optional<Section> sections(Assessed assessed, Verdict verdict) {
        return new SentenceSections(new Places("p1", Map.of()), Scope.whole(assessed), plan(verdict), words(), "3")
                .sentences(HEADING, verdict);
    }

    private static Placeholders words() {
        return new Placeholders(List.of());
    }

    private static Wording.Section plan(Verdict verdict) {
        String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return AWording.of("indicator-report", "").papers().getFirst().sections().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
