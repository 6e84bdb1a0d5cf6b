package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.book.Book;
import boardpack.indicator.Narrative;
import boardpack.indicator.Prose;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds suppressed numbers in officers' texts, as digits or as words. */
final class TextsWithSmallNumbers {
    private static final List<String> WORDS = List.of(
            "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve");

    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\p{Nd}|\\b(?:" + String.join("|", WORDS.subList(1, WORDS.size()))
                    + "|single|once|twice|both|couple|pair|twins?|dozen)\\b");

    private static final Pattern COUNTED = Pattern.compile("(?i)(?<![\\p{L}\\p{Nd}.,])(\\p{Nd}{1,9}|"
            + String.join("|", WORDS) + ")(?![\\p{L}\\p{Nd}])(?![.,]\\p{Nd})");

    private TextsWithSmallNumbers() {}

    /** Returns true if a text contains any number, in digits or words. Next to a suppressed figure it may reveal it. */
    static boolean holdsNumber(String text) {
        return NUMBER.matcher(text).find();
    }

    /** Returns a finding for each text that an officer should check before the pack is published. */
    static List<Finding> findings(Assessed assessed, List<Suppressed> suppressed) {
        Book book = assessed.book();
        Set<Place> printed = assessed.assessments().stream()
                .filter(a -> !a.commentary().isEmpty())
                .map(a -> a.from().getLast().place())
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Map<Place, Finding> first = new TreeMap<>();
        for (Suppressed each : suppressed) {
            each.rows().stream()
                    .filter(r -> printed.contains(r.place()) && holdsNumber(r.commentary()))
                    .forEach(r -> first.putIfAbsent(
                            r.place(), Code.W311.at(r.place(), each.indicator().ref())));
        }
        List<Suppressed> ofQuarter = suppressed.stream()
                .filter(s -> !s.cover() && (isOfQuarter(s, book) || isKept(s, assessed)))
                .toList();
        for (Narrative narrative : book.account().narratives()) {
            Set<String> numbers = numbers(narrative);
            ofQuarter.stream()
                    .filter(s -> narrative.about().equals(Narrative.OVERVIEW)
                            || narrative.about().equals(s.indicator().serviceArea()))
                    .forEach(s -> told(s, numbers)
                            .ifPresent(n -> first.putIfAbsent(narrative.place(), told(narrative.place(), n, s))));
        }
        findings.addAll(first.values());
        return findings;
    }

    private static Finding told(Place place, String number, Suppressed suppressed) {
        return Code.W343.at(
                place,
                "\"" + number + "\"",
                suppressed.indicator().ref(),
                suppressed.period().label());
    }

    private static boolean isOfQuarter(Suppressed suppressed, Book book) {
        return !suppressed.period().end().isBefore(book.quarter().start())
                && !suppressed.period().start().isAfter(book.quarter().end());
    }

    /**
     * Returns true if the figure is the last one of an indicator that is not due this quarter. It stays in print until
     * the next report.
     */
    private static boolean isKept(Suppressed suppressed, Assessed assessed) {
        return assessed.assessments().stream()
                .anyMatch(a -> a.indicator().ref().equals(suppressed.indicator().ref())
                        && a.period().equals(suppressed.period()));
    }

    /** Returns the first number of the suppressed figure that occurs in a text, if there is one. */
    private static Optional<String> told(Suppressed suppressed, Set<String> numbers) {
        return suppressed.rows().stream()
                .flatMap(TextsWithSmallNumbers::numbers)
                .filter(n -> n.signum() > 0)
                .map(n -> n.stripTrailingZeros().toPlainString())
                .filter(numbers::contains)
                .sorted()
                .findFirst();
    }

    private static Stream<BigDecimal> numbers(Result row) {
        boolean parts = row.numerator().isPresent() || row.denominator().isPresent();
        return parts
                ? Stream.concat(row.numerator().stream(), row.denominator().stream())
                : row.value().number().stream();
    }

    private static Set<String> numbers(Narrative narrative) {
        Set<String> numbers = new java.util.TreeSet<>();
        narrative
                .sections()
                .values()
                .forEach(section -> section.forEach(prose -> {
                    Matcher matcher = COUNTED.matcher(text(prose));
                    while (matcher.find()) {
                        String found = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
                        int word = WORDS.indexOf(found);
                        numbers.add(word < 0 ? found : Integer.toString(word));
                    }
                }));
        return numbers;
    }

    private static String text(Prose prose) {
        return switch (prose) {
            case Prose.Paragraph paragraph -> text(paragraph.words());
            case Prose.Topic topic -> topic.text();
            case Prose.Items items ->
                String.join(
                        " ",
                        items.items().stream().map(TextsWithSmallNumbers::text).toList());
            case Prose.Mark mark -> mark.written();
            case Prose.Exempt exempt ->
                String.join(
                        " ",
                        exempt.prose().stream().map(TextsWithSmallNumbers::text).toList());
        };
    }

    private static String text(List<Prose.Words> words) {
        return String.join("", words.stream().map(Prose.Words::text).toList());
    }
}
