package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.APriority;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.DataQuality;
import boardpack.indicator.Indicator;
import boardpack.indicator.IndicatorSet;
import boardpack.indicator.Progress;
import boardpack.indicator.Status;
import boardpack.paper.IndicatorIndex;
import boardpack.paper.MainIssues;
import boardpack.paper.NotReported;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.paper.Report;
import boardpack.paper.Reported;
import boardpack.paper.Section;
import boardpack.paper.SummarySheet;
import boardpack.paper.Trackers;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ScrutinyBoardTest {
    private static final Indicator NATIONAL = AnIndicator.percent()
            .ref("NI 10")
            .of("Schools")
            .of(IndicatorSet.NATIONAL, DataQuality.SOME_CONCERNS, "Late registers.", "P1")
            .build();
    private static final Indicator LOCAL = AnIndicator.percent()
            .ref("NI 9")
            .of("Families")
            .of(IndicatorSet.LOCAL, DataQuality.GOOD, "", "P1", "P2")
            .build();
    private static final Indicator LATER =
            AnIndicator.annual(3).ref("LK 1").of("Schools").build();

    private static ABook book() {
        return ABook.of(NATIONAL, LOCAL, LATER)
                .style("scrutiny-board")
                .serviceAreas("Schools", "Families")
                .result(NATIONAL, "2019/20 Q2", "50", Status.FINAL, "Why.")
                .target(NATIONAL, "2019/20", "90")
                .result(LOCAL, "2019/20 Q2", "95", Status.FINAL, "")
                .target(LOCAL, "2019/20", "90")
                .target(LATER, "2018/19", "90");
    }

    private static PackComposer composer(ABook book) {
        return new PackComposer(Protector.protect(book.assess(), Audience.PUBLIC));
    }

    private static <S extends Section> S section(Paper paper, Class<S> kind) {
        return ((Report) paper.content())
                .sections().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static <S extends Section> S section(ABook book, Class<S> kind) {
        return section(
                composer(book).pack().papers().stream()
                        .filter(p -> ((Report) p.content()).sections().stream().anyMatch(kind::isInstance))
                        .findFirst()
                        .orElseThrow(),
                kind);
    }

    @Test
    void onlyAmberAndRedPrioritiesHaveTrackers() {
        ABook book = book().priority(APriority.of("P1")
                        .judged("RED", "AMBER")
                        .actions(Progress.RED)
                        .build())
                .priority(APriority.of("P2").judged("GREEN", "GREEN").build())
                .priority(APriority.of("P3").judged("AMBER", "").build())
                // Without a judgement, the computed progress decides.
                .priority(APriority.of("P4").actions(Progress.RED).build())
                .priority(APriority.of("P5").build());
        Trackers trackers = section(book, Trackers.class);
        assertEquals(
                List.of("P1 Text of P1", "P3 Text of P3", "P4 Text of P4"),
                trackers.trackers().stream().map(Trackers.Tracker::title).toList());
        assertTrue(trackers.introduction().contains("The 2 that are neither amber nor red"));
        Trackers.Tracker first = trackers.trackers().getFirst();
        assertEquals(
                List.of("NI 10", "NI 9"),
                first.indicators().lines().stream().map(k -> k.line().ref()).toList());
        assertEquals(1, first.actions().lines().size());
        assertTrue(trackers.trackers().get(2).overallNote().startsWith("computed"));
    }

    @Test
    void whereNoneIsAmberOrRedItSaysSo() {
        Trackers trackers = section(
                book().priority(APriority.of("P1").judged("GREEN", "GREEN").build()), Trackers.class);
        assertEquals(List.of(), trackers.trackers());
        assertEquals(
                "No improvement priority is rated amber or red at the end of Q2 2019/20, so there is no action tracker to"
                        + " report.",
                trackers.introduction());
    }

    @Test
    void theSummaryHasEveryPriorityUnderItsOutcome() {
        ABook book = book().priority(APriority.of("P1")
                        .outcome("Be healthy")
                        .judged("RED", "AMBER")
                        .build())
                .priority(APriority.of("P2")
                        .outcome("Stay safe")
                        .judged("GREEN", "")
                        .build())
                .priority(APriority.of("P3")
                        .outcome("Be healthy")
                        .actions(Progress.AMBER)
                        .build());
        SummarySheet sheet = section(book, SummarySheet.class);
        assertEquals(
                List.of("Be healthy", "Stay safe"),
                sheet.outcomes().stream().map(SummarySheet.Outcome::name).toList());
        List<SummarySheet.PriorityLine> healthy = sheet.outcomes().getFirst().lines();
        assertEquals(
                List.of("P1", "P3"),
                healthy.stream().map(SummarySheet.PriorityLine::ref).toList());
        assertEquals("Worsened", healthy.getFirst().direction().word());
        assertEquals("Red", healthy.getFirst().overall().word());
        // One of its two key indicators is red, which is half.
        assertEquals("Red", healthy.getFirst().counted().word());
        assertEquals("1 green, 1 red", healthy.getFirst().counts());
        assertEquals("Computed", healthy.get(1).computed());
        SummarySheet.PriorityLine safe = sheet.outcomes().get(1).lines().getFirst();
        assertEquals("New", safe.direction().word());
        assertEquals("not rated in the last quarter", safe.directionNote());
        assertEquals("", healthy.getFirst().directionNote(), "two judgements are alike");
        assertEquals("", safe.id(), "it has no tracker to lead to");
    }

    @Test
    void aJudgementAndAComputedRatingAreNotComparedAsIfTheyWereAlike() {
        SummarySheet sheet = section(
                book().priority(APriority.of("P1")
                        .judged("", "GREEN")
                        .actions(Progress.AMBER)
                        .build()),
                SummarySheet.class);
        SummarySheet.PriorityLine line = sheet.outcomes().getFirst().lines().getFirst();
        assertEquals("judged then, computed now", line.directionNote());
    }

    @Test
    void everyIndicatorIsEitherReportedOrListedAndTheIndexLeadsToIt() {
        Pack pack = composer(
                        book().priority(APriority.of("P1").judged("RED", "").build()))
                .pack();
        Paper appendix = pack.papers().getLast();
        Reported reported = section(appendix, Reported.class);
        assertEquals(
                List.of("National indicators", "Key local indicators"),
                reported.sets().stream().map(Reported.OfASet::title).toList());
        Reported.QualityLine national = reported.sets().getFirst().lines().getFirst();
        assertEquals("NI 10", national.line().ref());
        assertEquals("Some concerns", national.quality());
        assertEquals("Late registers.", national.note());
        NotReported later = section(appendix, NotReported.class);
        assertEquals(
                List.of("LK 1"),
                later.indicators().stream().map(NotReported.Later::ref).toList());

        Set<String> places = reported.sets().stream()
                .flatMap(s -> s.lines().stream())
                .map(l -> l.line().id())
                .collect(Collectors.toCollection(HashSet::new));
        later.indicators().forEach(i -> places.add(i.id()));
        IndicatorIndex index = (IndicatorIndex) pack.back().orElseThrow().content();
        assertEquals(
                List.of("LK 1", "NI 9", "NI 10"),
                index.lines().stream().map(IndicatorIndex.Line::ref).toList(),
                "by number, not by letter");
        assertEquals(places, index.lines().stream().map(IndicatorIndex.Line::id).collect(Collectors.toSet()));
    }

    @Test
    void theMainIssuesAreNumberedThroughAndTellWhatIsAtRiskAndWhatHasBeenDone() {
        ABook book = book().priority(APriority.of("P1")
                        .judged("AMBER", "AMBER")
                        .atRisk("Staff are leaving.")
                        .concern("Late visits.", "")
                        .build())
                .priority(APriority.of("P2")
                        .judged("RED", "RED")
                        .concern("Missing children.", "A panel meets.")
                        .build())
                .priority(APriority.of("P3").judged("AMBER", "AMBER").build());
        MainIssues issues = section(book, MainIssues.class);
        List<MainIssues.Numbered> paragraphs =
                issues.parts().stream().flatMap(p -> p.paragraphs().stream()).toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            assertEquals("3." + (i + 1), paragraphs.get(i).number());
        }
        List<MainIssues.Issue> atRisk =
                issues.parts().get(1).paragraphs().getFirst().issues();
        assertEquals(
                List.of("Staff are leaving."),
                atRisk.stream().map(MainIssues.Issue::text).toList());
        List<MainIssues.Issue> concerns =
                issues.parts().get(2).paragraphs().getFirst().issues();
        assertEquals(
                List.of("P2", "P1"),
                concerns.stream().map(MainIssues.Issue::ref).toList(),
                "red before amber");
        assertEquals(
                "Nothing has been reported.", concerns.get(1).lines().get(1).text());
    }

    @Test
    void nothingAtRiskAndNoConcernIsSaidToo() {
        MainIssues issues = section(
                book().priority(APriority.of("P1").judged("AMBER", "AMBER").build()), MainIssues.class);
        assertEquals(
                "Nothing that is amber is at risk of becoming red.",
                issues.parts().get(1).paragraphs().getFirst().text());
        assertEquals(
                "No concern about a priority has been raised for this quarter.",
                issues.parts().get(2).paragraphs().getFirst().text());
        MainIssues green = section(
                book().priority(APriority.of("P1").judged("GREEN", "GREEN").build()), MainIssues.class);
        assertEquals(
                "Nothing is amber, so that nothing is at risk of becoming red.",
                green.parts().get(1).paragraphs().getFirst().text());
    }

    @Test
    void oneServiceAreaAloneHasItsOwnPrioritiesAndIndicators() {
        PackComposer composer = composer(book().priority(
                        APriority.of("P1").area("Schools").judged("RED", "").build())
                .priority(APriority.of("P2").area("Families").judged("RED", "").build()));
        Paper alone = composer.groupAlone("Families").orElseThrow();
        assertEquals(
                List.of("P2 Text of P2"),
                section(alone, Trackers.class).trackers().stream()
                        .map(Trackers.Tracker::title)
                        .toList());
        assertEquals(1, section(alone, Reported.class).sets().size());
        assertFalse(((Report) alone.content()).sections().stream().anyMatch(NotReported.class::isInstance));
    }

    @Test
    void withoutPrioritiesThereAreTheIndicatorsAlone() {
        List<String> names =
                composer(book()).pack().papers().stream().map(Paper::name).toList();
        assertEquals(List.of("01-cover-report", "02-appendix-3-performance-indicators"), names);
    }
}
