package boardpack.book.cell;

import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.table.Cell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the unit of an indicator: a known one in any of its spellings, or any other word. */
public final class UnitCell {
    private static final int LONGEST = 40;

    private static final Map<String, Unit> SPELLINGS = new HashMap<>();

    static {
        Arrays.stream(Unit.values()).forEach(u -> SPELLINGS.put(u.word(), u));
        put(Unit.PERCENT, "%", "per cent", "percentage", "pct", "percent (%)", "% percent");
        put(Unit.NUMBER, "count", "counts", "numbers", "no", "no.", "num", "numeric", "#", "integer", "number (count)");
        put(Unit.PER_1000, "per 1000", "per thousand", "per 1k", "rate per 1,000", "rate per 1000");
        put(Unit.PER_10000, "per 10000", "per 10k", "rate per 10,000", "rate per 10000");
        put(Unit.PER_100000, "per 100000", "per 100k", "rate per 100,000", "rate per 100000");
        put(Unit.DAYS, "day");
        put(Unit.WEEKS, "week");
        put(Unit.MONTHS, "month");
        put(Unit.POUNDS, "gbp", "pounds", "pound", "£s", "pounds (£)");
        put(Unit.THOUSANDS_OF_POUNDS, "£000", "£000s", "£'000", "£'000s", "£k", "£ thousand", "£ thousands", "£ 000");
        put(Unit.MILLIONS_OF_POUNDS, "£m", "£ million", "£million", "£ millions", "£ m");
        List.of("minute", "hour", "year", "second", "tonne", "point", "mile")
                .forEach(one -> put(Unit.named("", one + "s"), one));
    }

    private static final String A_POUND = "£ ";

    /** Number of letters from which two misspelt letters are tolerated instead of one. */
    private static final int LONG = 7;

    /** Words that belong to another column or to none. */
    private static final List<String> NO_UNITS = List.of(
            "higher",
            "lower",
            "range",
            "none",
            "s",
            "q",
            "c",
            "r",
            "a",
            "n/a",
            "na",
            "-",
            "tbc",
            "unit",
            "yes",
            "no unit",
            "snapshot",
            "cumulative",
            "annual",
            "quarterly",
            "monthly",
            "yes/no",
            "text",
            "date",
            "rag");

    /** Patterns in a separate class, which is loaded only for unusual units. */
    private static final class Forms {
        /** A rate per another number, or per things that are named. */
        static final Pattern RATE = Pattern.compile("(?:rate )?per (\\d{1,3}(?:,\\d{3})+|\\d{3,7})\\b ?(.*)");

        static final Pattern COUNT_OF = Pattern.compile("(?:number|no\\.?|count|total) of .*|number .*");
    }

    private UnitCell() {}

    private static void put(Unit unit, String... spellings) {
        for (String spelling : spellings) {
            SPELLINGS.put(spelling, unit);
        }
    }

    /** Returns the unit in a cell. An invalid or misspelt unit becomes a finding. */
    public static Optional<Unit> read(Cell cell, Findings findings) {
        if (cell.isEmpty()) {
            findings.add(Code.E202, cell.place(), "a unit such as percent, number, days or minutes");
            return Optional.empty();
        }
        Optional<Unit> unit = meant(cell.text());
        if (unit.isEmpty()) {
            findings.add(
                    Code.E203,
                    cell.place(),
                    cell.text(),
                    "a unit",
                    suggestion(cell.text())
                            .map(word -> "write \"" + word + "\", if that is meant; any other word is printed after the"
                                    + " number as it is")
                            .orElse("write percent, number, days, £ or another unit in words, such as minutes"));
        }
        return unit;
    }

    /** Returns the unit that a text means; empty if it is not a unit, or resembles a known one. */
    public static Optional<Unit> meant(String text) {
        Unit exact = SPELLINGS.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        String lower = plain(text);
        Unit known = SPELLINGS.get(lower);
        if (known != null) {
            return Optional.of(known);
        }
        if (isNone(lower)) {
            return Optional.empty();
        }
        Matcher rate = Forms.RATE.matcher(lower);
        if (rate.matches()) {
            String digits = rate.group(1).replace(",", "");
            return Optional.of(rate(Integer.parseInt(digits), rate.group(2)));
        }
        return suggestion(text).isPresent() ? Optional.empty() : Optional.of(named(text.strip()));
    }

    private static boolean isNone(String lower) {
        return NO_UNITS.contains(lower)
                || lower.length() > LONGEST
                || lower.codePoints().noneMatch(Character::isLetter)
                || lower.contains("{")
                || lower.codePoints().anyMatch(Character::isISOControl);
    }

    private static Unit named(String text) {
        return text.startsWith(A_POUND) ? Unit.named("£", text.substring(A_POUND.length())) : Unit.named("", text);
    }

    private static Unit rate(int in, String what) {
        String number = String.format(Locale.ROOT, "%,d", in);
        String word = "per " + number + (what.isEmpty() ? "" : " " + what);
        return Optional.ofNullable(SPELLINGS.get(word)).orElseGet(() -> Unit.rate(word, in));
    }

    /** Returns the word of a known unit that a text resembles. */
    private static Optional<String> suggestion(String text) {
        String lower = plain(text);
        if (lower.contains("%") || lower.startsWith("percent") || lower.startsWith("per cent")) {
            return Optional.of(Unit.PERCENT.word());
        }
        if (Forms.COUNT_OF.matcher(lower).matches()) {
            return Optional.of(Unit.NUMBER.word());
        }
        List<String> words = Stream.concat(
                        Arrays.stream(Unit.values()).map(Unit::word),
                        Stream.of("percentage", "per cent", "count", "pounds"))
                .toList();
        return Nearest.to(lower, words)
                .filter(near -> near.length() >= LONG || Nearest.isSlip(lower, near, 1))
                .or(() -> words.stream()
                        .filter(w -> Nearest.haveSameLetters(lower, w))
                        .findFirst())
                .map(near -> SPELLINGS.get(near).word());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .replace('\u2019', '\'')
                .strip();
    }
}
