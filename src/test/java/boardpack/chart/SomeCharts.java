package boardpack.chart;

import boardpack.chart.ProcessChart.Mark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random charts of any shape; equal seeds give equal charts. */
final class SomeCharts {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] GAPS = {"Suppressed", "Not supplied", "Awaited", "Not available", "No figure"};

    private final Random random;
    private final int decimals;
    private final double about;
    private final double spread;
    private final String before;
    private final String after;

    SomeCharts(long seed) {
        random = new Random(seed);
        decimals = random.nextInt(3);
        about = Math.pow(10, random.nextInt(8) - 1) * (random.nextInt(5) == 0 ? -1 : 1) * (0.5 + random.nextDouble());
        spread = random.nextInt(6) == 0 ? 0 : Math.abs(about) * Math.pow(10, -random.nextInt(3)) * random.nextDouble();
        before = random.nextInt(4) == 0 ? "£" : "";
        after = before.isEmpty() && random.nextBoolean() ? "%" : "";
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(about + spread * random.nextGaussian()).setScale(decimals, RoundingMode.HALF_UP);
    }

    private Measure measure() {
        return new Measure("Per cent", before, after, "The scale begins at {figure}, not at 0.");
    }

    private String text(BigDecimal value) {
        return measure().number(value);
    }

    private List<Slot> slots(int count, boolean gaps) {
        boolean monthly = random.nextBoolean();
        boolean annual = !monthly && random.nextInt(4) == 0;
        Optional<Slot.Aim> aim = aim();
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(5) == 0) {
                aim = aim();
            }
            boolean gap = gaps && random.nextInt(4) == 0;
            Optional<BigDecimal> value = gap ? Optional.empty() : Optional.of(value());
            int back = count - 1 - i;
            int year = monthly ? 12 : annual ? 1 : 4;
            slots.add(new Slot(
                    annual ? "20" + (10 + i) + "/" + (11 + i) : monthly ? MONTHS[i % 12] : "Q" + (1 + i % 4),
                    annual ? "" : monthly ? Integer.toString(2015 + i / 12) : "20" + (10 + i / 4) + "/" + (11 + i / 4),
                    value,
                    value.map(this::text).orElse(""),
                    back == 0 ? Slot.Role.NOW : back == year ? Slot.Role.YEAR_BEFORE : Slot.Role.OTHER,
                    !gap && random.nextInt(5) == 0,
                    gap ? GAPS[random.nextInt(GAPS.length)] : "",
                    random.nextInt(15) == 0 ? Slot.Join.BREAKS : Slot.Join.GOES_ON,
                    aim));
        }
        return slots;
    }

    private Optional<Slot.Aim> aim() {
        BigDecimal from = value();
        BigDecimal to = random.nextInt(4) == 0 ? from.max(value()) : from;
        return random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(
                        new Slot.Aim(from, to, from.compareTo(to) == 0 ? text(from) : text(from) + " to " + text(to)));
    }

    TrendChart trend() {
        return new TrendChart(
                "It rose.",
                measure(),
                slots(1 + random.nextInt(14), true),
                random.nextInt(3) == 0 ? "internally set target of the council" : "Target",
                new TrendChart.Words(
                        "Q2 2019/20, this quarter", "Q2 2018/19, a year before", "provisional", "no figure"));
    }

    ProcessChart process() {
        int count = 13 + random.nextInt(30);
        List<Slot> slots = slots(count, random.nextBoolean());
        List<Mark> marks = new ArrayList<>();
        slots.forEach(s -> marks.add(Mark.values()[random.nextInt(Mark.values().length)]));
        List<ProcessChart.Span> spans = new ArrayList<>();
        int from = random.nextInt(3) == 0 ? 5 : 0;
        while (from < count) {
            int to = random.nextInt(3) == 0 ? Math.min(count - 1, from + 13) : count - 1;
            BigDecimal mean = value();
            BigDecimal reach =
                    BigDecimal.valueOf(spread * random.nextDouble() * 3).setScale(decimals + 1, RoundingMode.HALF_UP);
            spans.add(new ProcessChart.Span(from, to, mean.subtract(reach), mean, mean.add(reach)));
            from = to + 1;
        }
        ProcessChart.Span last = spans.getLast();
        BigDecimal target = value();
        return new ProcessChart(
                "It is stable.",
                measure(),
                slots,
                marks,
                spans,
                random.nextInt(4) == 0
                        ? List.of()
                        : random.nextInt(3) == 0
                                ? List.of(
                                        new ProcessChart.Line(target, "Range from " + text(target)),
                                        new ProcessChart.Line(
                                                target.add(BigDecimal.ONE),
                                                "Range to " + text(target.add(BigDecimal.ONE))))
                                : List.of(new ProcessChart.Line(target, "Target " + text(target))),
                new ProcessChart.Words(
                        "Upper limit " + text(last.upper()),
                        "Mean " + text(last.mean()),
                        "Lower limit " + text(last.lower()),
                        "better than chance explains",
                        "worse than chance explains",
                        "higher than chance explains",
                        "lower than chance explains",
                        "no more than chance",
                        "provisional",
                        "no figure"));
    }

    RatingBars bars() {
        List<RatingBars.Group> groups = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        int most = 1 + random.nextInt(random.nextBoolean() ? 8 : 200);
        for (int g = 0; g < count; g++) {
            List<RatingBars.Bar> bars = new ArrayList<>();
            boolean none = random.nextInt(6) == 0;
            for (String label : none ? new String[0] : new String[] {"Q2 2019/20", "Q1 2019/20"}) {
                int[] n = {random.nextInt(most), random.nextInt(most), random.nextInt(most), random.nextInt(most)};
                bars.add(new RatingBars.Bar(
                        label,
                        n[0],
                        n[1],
                        n[2],
                        n[3],
                        n[0] + " green, " + n[1] + " amber, " + n[2] + " red, " + n[3] + " not rated"));
            }
            groups.add(new RatingBars.Group(
                    "Education, Inclusion and Provision Services".repeat(1 + random.nextInt(4)),
                    bars,
                    none ? "Data being cleansed" : ""));
        }
        return new RatingBars("Most are green.", groups, List.of("green", "amber", "red", "not rated"));
    }

    DotPlot dots() {
        List<DotPlot.Row> rows = new ArrayList<>();
        for (DotPlot.Kind kind : DotPlot.Kind.values()) {
            Optional<BigDecimal> value = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(value());
            List<BigDecimal> others = new ArrayList<>();
            int count = kind == DotPlot.Kind.ALL ? 150 : random.nextInt(12);
            while (others.size() < count) {
                others.add(value());
            }
            rows.add(new DotPlot.Row(
                    kind == DotPlot.Kind.OURS ? "Saltmere" : "Statistical neighbours",
                    random.nextBoolean() ? "mean of 10, from " + text(value()) + " to " + text(value()) : "",
                    kind,
                    value,
                    value.map(this::text).orElse("Not available"),
                    others));
        }
        return new DotPlot("It is higher.", measure(), rows, "Lower is better");
    }
}
