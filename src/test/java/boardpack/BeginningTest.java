package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.ABook;
import boardpack.compose.PackComposer;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Periods;
import boardpack.indicator.Status;
import boardpack.paper.Pack;
import boardpack.paper.Report;
import boardpack.paper.Section;
import boardpack.paper.Section.Point;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests an indicator that begins and replaces an older one. */
final class BeginningTest {
    @ParameterizedTest(name = "from {0}: {1} is before it {2}")
    @CsvSource({
        "2019/20 Q2, 2019/20 Q1, true",
        "2019/20 Q2, 2019/20 Q2, false",
        "2019/20 Q2, 2019-06, true",
        "2019/20 Q2, 2019-07, false",
        // A period during which the indicator begins would be incomplete.
        "2019-08, 2019/20 Q2, true",
        "2019-08, 2019/20 Q3, false",
        "2019/20, 2018/19 Q4, true",
        "2019/20, 2019/20 Q1, false",
    })
    void holdsFromItsPeriodOn(String from, String period, boolean before) {
        assertEquals(before, AnIndicator.percent().from(from).build().isBefore(Periods.period(period)));
    }

    @ParameterizedTest(name = "an annual one from {0}: the figure of {1} is before it {2}")
    @CsvSource({
        // From a year: its figure is the first. From a quarter: the figure that arrives then is the first.
        "2019/20, 2018/19, true",
        "2019/20, 2019/20, false",
        "2019/20 Q3, 2018/19, false",
        "2019/20 Q3, 2017/18, true",
        "2019/20 Q4, 2018/19, true",
    })
    void aYearsFigureBeginsWithItsYearOrWithItsArrival(String from, String year, boolean before) {
        assertEquals(before, AnIndicator.annual(3).from(from).build().isBefore(Periods.period(year)));
    }

    private static ABook book(String from) {
        Indicator gone = AnIndicator.percent().retired(from).build();
        Indicator newer = AnIndicator.percent()
                .ref("PED01 02")
                .title("Its successor")
                .from(from)
                .replaces("PED01 01")
                .build();
        Indicator stays = AnIndicator.percent().ref("PED01 03").build();
        return ABook.of(gone, newer, stays)
                .serviceAreas("Schools")
                .result(gone, "2019/20 Q1", "80", Status.FINAL, "")
                .result(newer, "2019/20 Q2", "92", Status.FINAL, "")
                .result(stays, "2019/20 Q2", "92", Status.FINAL, "")
                .target(gone, "2019/20", "90")
                .target(newer, "2019/20", "90")
                .target(stays, "2019/20", "90");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // from, reported quarter, listed?, noted as?
                "2019/20 Q2, 2019/20 Q1, false, -",
                "2019/20 Q2, 2019/20 Q2, true, Q2 2019/20",
                "2019/20 Q2, 2019/20 Q4, true, Q2 2019/20",
                "2019/20 Q2, 2020/21 Q1, true, -",
            })
    void isListedFromThenAndToldOfInItsFirstYear(String from, String quarter, boolean listed, String told) {
        Pack pack =
                new PackComposer(Protector.protect(book(from).quarter(quarter).assess(), Audience.PUBLIC)).pack();
        List<Section> report = ((Report) pack.papers().get(1).content()).sections();
        assertEquals(
                listed,
                pack.ratings().rows().stream().anyMatch(r -> r.getFirst().equals("PED01 02")));
        String older = AnIndicator.percent().build().title();
        List<String> texts = points(report, "PED01 02").map(Point::text).toList();
        assertEquals(
                told == null ? 0 : 1,
                texts.stream()
                        .filter(t -> t.startsWith("It replaces PED01 01 (" + older + ") from " + told + "."))
                        .count(),
                texts.toString());
        assertEquals(
                told == null
                        ? List.of()
                        : List.of("This indicator (" + older + ") is retired from " + told
                                + " and is no longer reported; PED01 02 replaces it."),
                points(report, "PED01 01")
                        .map(Point::text)
                        .filter(t -> t.contains("retired"))
                        .toList());
    }

    private static Stream<Point> points(List<Section> all, String ref) {
        return all.stream()
                .filter(Section.Points.class::isInstance)
                .map(Section.Points.class::cast)
                .flatMap(s -> s.points().stream())
                .filter(p -> p.ref().equals(ref));
    }
}
