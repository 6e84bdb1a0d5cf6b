package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.Assessor;
import boardpack.assess.Revision;
import boardpack.assess.compare.Compared;
import boardpack.assess.rating.History;
import boardpack.assess.rating.Targets;
import boardpack.assess.review.sheet.ChangedAims;
import boardpack.assess.review.sheet.ChangedIndicators;
import boardpack.assess.review.sheet.Contradictions;
import boardpack.assess.review.sheet.CountsBehind;
import boardpack.assess.review.sheet.EarlierFigures;
import boardpack.assess.review.sheet.Sheets;
import boardpack.assess.review.sheet.StaleWords;
import boardpack.assess.review.sheet.Titles;
import boardpack.book.Book;
import boardpack.cores.Cores;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Query;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the questions that a colleague would ask before publication. None of them stops the pack. */
public final class Review {
    private Review() {}

    public static void review(Assessed assessed, Findings findings) {
        review(assessed, findings, Cores.ONE);
    }

    /** Checks everything. The findings do not depend on the number of threads. */
    public static void review(Assessed assessed, Findings findings, Cores cores) {
        Book book = assessed.book();
        Suspicions suspicions = new Suspicions(book, findings);
        suspicions.otherTimes();
        suspicions.sameAgain(assessed.assessments());
        Gaps.tell(assessed, findings);
        ChangedIndicators.tell(book, findings);
        ChangedAims.tell(assessed, findings);
        StaleWords.tell(assessed, findings);
        Sheets sheets = new Sheets(book.quarter(), findings);
        boolean inFields = Owed.isInFields(assessed.assessments());
        // These findings are not errors, so no part needs to know what the others find.
        cores.worth(assessed.assessments().size(), Assessor.MANY)
                .ofParts(assessed.assessments(), some -> review(some, book, findings, inFields))
                .forEach(part -> {
                    findings.take(part.findings());
                    sheets.take(part.rows());
                });
        sheets.tell();
        assessed.comparisons().forEach(c -> {
            suppliedOtherwise(c, findings);
            FarApart.fromOurs(c, book, findings);
        });
        new TargetsInOrder(assessed, findings).review();
        new ComparatorReview(assessed, findings).review();
        MilestoneReview.review(book, findings);
        PriorityReview.review(assessed, findings);
        for (Query query : book.account().queries()) {
            if (query.answer().isEmpty()) {
                findings.add(Code.W304, query.place(), query.asked());
            }
        }
        for (String area : book.wording().asksEachGroup() ? book.settings().serviceAreas() : List.<String>of()) {
            boolean told =
                    book.account().narratives().stream().anyMatch(n -> n.about().equals(area));
            if (!told && !book.settings().cleansing().containsKey(area)) {
                findings.add(
                        Code.W305,
                        Place.of("narrative"),
                        book.settings().groupBy(),
                        area,
                        "a Markdown file that begins with # " + area);
            }
        }
        // If a date could not be read, there is already a finding about it.
        if (!findings.has(Code.W326)
                && !book.settings().meetings().days().containsKey(book.quarter())
                && !findings.hasErrorIn("pack.yaml")) {
            findings.add(Code.W306, Place.of("pack.yaml"), book.quarter().label());
        }
    }

    /** The findings and rows of some indicators. They are collected because several together reveal more than one. */
    private record Part(Findings findings, List<Sheets.Row> rows) {}

    /**
     * Checks some of the indicators and returns their findings and rows.
     * @param found the findings about the files
     * @param inFields true if the pack has commentary in fields
     */
    private static Part review(List<Assessment> some, Book book, Findings found, boolean inFields) {
        Findings findings = new Findings();
        List<Sheets.Row> rows = new ArrayList<>();
        Targets targets = new Targets(book);
        Suspicions suspicions = new Suspicions(book, findings);
        // If the quarter itself is doubtful, missing figures are not reported one by one; the list of owed items
        // contains them.
        boolean doubtful = found.has(Code.W326);
        for (Assessment a : some) {
            Indicator indicator = a.indicator();
            Place place =
                    a.from().isEmpty() ? indicator.place() : a.from().getLast().place();
            String owner = indicator.owner().isEmpty() ? "its owner" : indicator.owner();
            for (Owed owed : Owed.of(a, targets, book.settings().largeChange(), inFields)) {
                if (owed.isUnclear(book) || doubtful && owed.isLacking()) {
                    continue;
                }
                // A figure that already has an error needs no further question.
                if (owed.what() == Owed.What.TARGET || !found.hasErrorAt(place)) {
                    boolean dropped = owed.why() == Owed.Why.NOT_SUPPLIED && suspicions.isDropped(a);
                    if (dropped) {
                        String before = indicator.before(book.quarter()).label();
                        findings.add(
                                Code.W323,
                                place,
                                indicator.ref(),
                                before,
                                owed.period().label(),
                                owner);
                    } else {
                        owed(owed, a, book, place, findings);
                    }
                }
            }
            if (found.hasErrorAt(place)) {
                continue;
            }
            a.rated()
                    .contradicted()
                    .ifPresent(computed -> findings.add(
                            Code.W312, place, indicator.ref(), word(a.rated().rating()), word(computed), owner));
            String changed = a.revisions().isEmpty() ? "" : ChangedIndicators.first(book, indicator);
            for (Revision revision : a.revisions()) {
                findings.add(
                        Code.W314,
                        placeOf(revision, book, indicator).orElse(place),
                        indicator.ref(),
                        revision.period().label(),
                        revision.current().toPlainString(),
                        revision.was().toPlainString(),
                        changed.isEmpty()
                                ? "correct it, or the reference or period of its row, if it is a slip; else"
                                : changed);
            }
            if (a.actual().equals(Value.blank(Value.Reason.NOT_ADDED_UP))) {
                findings.add(Code.W318, place, indicator.ref(), a.period().label());
            }
            new RhythmReview(a, book, findings).review();
            new Contradicted(a, book, findings).tell(place);
            ForecastReview.review(a, book, found, findings);
            Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
            EarlierFigures earlier = EarlierFigures.of(a, new History(indicator, results));
            OddFigures odd = new OddFigures(
                    a, results, book.targets().getOrDefault(indicator.ref(), Map.of()), earlier, found, findings);
            odd.monthOfNothing();
            MonthsApart.tell(a, results, findings);
            boolean implausible = FarApart.fromTarget(a, place, found, findings) || odd.tell(place);
            YearOfTargets.review(indicator, book, findings);
            new TargetReview(a, book, found, findings).review(earlier);
            if (!implausible) {
                largeChange(a, book, place, owner, findings);
            }
            if (a.rated().rating() != Rating.NOT_DUE) {
                CountsBehind.tell(a, earlier, place, findings);
                Contradictions.tell(a, book, findings);
                Titles.tell(indicator, book.previous().isEmpty(), book.quarter(), findings);
                Sheets.Row.of(a, earlier, results).ifPresent(rows::add);
            }
        }
        return new Part(findings, rows);
    }

    /** Returns the place of a revised figure: the row of the period, or the last of its parts. */
    private static Optional<Place> placeOf(Revision revision, Book book, Indicator indicator) {
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        Period period = revision.period();
        return Optional.ofNullable(results.get(period))
                .or(() -> results.values().stream()
                        .filter(r -> !r.period().start().isBefore(period.start())
                                && !r.period().end().isAfter(period.end()))
                        .max(java.util.Comparator.comparing(r -> r.period().end())))
                .map(Result::place);
    }

    private static String word(Rating rating) {
        return rating.word().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns a year's figure that was entered for the quarter in which it arrives or for a part of its year. */
    private static Optional<Result> underAPart(Assessment a, Book book) {
        if (!(a.period() instanceof Year)) {
            return Optional.empty();
        }
        Map<Period, Result> results = book.results().getOrDefault(a.indicator().ref(), Map.of());
        return Optional.ofNullable(results.get(a.quarter()))
                .or(() -> results.values().stream()
                        .filter(r -> isWithin(r.period(), a.period()))
                        .max((one, other) -> Period.ORDER.compare(one.period(), other.period())))
                .filter(r -> !r.period().equals(a.period()))
                .filter(r -> r.value().number().isPresent());
    }

    private static boolean isWithin(Period part, Period whole) {
        return !part.start().isBefore(whole.start()) && !part.end().isAfter(whole.end());
    }

    /** A result of which one of two parts is missing. */
    private record Half(String there, String lacking) {}

    private static Optional<Half> half(Assessment a) {
        if (a.from().size() != 1) {
            return Optional.empty();
        }
        Result row = a.from().getFirst();
        boolean above = row.numerator().isPresent();
        boolean below = row.denominator().isPresent();
        String there = above ? "numerator" : "denominator";
        if (a.indicator().unit().perDenominator() == 0) {
            return above || below ? Optional.of(new Half(there, "value")) : Optional.empty();
        }
        return above == below ? Optional.empty() : Optional.of(new Half(there, above ? "denominator" : "numerator"));
    }

    private static void owed(Owed owed, Assessment a, Book book, Place place, Findings findings) {
        Indicator indicator = owed.indicator();
        String owner = indicator.owner().isEmpty() ? "its owner" : indicator.owner();
        String period = owed.period().label();
        switch (owed.why()) {
            case RED_WITHOUT_ACTION -> findings.add(Code.W401, place, indicator.ref(), owner);
            case NO_TARGET -> {
                if (!MonthOfTarget.tell(indicator, owed.period(), book, findings)) {
                    findings.add(Code.W301, indicator.place(), indicator.ref(), period);
                }
            }
            case TARGET_FOR_THE_YEAR_ALONE ->
                findings.add(
                        Code.W308,
                        indicator.place(),
                        indicator.ref(),
                        period,
                        ChangedIndicators.first(book, indicator)
                                + (ChangedIndicators.first(book, indicator).isEmpty() ? "" : " "),
                        indicator.isCount() ? ", or write linear under profile in indicators.csv" : "");
            case NOT_SUPPLIED -> {
                Optional<Half> half = half(a);
                String state = half.map(h -> "has a " + h.there() + " and no " + h.lacking())
                        .orElse("is awaited");
                String what = half.map(h ->
                                "the " + h.lacking() + ", or move the " + h.there() + " to value, if it is the result")
                        .orElse("it");
                Optional<Result> part = underAPart(a, book);
                if (part.isPresent()) {
                    state += ", and there is one for " + part.get().period().label();
                    what += ", or write " + period + " as the period of that row ("
                            + part.get().place() + "), if it is meant";
                }
                findings.add(Code.W302, place, indicator.ref(), period, state, owner, what);
            }
            case A_PART_IS_MISSING -> {
                Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
                History history = new History(indicator, results);
                List<Period> missing = history.missing(a.quarter());
                String named =
                        String.join(" and ", missing.stream().map(Period::label).toList());
                Period last = history.reports().months(a.quarter()).getLast();
                boolean onlyTheLast = results.containsKey(last)
                        && missing.size()
                                == history.reports().months(a.quarter()).size() - 1;
                String whole = onlyTheLast
                        ? "; if the figure for " + last.label() + " is of the whole quarter, write " + a.quarter()
                                + " as its period"
                        : "";
                findings.add(Code.W302, place, indicator.ref(), period, "lacks " + named, owner, named + whole);
            }
            case IT_IS_AMBER -> findings.add(Code.W303, place, indicator.ref(), "amber", owner);
            case IT_IS_RED -> findings.add(Code.W303, place, indicator.ref(), "red", owner);
            case NOT_JUDGED -> findings.add(Code.W315, place, indicator.ref(), period, owner);
            case REVISED, LARGE_CHANGE -> {
                // Each of these has its own finding.
            }
        }
    }

    private static void largeChange(Assessment a, Book book, Place place, String owner, Findings findings) {
        LargeChange.unexplained(a, book.settings().largeChange())
                .ifPresent(c -> findings.add(
                        Code.W324,
                        place,
                        a.indicator().ref(),
                        c.was().toPlainString(),
                        c.since().label(),
                        c.is().toPlainString(),
                        owner));
    }

    /** Reports the council's own row among all authorities if it differs from the extracts. */
    private static void suppliedOtherwise(Compared c, Findings findings) {
        Optional<BigDecimal> ours = c.ours().number().map(c.indicator()::displayed);
        c.suppliedAsOurs()
                .ifPresent(row -> row.value()
                        .number()
                        .map(c.indicator()::displayed)
                        .filter(supplied -> ours.isPresent() && !ours.get().equals(supplied))
                        .ifPresent(supplied -> findings.add(
                                Code.W317,
                                row.place(),
                                c.indicator().ref(),
                                c.period().label(),
                                supplied.toPlainString(),
                                ours.get().toPlainString())));
    }
}
