package boardpack.book.rhythm;

import boardpack.indicator.YearKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words for a reporting rhythm: {@code Q2 and Q4}, {@code half-yearly}, {@code Q3 every second year}.
 *
 * @param quarters the named quarters; none if there is only a word
 * @param often the number of reports a year, from a word such as {@code termly}; 0 if there is no such word
 * @param years the number of years between reports; 0 if not stated
 */
record RhythmWords(List<Integer> quarters, int often, int years) {
    static final RhythmWords NOTHING = new RhythmWords(List.of(), 0, 0);

    /** Longest interval accepted, in years; a longer one is treated as an error. */
    private static final int MOST_YEARS = 10;

    private static final String DASH = "[-\u2010-\u2015]";
    private static final String GAP = "(?:\\s|" + DASH + ")*";
    private static final String EVERY = "(?:once )?(?:every|each|in)?\\s*";

    private static final Pattern RANGE =
            Pattern.compile("q(?:uarter)?\\s*([1-4])\\s*(?:" + DASH + "|to)\\s*q?(?:uarter)?\\s*([1-4])");
    private static final Pattern QUARTER = Pattern.compile("(?:q|quarter|qtr)?([1-4])");

    private static final Pattern INTERVAL =
            Pattern.compile(EVERY + "(second|other|two|third|three|fourth|four|fifth|five|\\d{1,2})(?:nd|rd|th)?" + GAP
                    + "year(?:s|ly)?" + "|biennial(?:ly)?|triennial(?:ly)?");

    private static final Pattern WORD = Pattern.compile("(?<two>" + EVERY + "half" + GAP + "year(?:ly|s)?|semi" + GAP
            + "annual(?:ly)?|" + EVERY + "(?:six|6)" + GAP + "month(?:s|ly)|twice (?:a|per|each) year|" + EVERY
            + "(?:second|other|two|2) quarters?)|(?<three>" + EVERY + "(?:school )?term(?:ly)?|three times a year)"
            + "|(?<four>(?:every|each|all) (?:four )?quarters?|quarterly|quarter|monthly|(?:every|each) month)"
            + "|(?<one>annual(?:ly)?|yearly|once (?:a|per|each) year|(?:every|each) year|year)");

    /** Returns the words in a cell; empty if it contains anything else. */
    static Optional<RhythmWords> read(String cell) {
        String text = cell.toLowerCase(Locale.ROOT).strip();
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            boolean all = range.group(1).equals("1") && range.group(2).equals("4");
            return all ? read(range.replaceFirst("quarterly")) : Optional.empty();
        }
        int years = 0;
        Matcher interval = INTERVAL.matcher(text);
        // "Every two quarters" and "half-yearly" contain no interval in years.
        if (interval.find()) {
            years = years(interval);
            text = interval.replaceFirst(" ");
        }
        int often = 0;
        Matcher word = WORD.matcher(text);
        if (word.find()) {
            often = often(word);
            text = word.replaceFirst(" ");
        }
        TreeSet<Integer> quarters = new TreeSet<>();
        for (String part :
                text.replaceAll("\\b(?:quarter|qtr|q)\\s+(?=[1-4])", "q").split("[\\s;,/&+.()]+")) {
            Matcher quarter = QUARTER.matcher(part);
            if (quarter.matches()) {
                quarters.add(Integer.valueOf(quarter.group(1)));
            } else if (!part.matches("|and|in|of|the|reported")) {
                return Optional.empty();
            }
        }
        if (years > MOST_YEARS) {
            return Optional.empty();
        }
        if (years == 1) {
            years = 0;
            often = Math.max(often, 1);
        }
        return Optional.of(new RhythmWords(new ArrayList<>(quarters), often, years));
    }

    /** Reads a cell with the interval between reports: {@code 2 years}, {@code 2}. */
    static Optional<RhythmWords> readInterval(String cell) {
        String text = cell.strip();
        return text.matches("\\d{1,2}")
                ? read("every " + text + " years")
                : read(text).or(() -> read("every " + text));
    }

    private static int years(Matcher interval) {
        String number = interval.group(1);
        if (number == null) {
            return interval.group().startsWith("bi") ? 2 : 3;
        }
        return switch (number) {
            case "second", "other", "two" -> 2;
            case "third", "three" -> 3;
            case "fourth", "four" -> 4;
            case "fifth", "five" -> 5;
            default -> Integer.parseInt(number);
        };
    }

    private static int often(Matcher word) {
        if (word.group("two") != null) {
            return 2;
        }
        if (word.group("three") != null) {
            return 3;
        }
        return word.group("four") != null ? 4 : 1;
    }

    /** Returns the rhythm of two cells; empty if they contradict each other. */
    Optional<RhythmWords> and(RhythmWords other) {
        boolean contradict = !quarters.isEmpty() && !other.quarters.isEmpty() && !quarters.equals(other.quarters)
                || often > 0 && other.often > 0 && often != other.often
                || years > 0 && other.years > 0 && years != other.years;
        return contradict
                ? Optional.empty()
                : Optional.of(new RhythmWords(
                        quarters.isEmpty() ? other.quarters : quarters,
                        Math.max(often, other.often),
                        Math.max(years, other.years)));
    }

    /** Returns true if the number of named quarters matches the word. */
    boolean agrees() {
        boolean once = years > 0 && often == 1;
        return often == 0 || quarters.isEmpty() || quarters.size() == often || once;
    }

    /** Returns the quarters that are named or implied by the word; none if they are unknown. */
    List<Integer> quarters(YearKind kind) {
        if (!quarters.isEmpty()) {
            return quarters;
        }
        return switch (often) {
            case 2 -> List.of(2, 4);
            // A term's figure is known in the quarter in which the term ends, or that contains its last days.
            case 3 ->
                switch (kind) {
                    case FINANCIAL -> List.of(1, 2, 4);
                    case ACADEMIC -> List.of(2, 3, 4);
                    case CALENDAR -> List.of(1, 2, 3);
                };
            case 4 -> List.of(1, 2, 3, 4);
            default -> List.of();
        };
    }
}
