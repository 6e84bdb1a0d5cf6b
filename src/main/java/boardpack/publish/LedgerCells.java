package boardpack.publish;

import boardpack.indicator.Basis;
import boardpack.indicator.Month;
import boardpack.indicator.PartOf;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Unit;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import boardpack.protect.relation.Shown;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Converts the content of a record to cells and back. */
final class LedgerCells {
    private LedgerCells() {}

    static Shown.Kind kind(String[] cells) {
        List<PartOf> totals = new ArrayList<>();
        for (String each : cells[5].isEmpty() ? new String[0] : cells[5].split(";")) {
            String[] words = each.split("\\|", -1);
            totals.add(new PartOf(plain(words[0]), plain(words[1])));
        }
        return new Shown.Kind(unit(cells[2]), Basis.valueOf(cells[3]), cells[4].equals("people"), totals);
    }

    static String coded(Unit unit) {
        return unit.kind().name() + "|" + unit.perDenominator() + "|" + safe(unit.before()) + "|" + safe(unit.word());
    }

    private static Unit unit(String coded) {
        String[] words = coded.split("\\|", -1);
        String word = plain(words[3]);
        for (Unit known : Unit.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        for (Unit pounds : List.of(Unit.THOUSANDS_OF_POUNDS, Unit.MILLIONS_OF_POUNDS)) {
            if (pounds.word().equals(word)) {
                return pounds;
            }
        }
        String before = plain(words[2]);
        return words[0].equals(Unit.Kind.RATE.name())
                ? Unit.rate(word, Integer.parseInt(words[1]))
                : Unit.named(before, before.isEmpty() ? word : word.substring(before.length() + 1));
    }

    static String coded(Period period) {
        return switch (period) {
            case Month month -> "M " + month.month();
            case Quarter quarter ->
                "Q " + quarter.year().kind() + " " + quarter.year().starts() + " " + quarter.number();
            case Year year -> "Y " + year.kind() + " " + year.starts();
        };
    }

    static Period period(String coded) {
        String[] words = coded.split(" ");
        if (words[0].equals("M")) {
            return new Month(YearMonth.parse(words[1]));
        }
        Year year = new Year(Integer.parseInt(words[2]), YearKind.valueOf(words[1]));
        return words[0].equals("Q") ? year.quarter(Integer.parseInt(words[3])) : year;
    }

    static String coded(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    static Optional<BigDecimal> number(String coded) {
        return coded.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(coded));
    }

    /** Formats pack numbers such as {@code 0-3 5}. */
    static String coded(BitSet packs) {
        List<String> words = new ArrayList<>();
        for (int from = packs.nextSetBit(0); from >= 0; from = packs.nextSetBit(packs.nextClearBit(from))) {
            int to = packs.nextClearBit(from) - 1;
            words.add(from == to ? Integer.toString(from) : from + "-" + to);
        }
        return String.join(" ", words);
    }

    static BitSet packs(String coded) {
        BitSet packs = new BitSet();
        for (String words : coded.split(" ")) {
            String[] ends = words.split("-");
            packs.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return packs;
    }

    static String safe(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("|", "\\p")
                .replace(";", "\\s");
    }

    static String plain(String safe) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c == '\\') {
                i++;
                text.append("\\\t\n\r|;".charAt("\\tnrps".indexOf(safe.charAt(i))));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
