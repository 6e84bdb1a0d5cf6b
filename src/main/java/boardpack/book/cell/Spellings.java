package boardpack.book.cell;

import boardpack.problem.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings that people take for the same reference. */
public final class Spellings {
    private static final String BETWEEN = "[\\s\\p{Zs}\u002D\u2010-\u2015\u2212]+";

    /** Blanks and hyphens do not matter, except between two digits: 1-12 differs from 112 and from 11-2. */
    private static final Pattern BETWEEN_FIGURES = Pattern.compile("(?<=\\d)" + BETWEEN + "(?=\\d)");

    private static final Pattern ELSEWHERE = Pattern.compile(BETWEEN);
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,2})?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("0*(\\d{1,2})\\D0*(\\d{1,2})");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("0?(\\d{1,2})[-/ ]([a-z]{3}).*");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("([a-z]{3})[a-z]*[-/ ](?:20)?0?(\\d{1,2})");
    private static final Pattern FIGURES = Pattern.compile("0?(\\d{1,2})[/-]0?(\\d{1,2})[/-]\\d{2,4}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Number of candidates named. */
    private static final int NAMED = 3;

    private final Collection<String> refs;
    /** Created for the first unknown reference; in most runs there is none. */
    private Optional<Map<String, List<String>>> folded = Optional.empty();

    public Spellings(Collection<String> refs) {
        this.refs = refs;
    }

    private synchronized Map<String, List<String>> folded() {
        if (folded.isEmpty()) {
            Map<String, List<String>> made = new HashMap<>();
            refs.forEach(
                    r -> made.computeIfAbsent(fold(r), f -> new ArrayList<>()).add(r));
            folded = Optional.of(made);
        }
        return folded.get();
    }

    /** Returns the only known reference that differs just in capitals, blanks or hyphens. */
    public Optional<String> same(String text) {
        List<String> same = folded().getOrDefault(fold(text), List.of());
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** Returns the likely meaning of an unknown reference, to follow a message; nothing if it is unclear. */
    public String suggestion(String text) {
        List<String> alike = alike(text);
        return mayBe(alike.isEmpty() ? Nearest.all(text, refs) : alike);
    }

    /** Returns known references that an unknown one may mean, after changes by a person or a program. */
    public List<String> near(String text) {
        List<String> near = new ArrayList<>(alike(text));
        near.addAll(those(r -> isDateOf(r, text)));
        return near.isEmpty() ? Nearest.all(text, refs) : near;
    }

    private List<String> alike(String text) {
        List<String> same = folded().getOrDefault(fold(text), List.of());
        if (same.isEmpty()) {
            same = those(r -> withoutZeros(r).equals(withoutZeros(text)) || isSameNumber(r, text));
        }
        return same.isEmpty() ? begins(text).stream().toList() : same;
    }

    /** Returns the reference with which a text begins, if more text such as a title follows. */
    public Optional<String> begins(String text) {
        return refs.stream()
                .filter(r ->
                        !r.isEmpty() && text.length() > r.length() && text.regionMatches(true, 0, r, 0, r.length()))
                .filter(r -> !Character.isLetterOrDigit(text.charAt(r.length())))
                .max(Comparator.comparingInt(String::length));
    }

    /** Returns known references that a spreadsheet would change into a date. */
    public String suggestionForDate(String date) {
        return mayBe(those(r -> isDateOf(r, date)));
    }

    /** Returns known references that a spreadsheet would change into a large number. */
    public String suggestionForNumber(String shortened) {
        return mayBe(those(r -> isSameNumber(r, shortened)));
    }

    private List<String> those(Predicate<String> alike) {
        return refs.stream().filter(alike).toList();
    }

    private static String mayBe(List<String> some) {
        if (some.isEmpty() || some.size() > NAMED) {
            return "";
        }
        return "; did you mean "
                + String.join(" or ", some.stream().map(s -> '"' + s + '"').toList()) + "?";
    }

    private static String fold(String text) {
        String marked = BETWEEN_FIGURES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("\u0000");
        return ELSEWHERE.matcher(marked).replaceAll("");
    }

    private static String withoutZeros(String text) {
        return LEADING_ZEROS.matcher(fold(text)).replaceAll("");
    }

    private static boolean isSameNumber(String ref, String text) {
        Optional<BigDecimal> number = number(ref);
        return number.isPresent()
                && number(text).filter(n -> n.compareTo(number.get()) == 0).isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.replace(',', '.');
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /**
     * Returns true if a spreadsheet would show the reference as this date. For example, 1-2 becomes 01-Feb, 02-Jan,
     * 01/02/2019 or 02/01/2019, and 2-19 becomes Feb-19.
     */
    private static boolean isDateOf(String ref, String date) {
        Matcher two = TWO_NUMBERS.matcher(ref);
        if (!two.matches()) {
            return false;
        }
        String lower = date.toLowerCase(Locale.ROOT);
        for (Pattern form : List.of(DAY_AND_MONTH, MONTH_AND_YEAR, FIGURES)) {
            Matcher m = form.matcher(lower);
            if (m.matches()) {
                String a = numberOf(m.group(1));
                String b = numberOf(m.group(2));
                return a.equals(two.group(1)) && b.equals(two.group(2))
                        || a.equals(two.group(2)) && b.equals(two.group(1));
            }
        }
        return false;
    }

    private static String numberOf(String dayOrMonth) {
        int month = MONTHS.indexOf(dayOrMonth) + 1;
        return month > 0 ? Integer.toString(month) : dayOrMonth;
    }
}
