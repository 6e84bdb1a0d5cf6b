package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.assess.APriority;
import boardpack.assess.Assessment;
import boardpack.assess.review.PriorityProgress;
import boardpack.compose.section.IssueSections;
import boardpack.compose.section.SetSections;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.DataQuality;
import boardpack.indicator.Indicator;
import boardpack.indicator.IndicatorSet;
import boardpack.indicator.Progress;
import boardpack.indicator.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests each sentence for none, one and many. */
final class PriorityWordsTest {
    /** Returns priorities from codes: {@code ag} was amber and is green; a dash is no rating. */
    private static List<PriorityProgress> all(String changes) {
        List<PriorityProgress> all = new ArrayList<>();
        for (String change : changes.split(" ")) {
            all.add(APriority.of("P" + (all.size() + 1))
                    .judged(name(change.charAt(1)), name(change.charAt(0)))
                    .alone());
        }
        return all;
    }

    private static String name(char letter) {
        return switch (letter) {
            case 'g' -> "GREEN";
            case 'a' -> "AMBER";
            case 'r' -> "RED";
            default -> "";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gg | There is 1 improvement priority, and it is green.",
                "gr | There is 1 improvement priority, and it is red.",
                "g- | There is 1 improvement priority, and it is without a rating.",
                "gg gg | There are 2 improvement priorities: all are green.",
                "g- g- | There are 2 improvement priorities: all are without a rating.",
                "gg gr | There are 2 improvement priorities: 1 is green and 1 red.",
                "gg gg ga gr | There are 4 improvement priorities: 2 are green, 1 amber and 1 red.",
                "ga gr gr | There are 3 improvement priorities: 1 is amber and 2 red.",
                "gg g- | There are 2 improvement priorities: 1 is green and 1 without a rating."
            })
    void theirRatings(String changes, String words) {
        assertEquals(words, PriorityWords.counts(all(changes)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ag | Since the last quarter, it has improved.",
                "gg | Since the last quarter, it has not changed.",
                "-g | Since the last quarter, it cannot be compared.",
                "ga | Since the last quarter, it has worsened.",
                "gg gg | Since the last quarter, none has changed.",
                "-g -g | Since the last quarter, none can be compared.",
                "ga ga | Since the last quarter, all have worsened.",
                "ag ra gg | Since the last quarter, 2 have improved and 1 has not changed.",
                "ag ga ar gg gg -a | Since the last quarter, 1 has improved, 2 have worsened, 2 have not changed and 1 cannot be compared."
            })
    void howTheyMoved(String changes, String words) {
        assertEquals(words, PriorityWords.moves(all(changes)).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gg | 1 green.",
                "gg gr | 1 green and 1 red (P2).",
                "ga gg ga gr | 1 green, 2 amber (P1 and P3) and 1 red (P4).",
                "g- | 1 without a rating (P1)."
            })
    void thoseOfAnOutcome(String changes, String words) {
        assertEquals(words, PriorityWords.ofOutcome(all(changes)));
    }

    @Test
    void whatIsCountedIsNamed() {
        assertEquals("", PriorityWords.counted(APriority.of("P").alone()));
        assertEquals(
                "2 green, 1 red",
                PriorityWords.counted(APriority.of("P")
                        .actions(Progress.COMPLETE, Progress.RED, Progress.GREEN)
                        .alone()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g | '' | Data quality of the indicator that is reported: good for it.",
                "s | '' | Data quality of the indicator that is reported: some concerns about it.",
                "gg | '' | Data quality of the 2 indicators that are reported: good for all of them.",
                "ggsx | '' | Data quality of the 4 indicators that are reported: good for 2, some concerns about 1 and significant concerns about 1.",
                "gx- | '' | Data quality of the 3 indicators that are reported: good for 1, significant concerns about 1 and not assessed for 1.",
                "-- | '' | ''"
            })
    void howFarTheFiguresCanBeReliedOn(String qualities, String nothing, String words) {
        List<Assessment> all = qualities
                .chars()
                .mapToObj(c -> indicator("I", (char) c))
                .map(i -> ABook.of(i).result("2019/20 Q2", "90").first())
                .toList();
        assertEquals(Optional.of(words).filter(w -> !w.isEmpty()), IssueSections.quality(all));
    }

    private static Indicator indicator(String ref, char quality) {
        AnIndicator indicator = AnIndicator.percent().ref(ref);
        return switch (quality) {
            case 'g' -> indicator.of(IndicatorSet.LOCAL, DataQuality.GOOD, "").build();
            case 's' ->
                indicator.of(IndicatorSet.LOCAL, DataQuality.SOME_CONCERNS, "").build();
            case 'x' ->
                indicator
                        .of(IndicatorSet.LOCAL, DataQuality.SIGNIFICANT_CONCERNS, "")
                        .build();
            default -> indicator.build();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | The only indicator can be reported in this quarter. The one indicator",
                "0 | 1 | The only indicator cannot be reported in this quarter.",
                "0 | 2 | None of the 2 indicators can be reported in this quarter.",
                "2 | 0 | Both indicators can be reported in this quarter. Both indicators",
                "2 | 1 | Of 3 indicators, 2 can be reported in this quarter; 1 is reported in another. Both",
                "1 | 2 | Of 3 indicators, 1 can be reported in this quarter; 2 are reported in another. The one"
            })
    void howManyCanBeReported(int due, int later, String words) {
        List<Assessment> all = new ArrayList<>();
        for (int i = 0; i < due + later; i++) {
            all.add(
                    i < due
                            ? ABook.of(AnIndicator.percent().build())
                                    .result("2019/20 Q2", "90")
                                    .target("2019/20", "90")
                                    .first()
                            : ABook.of(AnIndicator.annual(3).build()).first());
        }
        String text = IssueSections.reported(all);
        assertEquals(words, text.substring(0, Math.min(words.length(), text.length())));
    }

    @ParameterizedTest
    @CsvSource({
        // Amber and no worse than a year ago; amber and worse; amber with a red forecast; green and worse; red and
        // worse.
        "86, 85, '', false, ''",
        "86, 88, '', true, It has worsened: −2.0 points from 88.0% in Q2 2018/19.",
        "86, 85, 70, true, 'Its forecast for 2019/20 is 70.0%, which is red.'",
        "91, 95, '', false, ''",
        "50, 60, '', false, ''"
    })
    void anAmberIndicatorIsAtRiskWhereItWorsensOrWillBeRed(
            String now, String before, String forecast, boolean atRisk, String reason) {
        Assessment a = ABook.of(AnIndicator.percent().build())
                .result("2018/19 Q2", before)
                .entered("2019/20 Q2", now, "", forecast)
                .target("2019/20", "90")
                .first();
        assertEquals(atRisk, IssueSections.isAtRisk(a));
        if (atRisk) {
            assertEquals(reason, IssueSections.risk(a));
        }
    }

    @Test
    void anIndicatorThatIsNotDueSaysWhenItIs() {
        Indicator annual = AnIndicator.annual(3).build();
        assertEquals(
                "next reported in Q3 2019/20.",
                SetSections.when(ABook.of(annual).target("2018/19", "90").first()));
        assertEquals(
                "next reported in Q3 2019/20; 88.0% for 2017/18.",
                SetSections.when(ABook.of(annual)
                        .result("2017/18", "88", Status.FINAL, "")
                        .first()));
    }
}
