package boardpack.protect.family;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Finding;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Relations;
import boardpack.protect.relation.ShownBefore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A draft of a family's figures and of the relations known between them. */
public final class FamilyDraft {
    /** Sorts by end, with shorter periods first: a month before its quarter, a quarter before its year. */
    public static final Comparator<Period> BY_TIME =
            Comparator.comparing(Period::end).thenComparing(Period::start, Comparator.reverseOrder());

    static final int MONTHS = 12;

    private final List<Indicator> members;
    private final Book book;
    private final Set<String> exempt;
    private final boolean people;
    private final int scale;
    private final List<Figure> figures;
    private final List<Count> counts;
    private final List<Long> base;
    private final Set<String> leavingOver;

    /** True if the draft is about an earlier pack. A figure is then known if that pack printed it. */
    private final boolean earlier;

    private final List<Relation> relations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, TreeMap<Period, Figure>> byRef = new HashMap<>();
    private final Map<String, TreeMap<Period, Entry>> absent = new HashMap<>();

    /**
     * The counts of an indicator in a period, with or without a figure.
     *
     * @param known true if some row states the value, even if another row marks it
     */
    record Entry(Period period, List<Integer> counts, boolean known) {}

    /**
     * Creates an empty draft.
     *
     * @param exempt references of indicators of which the public knows nothing
     */
    FamilyDraft(Family family, Book book, Set<String> exempt, ShownBefore before) {
        this.members = family.members();
        this.book = book;
        this.exempt = exempt;
        this.people = members.getFirst().people();
        this.scale = people ? 0 : Math.max(decimals(), family.decimals(before));
        this.figures = new ArrayList<>();
        this.counts = new ArrayList<>();
        this.base = new ArrayList<>();
        this.leavingOver = new HashSet<>();
        this.earlier = false;
        begin();
    }

    /** Creates a draft of an earlier pack that shares the counts of today's draft. */
    FamilyDraft(FamilyDraft now, List<Indicator> members) {
        this.members = members;
        this.book = now.book;
        this.exempt = now.exempt;
        this.people = now.people;
        this.scale = now.scale;
        this.figures = now.figures;
        this.counts = now.counts;
        this.base = now.base;
        this.leavingOver = now.leavingOver;
        this.earlier = true;
        begin();
    }

    private void begin() {
        members.forEach(i -> byRef.put(i.ref(), new TreeMap<>(BY_TIME)));
        members.forEach(i -> absent.put(i.ref(), new TreeMap<>(BY_TIME)));
    }

    /** Adds a figure as an earlier pack stated it. */
    void told(Period period, Figure figure) {
        byRef.get(figure.indicator().ref()).put(period, figure);
    }

    boolean isExempt(Indicator indicator) {
        return exempt.contains(indicator.ref());
    }

    /** Returns the number of decimal places for counts that are not about people. */
    private int decimals() {
        return members.stream()
                .flatMap(i -> book.results().getOrDefault(i.ref(), Map.of()).values().stream())
                .flatMap(r -> Components.of(members.getFirst()).numbers(r).orElse(List.of()).stream())
                .mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    Book book() {
        return book;
    }

    List<Indicator> members() {
        return members;
    }

    /** Records that the parts of a total do not make up all of it. */
    void leavesOver(String total) {
        leavingOver.add(total);
    }

    boolean isLeavingOver(String total) {
        return leavingOver.contains(total);
    }

    boolean isEarlier() {
        return earlier;
    }

    List<Relation> related() {
        return relations;
    }

    Count count(int id) {
        return counts.get(id);
    }

    /** Marks a count as having an unknown size. */
    void unsized(int id, Count.Kind kind) {
        Count its = counts.get(id);
        counts.set(id, new Count(id, its.figure(), kind, its.people()));
        if (kind == Count.Kind.SOME) {
            base.set(id, Math.max(1, base.get(id)));
        }
    }

    /** Returns the number of counts so far. */
    int size() {
        return counts.size();
    }

    int scale() {
        return scale;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Figure> figures() {
        return figures;
    }

    /**
     * Returns all figures, counts and relations.
     *
     * @param now the number of relations that hold today; the rest held when earlier packs were published
     */
    Relations relations(int now) {
        return new Relations(
                figures,
                counts,
                relations,
                now,
                exempt,
                base.stream().mapToLong(Long::longValue).toArray(),
                Set.of(),
                scale);
    }

    long base(int count) {
        return base.get(count);
    }

    void base(int count, long value) {
        base.set(count, value);
    }

    String shown(long number) {
        return BigDecimal.valueOf(number, scale).toPlainString();
    }

    /** Returns the figures of an indicator in order of time. A figure for both a month and its quarter comes once. */
    List<Figure> distinct(Indicator indicator) {
        Map<Integer, Figure> distinct = new LinkedHashMap<>();
        byRef.get(indicator.ref()).values().forEach(f -> distinct.put(f.id(), f));
        return List.copyOf(distinct.values());
    }

    /** Returns the periods for which an indicator has a figure. */
    Set<Period> periods(Indicator indicator) {
        return byRef.get(indicator.ref()).keySet();
    }

    Optional<Figure> exactly(Indicator indicator, Period period) {
        return Optional.ofNullable(byRef.get(indicator.ref()).get(period));
    }

    Optional<Figure> at(Indicator indicator, Period period) {
        return at(indicator, period, byRef.get(indicator.ref()));
    }

    /**
     * Finds the entry of a period. Unless the indicator adds up over time, a month, quarter and year with the same end
     * share one.
     */
    private static <T> Optional<T> at(Indicator indicator, Period period, TreeMap<Period, T> all) {
        boolean adds = indicator.basis() == Basis.FLOW || indicator.basis() == Basis.ANNUAL;
        T exactly = all.get(period);
        return exactly != null || adds
                ? Optional.ofNullable(exactly)
                : all.entrySet().stream()
                        .filter(e -> e.getKey().end().equals(period.end()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Returns the counts of an indicator in a period, if a figure or a relation has them. */
    Optional<Entry> known(Indicator indicator, Period period) {
        return at(indicator, period)
                .filter(f -> !f.counts().isEmpty())
                .map(this::entry)
                .or(() -> at(indicator, period, absent.get(indicator.ref())));
    }

    /** Returns the counts of an indicator in a period, adding unknown counts if no file supplied them. */
    Entry entry(Indicator indicator, Period period) {
        return known(indicator, period).orElseGet(() -> {
            int size = Components.of(indicator) == Components.RATIO ? 3 : 1;
            List<Integer> its = new ArrayList<>();
            for (int c = 0; c < size; c++) {
                its.add(count(Count.Kind.MISSING, 0));
            }
            if (size == 3) {
                relation("the denominator is the numerator and the rest", its.get(0), its.subList(1, 3));
            }
            Entry entry = new Entry(period, List.copyOf(its), false);
            absent.get(indicator.ref()).put(period, entry);
            return entry;
        });
    }

    private Entry entry(Figure figure) {
        return new Entry(figure.period(), figure.counts(), isKnown(figure));
    }

    /** Returns all entries of an indicator in order of time. */
    List<Entry> entries(Indicator indicator) {
        List<Entry> all = new ArrayList<>();
        distinct(indicator).stream()
                .filter(f -> !f.counts().isEmpty())
                .map(this::entry)
                .forEach(all::add);
        all.addAll(absent.get(indicator.ref()).values());
        all.sort(Comparator.comparing(Entry::period, BY_TIME));
        return all;
    }

    /** Returns true if a figure's value is known, even if another row marks it. */
    boolean isKnown(Figure figure) {
        if (earlier) {
            return figure.printed();
        }
        return figure.counts().stream().allMatch(c -> isSaid(counts.get(c)));
    }

    private static boolean isSaid(Count count) {
        return count.kind() == Count.Kind.GIVEN || count.kind() == Count.Kind.EXEMPT;
    }

    Year yearOf(Period period) {
        if (period instanceof Year year) {
            return year;
        }
        int first = book.settings().yearKind().firstMonth().getValue();
        LocalDate end = period.end();
        return new Year(
                end.getMonthValue() >= first ? end.getYear() : end.getYear() - 1,
                book.settings().yearKind());
    }

    /** Adds a figure with its numbers, and returns it. Three numbers are denominator, numerator and rest. */
    Figure figure(Indicator indicator, Period period, List<Result> rows, List<Long> numbers, Count.Kind kind) {
        int id = figures.size();
        List<Integer> own = numbers.stream().map(n -> count(id, kind, n)).collect(Collectors.toList());
        Figure figure = new Figure(
                id,
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

    /** Adds a further row for a figure, which repeats or marks it. */
    void also(Figure figure, Result row, List<Long> numbers) {
        figure.rows().add(row);
        byRef.get(figure.indicator().ref()).put(row.period(), figure);
        boolean unknown = figure.counts().stream().allMatch(c -> counts.get(c).kind() == Count.Kind.MARKED);
        if (unknown && numbers.size() == figure.counts().size()) {
            for (int i = 0; i < numbers.size(); i++) {
                int count = figure.counts().get(i);
                counts.set(count, counts.get(count).given());
                base.set(count, numbers.get(i));
            }
        }
    }

    /** Adds a count that no figure prints, and returns its number. */
    int count(Count.Kind kind, long value) {
        return count(Count.NO_FIGURE, kind, value);
    }

    private int count(int figure, Count.Kind kind, long value) {
        counts.add(new Count(counts.size(), figure, kind, people));
        base.add(value);
        return counts.size() - 1;
    }

    void relation(String words, int whole, List<Integer> parts) {
        relation(words, whole, parts, false);
    }

    /** Adds a relation that held when an earlier pack was published. */
    void relation(Relation then) {
        relation(then.words() + ", as an earlier pack printed it", then.whole(), then.parts(), then.implied());
    }

    /** Adds a relation that follows from others and speeds up deductions. */
    void implied(String words, int whole, List<Integer> parts) {
        relation(words, whole, parts, true);
    }

    private void relation(String words, int whole, List<Integer> parts, boolean implied) {
        int stage = parts.stream().mapToInt(this::stage).reduce(stage(whole), Math::max);
        relations.add(Relation.of(relations.size(), words, whole, parts, stage, implied));
    }

    private int stage(int count) {
        int figure = counts.get(count).figure();
        return figure == Count.NO_FIGURE || figure >= figures.size()
                ? Integer.MIN_VALUE
                : figures.get(figure).stage();
    }

    /** Returns the quarter in which a figure first becomes known, as a number. */
    private int stage(Indicator indicator, Period period) {
        LocalDate end = period instanceof Year year
                ? indicator.arrival(year).map(Quarter::end).orElse(year.end())
                : period.end();
        int first = book.settings().yearKind().firstMonth().getValue() - 1;
        return Math.floorDiv(end.getYear() * MONTHS + end.getMonthValue() - 1 - first, 3);
    }

    private static int rank(Indicator indicator, Period period) {
        return switch (period) {
            case boardpack.indicator.Month month -> 0;
            case Year year -> indicator.basis() == Basis.ANNUAL ? 2 : 1;
            case Quarter quarter -> 2;
        };
    }
}
