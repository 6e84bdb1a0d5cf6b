package boardpack.compose.explain;

import boardpack.assess.control.ControlChart;
import boardpack.assess.control.Limits;
import boardpack.compose.explain.Explanation.Chart;
import boardpack.compose.explain.Explanation.Charted;
import boardpack.compose.words.ChartNumbers;
import boardpack.compose.words.Figures;
import boardpack.indicator.Assurance;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Quarter;
import boardpack.indicator.Signal;
import boardpack.indicator.SpecialCause;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains a control chart: its limits, the signal of the latest figure, and if the target will be met reliably. */
final class ExplainedChart {
    /** Number of special causes described in words; the JSON lists all of them. */
    private static final int TOLD = 6;

    private final ControlChart chart;
    private final ChartNumbers numbers;

    ExplainedChart(Indicator indicator, ControlChart chart) {
        this.chart = chart;
        this.numbers = new ChartNumbers(indicator, chart);
    }

    Chart chart() {
        Limits limits = chart.limits();
        return new Chart(
                limits.upper().toPlainString(),
                limits.nearUpper().toPlainString(),
                limits.mean().toPlainString(),
                limits.nearLower().toPlainString(),
                limits.lower().toPlainString(),
                limits.averageRange().toPlainString(),
                limits.points(),
                limits.ranges(),
                limits.dropped(),
                chart.assurance().words(),
                chart.points().stream()
                        .map(p -> new Charted(
                                p.period().label(),
                                p.value().toPlainString(),
                                p.cause().words(),
                                p.signal().word().toLowerCase(Locale.ROOT)))
                        .toList(),
                sentences());
    }

    private List<String> sentences() {
        Limits limits = chart.limits();
        List<String> sentences = new ArrayList<>();
        sentences.add(chart.points().size() + " " + periods() + ". Mean " + shown(limits.mean()) + "; limits "
                + shown(limits.lower()) + " to " + shown(limits.upper()) + ": 2.66 × the average moving range of "
                + shown(limits.averageRange()) + " on either side" + dropped(limits) + ".");
        chart.segments().stream()
                .flatMap(s -> s.rebase().stream())
                .forEach(r -> sentences.add("New limits from " + r.from().label() + ": "
                        + r.reason().replaceAll("\\.$", "") + "."));
        chart.segments().stream()
                .flatMap(s -> s.deferred().stream())
                .forEach(r -> sentences.add(
                        "New limits are asked for from " + r.from().label() + " ("
                                + r.reason().replaceAll("\\.$", "")
                                + "); they need 13 figures of their own, and until then the earlier ones hold."));
        ControlChart.Point latest = chart.latest();
        sentences.add(latest.period().label() + ", " + Figures.number(latest.value(), numbers.figures()) + ": "
                + latest.signal().word().toLowerCase(Locale.ROOT)
                + (latest.cause() == SpecialCause.NONE
                        ? ""
                        : ", " + latest.cause().words()) + ". "
                + latest.signal().meaning());
        earlier(sentences);
        if (chart.assurance() != Assurance.NONE) {
            sentences.add(Figures.capital(chart.assurance().words()) + ". "
                    + chart.assurance().meaning());
        }
        return sentences;
    }

    private void earlier(List<String> sentences) {
        List<ControlChart.Point> special = chart.points().stream()
                .filter(p -> p.signal() != Signal.COMMON_CAUSE && p.signal() != Signal.NOT_JUDGED)
                .filter(p -> !p.equals(chart.latest()))
                .toList();
        if (special.isEmpty()) {
            return;
        }
        List<String> told = special.reversed().stream()
                .limit(TOLD)
                .map(p -> p.period().label() + " (" + p.signal().word().toLowerCase(Locale.ROOT) + ": "
                        + p.cause().words() + ")")
                .toList();
        int more = special.size() - told.size();
        sentences.add("Special causes before that: " + String.join("; ", told)
                + (more > 0 ? "; and " + more + " earlier" : "") + ".");
    }

    private static String dropped(Limits limits) {
        return limits.dropped() == 0
                ? ""
                : ", without "
                        + Figures.counted(limits.dropped(), "range that is", "ranges that are")
                        + " exceptionally large";
    }

    private String periods() {
        return switch (chart.latest().period()) {
            case Month month -> "months";
            case Quarter quarter -> "quarters";
            case Year year -> "years";
        };
    }

    private String shown(BigDecimal number) {
        return Arithmetic.number(numbers.rounded(number));
    }
}
