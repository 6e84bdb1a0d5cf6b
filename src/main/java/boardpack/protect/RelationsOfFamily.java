package boardpack.protect;

import boardpack.book.Book;
import boardpack.book.Previous;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.PartOf;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out which figures of a family there are, and which relations everybody knows to hold between them. */
final class RelationsOfFamily {
    private static final int MONTHS = 12;

    private final Family family;
    private final Book book;
    private final int scale;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Long> base = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, TreeMap<Period, Figure>> byRef = new HashMap<>();

    RelationsOfFamily(Family family, Book book) {
        this.family = family;
        this.book = book;
        this.scale = family.members().getFirst().people() ? 0 : decimals();
    }

    /** What contradicts itself, so that nothing can be protected. */
    List<Finding> findings() {
        return findings;
    }

    Relations relations() {
        for (Indicator indicator : family.members()) {
            byRef.put(indicator.ref(), new TreeMap<>(BY_TIME));
            rows(indicator);
            switch (indicator.basis()) {
                case FLOW -> sums(indicator);
                case CUMULATIVE -> growth(indicator);
                case ROLLING -> rolling(indicator);
                case SNAPSHOT, ANNUAL -> {
                    // One period says nothing of the next.
                }
            }
        }
        family.members().forEach(this::totals);
        figures.replaceAll(f -> isPrinted(f) ? f.printedBefore() : f);
        Relations all = new Relations(
                figures,
                counts,
                relations,
                base.stream().mapToLong(Long::longValue).toArray(),
                java.util.Set.of(),
                scale);
        return new Unknowns(all, book.settings().protection().threshold(), findings).settled();
    }

    static final java.util.Comparator<Period> BY_TIME = java.util.Comparator.comparing(Period::end)
            .thenComparing(Period::start, java.util.Comparator.reverseOrder());

    /** The decimals with which what is not people is counted. */
    private int decimals() {
        return family.members().stream()
                .flatMap(i -> book.results().getOrDefault(i.ref(), Map.of()).values().stream())
                .flatMap(r -> Components.of(family.members().getFirst()).numbers(r).orElse(List.of()).stream())
                .mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    private void rows(Indicator indicator) {
        Map<Period, Result> rows = new TreeMap<>(BY_TIME);
        rows.putAll(book.results().getOrDefault(indicator.ref(), Map.of()));
        Components components = Components.of(indicator);
        boolean counted =
                rows.values().stream().anyMatch(r -> components.numbers(r).isPresent());
        for (Result row : rows.values()) {
            boolean marked = Family.isMarked(row);
            if (!marked
                    && row.value().number().isEmpty()
                    && components.numbers(row).isEmpty()) {
                continue;
            }
            Optional<Figure> same = same(indicator, row, rows);
            if (same.isPresent()) {
                same.get().rows().add(row);
                byRef.get(indicator.ref()).put(row.period(), same.get());
                continue;
            }
            List<Long> numbers = new ArrayList<>();
            for (BigDecimal number : components.numbers(row).orElse(List.of())) {
                whole(number, row, indicator).ifPresent(numbers::add);
            }
            if (numbers.size() < components.numbers(row).orElse(List.of()).size()) {
                numbers.clear();
            }
            if (marked && counted) {
                numbers.addAll(components == Components.RATIO ? List.of(2L, 1L, 1L) : List.of(1L));
            }
            Count.Kind kind = marked ? Count.Kind.MARKED : Count.Kind.GIVEN;
            figure(indicator, row.period(), new ArrayList<>(List.of(row)), numbers, kind);
        }
    }

    /** People come in whole numbers; whatever else is counted is counted in its smallest part. */
    private Optional<Long> whole(BigDecimal number, Result row, Indicator indicator) {
        BigDecimal scaled = number.movePointRight(scale);
        boolean fits = scaled.stripTrailingZeros().scale() <= 0 && scaled.abs().precision() - scaled.scale() < 18;
        if (!fits || indicator.people() && number.signum() < 0) {
            findings.add(Code.E243.at(row.place(), indicator.ref(), number.toPlainString()));
            return Optional.empty();
        }
        return Optional.of(scaled.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** A quarter's own row of what is not added up is its last month again, and a year's its last quarter's. */
    private Optional<Figure> same(Indicator indicator, Result row, Map<Period, Result> rows) {
        if (indicator.basis() == Basis.FLOW || indicator.basis() == Basis.ANNUAL) {
            return Optional.empty();
        }
        List<Period> within = switch (row.period()) {
            case Month month -> List.<Period>of();
            case Quarter quarter -> List.<Period>of(new Month(YearMonth.from(quarter.end())));
            case Year year -> List.of(new Month(YearMonth.from(year.end())), year.quarter(4));
        };
        for (Period period : within) {
            Figure figure = byRef.get(indicator.ref()).get(period);
            Result other = rows.get(period);
            if (figure != null && (Family.isMarked(row) || Family.isMarked(other) || alike(row, other))) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    private static boolean alike(Result one, Result other) {
        return one.value().number().isPresent()
                && other.value().number().isPresent()
                && one.value().number().get().compareTo(other.value().number().get()) == 0
                && one.numerator().equals(other.numerator())
                && one.denominator().equals(other.denominator());
    }

    private Figure figure(Indicator indicator, Period period, List<Result> rows, List<Long> numbers, Count.Kind kind) {
        List<Integer> own = new ArrayList<>();
        numbers.forEach(n -> own.add(count(figures.size(), kind, n)));
        Figure figure = new Figure(
                figures.size(),
                indicator,
                period,
                rows,
                own,
                stage(indicator, period),
                rank(indicator, period),
                kind == Count.Kind.MISSING,
                false);
        figures.add(figure);
        byRef.get(indicator.ref()).put(period, figure);
        if (own.size() == 3) {
            relation(figure.label() + ": the denominator is the numerator and the rest", own.get(0), own.subList(1, 3));
        }
        return figure;
    }

    private int count(int figure, Count.Kind kind, long value) {
        counts.add(new Count(
                counts.size(), figure, kind, family.members().getFirst().people()));
        base.add(value);
        return counts.size() - 1;
    }

    private void relation(String words, int whole, List<Integer> parts) {
        relation(words, whole, parts, false);
    }

    private void relation(String words, int whole, List<Integer> parts, boolean implied) {
        int stage = parts.stream().mapToInt(this::stage).reduce(stage(whole), Math::max);
        relations.add(Relation.of(relations.size(), words, whole, parts, stage, implied));
    }

    private int stage(int count) {
        int figure = counts.get(count).figure();
        return figure == Count.NO_FIGURE
                ? Integer.MIN_VALUE
                : figures.size() > figure ? figures.get(figure).stage() : 0;
    }

    /** In which quarter a figure is first known, counted from long ago. */
    private int stage(Indicator indicator, Period period) {
        LocalDate end = period instanceof Year year
                ? indicator.arrival(year).map(Quarter::end).orElse(year.end())
                : period.end();
        int first = book.settings().yearKind().firstMonth().getValue() - 1;
        return Math.floorDiv(end.getYear() * MONTHS + end.getMonthValue() - 1 - first, 3);
    }

    private static int rank(Indicator indicator, Period period) {
        return switch (period) {
            case Month month -> 0;
            case Year year -> indicator.basis() == Basis.ANNUAL ? 2 : 1;
            case Quarter quarter -> 2;
        };
    }

    /** True where the last pack printed it as it is now; what has been revised since says nothing exact. */
    private boolean isPrinted(Figure figure) {
        Map<Period, Previous.Printed> printed =
                book.previous().map(p -> p.of(figure.indicator().ref())).orElse(Map.of());
        if (printed.isEmpty()) {
            return false;
        }
        boolean own = figure.rows().stream()
                .anyMatch(r -> r.value()
                        .number()
                        .filter(n -> isSame(printed.get(r.period()), n))
                        .isPresent());
        return own || figure.rows().isEmpty() && isSame(printed.get(figure.period()), value(figure));
    }

    private static boolean isSame(Previous.Printed printed, BigDecimal now) {
        return printed != null
                && now.setScale(printed.value().scale(), RoundingMode.HALF_UP).compareTo(printed.value()) == 0;
    }

    /** What a figure without a row is. */
    private BigDecimal value(Figure figure) {
        List<Integer> its = figure.counts();
        return switch (Components.of(figure.indicator())) {
            case COUNT -> BigDecimal.valueOf(base.get(its.getFirst()), scale);
            case RATIO ->
                SmallNumbers.ratio(
                        figure.indicator(),
                        BigDecimal.valueOf(base.get(its.get(1))),
                        BigDecimal.valueOf(Math.max(1, base.get(its.get(0)))));
            case AVERAGE -> BigDecimal.ZERO;
        };
    }

    /** The figures of an indicator over time; one that stands for a month and its quarter is there once. */
    private List<Figure> distinct(Indicator indicator) {
        Map<Integer, Figure> distinct = new LinkedHashMap<>();
        byRef.get(indicator.ref()).values().forEach(f -> distinct.put(f.id(), f));
        return List.copyOf(distinct.values());
    }

    private Optional<Figure> at(Indicator indicator, Period period) {
        return Optional.ofNullable(byRef.get(indicator.ref()).get(period));
    }

    /** A quarter is the sum of its months, and a year of its quarters. */
    private void sums(Indicator indicator) {
        TreeMap<Period, Boolean> quarters = new TreeMap<>(BY_TIME);
        TreeMap<Period, Boolean> years = new TreeMap<>(BY_TIME);
        for (Period period : List.copyOf(byRef.get(indicator.ref()).keySet())) {
            Year year = yearOf(period);
            years.put(year, true);
            for (int number = 1; number <= 4; number++) {
                Quarter quarter = year.quarter(number);
                boolean within = !period.start().isBefore(quarter.start())
                        && !period.end().isAfter(quarter.end());
                if (within) {
                    quarters.put(quarter, true);
                }
            }
        }
        quarters.keySet().forEach(q -> sum(indicator, q, months((Quarter) q), "its months"));
        years.keySet().forEach(y -> sum(indicator, y, quarters((Year) y), "its quarters"));
    }

    private Year yearOf(Period period) {
        if (period instanceof Year year) {
            return year;
        }
        int first = book.settings().yearKind().firstMonth().getValue();
        LocalDate end = period.end();
        return new Year(
                end.getMonthValue() >= first ? end.getYear() : end.getYear() - 1,
                book.settings().yearKind());
    }

    private static List<Period> months(Quarter quarter) {
        YearMonth first = YearMonth.from(quarter.start());
        return List.of(new Month(first), new Month(first.plusMonths(1)), new Month(first.plusMonths(2)));
    }

    private static List<Period> quarters(Year year) {
        return List.of(year.quarter(1), year.quarter(2), year.quarter(3), year.quarter(4));
    }

    private void sum(Indicator indicator, Period whole, List<Period> periods, String words) {
        List<Figure> parts = periods.stream()
                .flatMap(p -> at(indicator, p).stream())
                .filter(f -> !f.counts().isEmpty())
                .toList();
        int adding = Components.of(indicator).adding();
        boolean own = at(indicator, whole).isPresent();
        if (parts.isEmpty() || !own && parts.size() < periods.size()) {
            return;
        }
        Figure total = at(indicator, whole).orElseGet(() -> addedUp(indicator, whole, parts));
        if (total.counts().isEmpty()) {
            return;
        }
        boolean known = !total.marked()
                && parts.size() == periods.size()
                && parts.stream().noneMatch(Figure::marked);
        for (int c = 0; c < adding; c++) {
            List<Integer> ids = new ArrayList<>();
            for (Figure part : parts) {
                ids.add(part.counts().get(c));
            }
            while (ids.size() < periods.size()) {
                ids.add(count(Count.NO_FIGURE, Count.Kind.MISSING, 0));
            }
            long made = ids.stream().mapToLong(base::get).sum();
            if (known && made != base.get(total.counts().get(c))) {
                contradicted(total, whole, c, made);
                return;
            }
            relation(total.label() + " is the sum of " + words, total.counts().get(c), ids);
        }
        if (parts.size() == periods.size()) {
            rests(total.label() + " is the sum of " + words, total, parts, List.of());
        }
    }

    /** What was counted in two ways is not added up by anybody who reads how it was counted. */
    private void contradicted(Figure total, Period whole, int c, long made) {
        boolean redefined = total.indicator()
                .redefined()
                .filter(r -> r.from().start().isAfter(whole.start()))
                .isPresent();
        boolean people = total.indicator().people();
        if (!redefined && people) {
            findings.add(Code.E242.at(
                    total.rows().getFirst().place(),
                    total.indicator().ref(),
                    whole.label(),
                    shown(base.get(total.counts().get(c))),
                    shown(made)));
        }
    }

    /** What lies between numerator and denominator adds up because they do. */
    private void rests(String words, Figure whole, List<Figure> parts, List<Integer> left) {
        if (whole.counts().size() == 3
                && parts.stream().allMatch(p -> p.counts().size() == 3)) {
            List<Integer> ids = new ArrayList<>(left);
            parts.forEach(p -> ids.add(p.counts().get(2)));
            relation(words, whole.counts().get(2), ids, true);
        }
    }

    private String shown(long number) {
        return BigDecimal.valueOf(number, scale).toPlainString();
    }

    /** A quarter or year without a row of its own is printed as what its parts add up to. */
    private Figure addedUp(Indicator indicator, Period whole, List<Figure> parts) {
        boolean marked = parts.stream().anyMatch(Figure::marked);
        int size = parts.stream().mapToInt(p -> p.counts().size()).min().orElse(0);
        List<Long> numbers = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            int at = c;
            numbers.add(
                    parts.stream().mapToLong(p -> base.get(p.counts().get(at))).sum());
        }
        return figure(indicator, whole, List.of(), numbers, marked ? Count.Kind.MISSING : Count.Kind.GIVEN);
    }

    /** A year to date grows by what came since. */
    private void growth(Indicator indicator) {
        Optional<Figure> before = Optional.empty();
        for (Figure figure : distinct(indicator)) {
            if (figure.counts().isEmpty()) {
                continue;
            }
            Optional<Figure> earlier = before.filter(b -> yearOf(b.period()).equals(yearOf(figure.period()))
                    && b.period().end().isBefore(figure.period().end()));
            earlier.ifPresent(b -> grown(b, figure));
            before = Optional.of(figure);
        }
    }

    private void grown(Figure before, Figure now) {
        int size = Math.min(before.counts().size(), now.counts().size());
        boolean known = !before.marked() && !now.marked();
        for (int c = 0; c < size; c++) {
            long more = base.get(now.counts().get(c)) - base.get(before.counts().get(c));
            if (known && more < 0) {
                // Something was corrected, and nobody can say what came since.
                return;
            }
        }
        for (int c = 0; c < size; c++) {
            long more = base.get(now.counts().get(c)) - base.get(before.counts().get(c));
            int since = count(Count.NO_FIGURE, Count.Kind.LEFT_OVER, Math.max(0, more));
            relation(
                    now.label() + " is " + before.period().label() + " and what came since",
                    now.counts().get(c),
                    List.of(before.counts().get(c), since));
        }
    }

    /** Twelve months are four quarters, each of which is in four of them. */
    private void rolling(Indicator indicator) {
        if (Components.of(indicator) != Components.COUNT) {
            return;
        }
        List<Figure> run = new ArrayList<>();
        for (Figure figure : distinct(indicator)) {
            boolean endsQuarter = yearOf(figure.period()).quarter(1).end().getMonthValue() % 3
                    == figure.period().end().getMonthValue() % 3;
            boolean next = run.isEmpty() || figure.stage() == run.getLast().stage() + 1;
            if (!endsQuarter || figure.counts().isEmpty()) {
                continue;
            }
            if (figure.marked() || !next) {
                run(run);
                run.clear();
            }
            if (!figure.marked()) {
                run.add(figure);
            }
        }
        run(run);
    }

    private void run(List<Figure> run) {
        if (run.size() < 2) {
            return;
        }
        long[] year =
                run.stream().mapToLong(f -> base.get(f.counts().getFirst())).toArray();
        long[] quarters = new long[year.length + 3];
        long[] least = new long[4];
        for (int q = 4; q < quarters.length; q++) {
            quarters[q] = quarters[q - 4] + year[q - 3] - year[q - 4];
            least[q % 4] = Math.max(least[q % 4], -quarters[q]);
        }
        long spare = year[0] - least[0] - least[1] - least[2] - least[3];
        if (spare < 0) {
            // Corrected since, or no sum of quarters at all.
            return;
        }
        least[3] += spare;
        List<Integer> ids = new ArrayList<>();
        for (int q = 0; q < quarters.length; q++) {
            ids.add(count(Count.NO_FIGURE, Count.Kind.LEFT_OVER, quarters[q] + least[q % 4]));
        }
        for (int at = 0; at < run.size(); at++) {
            relation(
                    run.get(at).label() + " is the sum of four quarters",
                    run.get(at).counts().getFirst(),
                    ids.subList(at, at + 4));
        }
    }

    /** A total is the sum of its parts and of what is in none of them. */
    private void totals(Indicator total) {
        Map<String, List<Indicator>> kinds = new TreeMap<>();
        for (Indicator part : family.members()) {
            part.partOf().stream()
                    .filter(p -> p.ref().equals(total.ref()))
                    .map(PartOf::by)
                    .distinct()
                    .forEach(by ->
                            kinds.computeIfAbsent(by, b -> new ArrayList<>()).add(part));
        }
        kinds.forEach((by, parts) -> new PartsOfTotal(total, by, parts).relate());
    }

    /** The parts of one kind of a total, in every period. */
    private final class PartsOfTotal {
        private final Indicator total;
        private final String by;
        private final List<Indicator> parts;

        PartsOfTotal(Indicator total, String by, List<Indicator> parts) {
            this.total = total;
            this.by = by;
            this.parts = parts;
        }

        void relate() {
            List<Figure> wholes = distinct(total);
            boolean rests = wholes.stream().anyMatch(w -> isKnown(w) && rest(w, 0) != 0);
            wholes.forEach(w -> relate(w, rests));
        }

        private List<Figure> parts(Figure whole) {
            return parts.stream()
                    .flatMap(p -> at(p, whole.period()).stream())
                    .filter(f -> !f.counts().isEmpty())
                    .toList();
        }

        private boolean isKnown(Figure whole) {
            List<Figure> all = parts(whole);
            return all.size() == parts.size()
                    && !whole.marked()
                    && !whole.counts().isEmpty()
                    && all.stream().noneMatch(Figure::marked);
        }

        private long rest(Figure whole, int c) {
            return base.get(whole.counts().get(c))
                    - parts(whole).stream()
                            .mapToLong(p -> base.get(p.counts().get(c)))
                            .sum();
        }

        private void relate(Figure whole, boolean rests) {
            List<Figure> its = parts(whole);
            if (its.isEmpty() || whole.counts().isEmpty()) {
                return;
            }
            String words = whole.label() + " is the sum of its parts" + (by.isEmpty() ? "" : " by " + by);
            List<Integer> left = new ArrayList<>();
            for (int c = 0; c < Components.of(total).adding(); c++) {
                List<Integer> ids = new ArrayList<>();
                for (Figure part : its) {
                    ids.add(part.counts().get(c));
                }
                long rest = rest(whole, c);
                boolean known = !whole.marked() && its.stream().noneMatch(Figure::marked);
                if (known && rest < 0) {
                    findings.add(Code.E241.at(
                            whole.rows().isEmpty()
                                    ? total.place()
                                    : whole.rows().getFirst().place(),
                            total.ref(),
                            whole.period().label(),
                            shown(base.get(whole.counts().get(c)) - rest),
                            shown(base.get(whole.counts().get(c)))));
                    return;
                }
                boolean complete = its.size() == parts.size();
                // Where parts have always made up the whole, everybody takes it that they do.
                if (!complete || (isKnown(whole) ? rest != 0 : rests)) {
                    Count.Kind kind = complete ? Count.Kind.LEFT_OVER : Count.Kind.MISSING;
                    left.add(count(Count.NO_FIGURE, kind, Math.max(0, rest)));
                    ids.add(left.getLast());
                }
                relation(words, whole.counts().get(c), ids);
            }
            if (left.isEmpty()) {
                rests(words, whole, its, left);
            }
            if (left.size() == 2) {
                long others = base.get(left.get(0)) - base.get(left.get(1));
                int rest = count(Count.NO_FIGURE, Count.Kind.LEFT_OVER, Math.max(0, others));
                relation(words, left.get(0), List.of(left.get(1), rest));
                rests(words, whole, its, List.of(rest));
            }
        }
    }
}
