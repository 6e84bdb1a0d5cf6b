package boardpack.assess.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.APriority;
import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.DataQuality;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.IndicatorSet;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriorityProgressTest {
    private static Progress[] actions(String letters) {
        return letters.chars()
                .mapToObj(c -> switch (c) {
                    case 'c' -> Progress.COMPLETE;
                    case 'g' -> Progress.GREEN;
                    case 'a' -> Progress.AMBER;
                    default -> Progress.RED;
                })
                .toArray(Progress[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "c, GREEN",
        "g, GREEN",
        "a, AMBER",
        "r, RED",
        "cg, GREEN",
        "ga, AMBER",
        "gr, RED",
        "ggr, AMBER",
        "gar, AMBER",
        "rra, RED",
        "rrgg, RED",
        "rrggg, AMBER",
        "ccccccccca, AMBER"
    })
    void countsToGreenWhereAllAreAndToRedWhereHalfAre(String actions, String counted) {
        assertEquals(
                counted.isEmpty() ? Optional.empty() : Optional.of(Rating.valueOf(counted)),
                APriority.of("P1").actions(actions(actions)).alone().counted());
    }

    /** Tests every mixture of up to six: an improvement never makes the whole worse. */
    @Test
    void whatGetsBetterMakesNothingWorse() {
        Progress[] all = Progress.values();
        for (int size = 1; size <= 6; size++) {
            for (int i = 0; i < Math.pow(all.length, size); i++) {
                Progress[] actions = new Progress[size];
                for (int j = 0, rest = i; j < size; j++, rest /= all.length) {
                    actions[j] = all[rest % all.length];
                }
                Rating before =
                        APriority.of("P").actions(actions).alone().counted().orElseThrow();
                for (int j = 0; j < size; j++) {
                    if (actions[j] != Progress.COMPLETE) {
                        Progress[] better = actions.clone();
                        better[j] = all[actions[j].ordinal() - 1];
                        Rating after = APriority.of("P")
                                .actions(better)
                                .alone()
                                .counted()
                                .orElseThrow();
                        assertTrue(after.compareTo(before) <= 0, Arrays.toString(actions) + " " + j);
                    }
                }
            }
        }
    }

    @Test
    void itsKeyIndicatorsCountAsItsActionsDoAndThoseWithoutARatingDoNot() {
        Indicator red = key("I1", "P1", "P2");
        Indicator unrated = key("I2", "P1");
        Indicator other = key("I3", "P2");
        Assessed assessed = ABook.of(red, unrated, other)
                .result(red, "2019/20 Q2", "50", Status.FINAL, "Why.")
                .target(red, "2019/20", "90")
                .result(unrated, "2019/20 Q2", "50", Status.FINAL, "")
                .target(unrated, "2019/20", "none")
                .priority(APriority.of("P1").actions(actions("cg")).build())
                .priority(APriority.of("P2").build())
                .assess();
        List<PriorityProgress> all = PriorityProgress.all(assessed);
        assertEquals(List.of(red, unrated), indicators(all.get(0)));
        assertEquals(List.of(red, other), indicators(all.get(1)));
        assertEquals(Optional.of(Rating.AMBER), all.get(0).counted());
        assertEquals(Optional.of(Rating.RED), all.get(1).counted());
        assertTrue(all.get(1).isOnlyCounted());
    }

    private static List<Indicator> indicators(PriorityProgress progress) {
        return progress.indicators().stream().map(Assessment::indicator).toList();
    }

    private static Indicator key(String ref, String... priorities) {
        return AnIndicator.percent()
                .ref(ref)
                .of(IndicatorSet.LOCAL, DataQuality.GOOD, "", priorities)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, '', rrr, GREEN, NOT_COMPARABLE",
        "GREEN, GREEN, r, GREEN, NO_CHANGE",
        "AMBER, GREEN, '', AMBER, WORSENED",
        "RED, AMBER, '', RED, WORSENED",
        "AMBER, RED, '', AMBER, IMPROVED",
        "'', GREEN, r, RED, WORSENED",
        "'', GREEN, '', '', NOT_COMPARABLE"
    })
    void theOfficersJudgementComesBeforeWhatIsCounted(
            String judged, String last, String actions, String overall, Direction direction) {
        PriorityProgress progress = APriority.of("P1")
                .judged(judged, last)
                .actions(actions(actions))
                .alone();
        assertEquals(overall.isEmpty() ? Optional.empty() : Optional.of(Rating.valueOf(overall)), progress.overall());
        assertEquals(direction, progress.direction());
    }

    @ParameterizedTest
    @CsvSource({
        "AMBER, AMBER, true, true",
        "AMBER, GREEN, false, true",
        "AMBER, AMBER, false, false",
        "AMBER, RED, false, false",
        "AMBER, '', false, false",
        "RED, GREEN, true, false",
        "GREEN, GREEN, true, false"
    })
    void onlyAnAmberOneIsAtRisk(String judged, String last, boolean flagged, boolean atRisk) {
        APriority priority = APriority.of("P1").judged(judged, last);
        assertEquals(
                atRisk,
                (flagged ? priority.atRisk("A reason.") : priority).alone().isAtRisk());
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, gr, '', W331",
        "GREEN, gr, It is late., ''",
        "GREEN, ga, '', ''",
        "AMBER, gr, '', ''",
        "'', gr, '', W332",
        "'', '', '', W332"
    })
    void aGreenJudgementBesideSomethingRedIsToBeExplained(
            String judged, String actions, String explanation, String code) {
        Findings findings = review(APriority.of("P1")
                .judged(judged, "GREEN")
                .actions(actions(actions))
                .explained(explanation));
        assertEquals(
                code.isEmpty() ? List.of() : List.of(Code.valueOf(code)),
                findings.sorted().stream()
                        .map(Finding::code)
                        .filter(c -> c == Code.W331 || c == Code.W332)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "AMBER, '', false, W333",
        "RED, '', false, W333",
        "GREEN, '', false, ''",
        "AMBER, Said., true, W333",
        "GREEN, Said., true, W313"
    })
    void whatNeedsAWordIsAskedFor(String judged, String update, boolean atRisk, String code) {
        APriority priority = APriority.of("P1").judged(judged, "GREEN").update(update);
        Findings findings = review(atRisk ? priority.atRisk("") : priority);
        assertEquals(
                code.isEmpty() ? List.of() : List.of(Code.valueOf(code)),
                findings.sorted().stream()
                        .map(Finding::code)
                        .filter(c -> c == Code.W333 || c == Code.W313)
                        .toList());
    }

    @Test
    void prioritiesAreOnlyMissedWhereThePapersAskForThem() {
        ABook book = ABook.of(AnIndicator.percent().build());
        assertFalse(book.review().sorted().stream().anyMatch(f -> f.code() == Code.W334));
        assertTrue(book.style("scrutiny-board").review().sorted().stream().anyMatch(f -> f.code() == Code.W334));
    }

    private static Findings review(APriority priority) {
        return ABook.of(AnIndicator.percent().build())
                .priority(priority.build())
                .review();
    }
}
