package boardpack.assess.review;

import boardpack.indicator.Comparator;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds authorities under two names, nations or regions among the authorities, and authorities that are alone in their
 * period.
 */
final class ComparatorNames {
    private static final int ENOUGH = 3;

    /** Maximum number of months between the quarter and the start of a comparator's period. */
    private static final int MONTHS = 9;

    /** The words for the type of authority, which lists often omit. */
    private static final Pattern OF_THE_KIND = Pattern.compile(
            "\\b(?:the|royal|london|borough|metropolitan|district|county|city|unitary|authority|council|corporation"
                    + "|mbc|mdc|cbc|rbc|lbc|bc|cc|dc|ua|of)\\b");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> WIDE = Set.of(
            "england",
            "wales",
            "scotland",
            "northern ireland",
            "great britain",
            "united kingdom",
            "north east",
            "north west",
            "yorkshire and the humber",
            "yorkshire and humber",
            "east midlands",
            "west midlands",
            "east of england",
            "london",
            "south east",
            "south west");

    private final Findings findings;

    /** Names already reported, so that they are not reported again for each indicator. */
    private final Set<String> told = new HashSet<>();

    ComparatorNames(Findings findings) {
        this.findings = findings;
    }

    /** Checks the names of one indicator and period. */
    void twice(List<Comparator> all) {
        Map<String, Comparator> byCore = new HashMap<>();
        for (Comparator each : all) {
            if (!isAuthority(each)) {
                continue;
            }
            wide(each);
            String core = core(each.name());
            Optional<Comparator> other = Optional.ofNullable(byCore.putIfAbsent(each.kind() + " " + core, each))
                    .filter(o -> !o.name().equalsIgnoreCase(each.name()));
            if (!core.isEmpty() && other.isPresent() && told.add(other.get().name() + "\n" + each.name())) {
                findings.add(
                        Code.W397,
                        each.place(),
                        "\"" + each.name() + "\" and \"" + other.get().name() + "\" (line "
                                + other.get().place().line() + ") have a figure each for " + each.ref() + " in "
                                + each.period().label() + ", and may be one authority",
                        "if they are one, take out one of the rows; if they are two, nothing");
            }
        }
    }

    private void wide(Comparator each) {
        String name = signless(each.name());
        if (WIDE.contains(name) && told.add(each.kind() + "\n" + name)) {
            String kind = name.equals("england") ? Kind.ENGLAND.word() : Kind.REGION.word();
            findings.add(
                    Code.W397,
                    each.place(),
                    "\"" + each.name() + "\" is given as " + (each.kind() == Kind.AUTHORITY ? "an " : "a ")
                            + each.kind().word() + ", and would be ranked and averaged as one",
                    "write " + kind + " under kind");
        }
    }

    /** Reports an authority whose only figure is for a period in which no other authority has one. */
    void alone(Map<Period, List<Comparator>> periods) {
        if (periods.size() < 2) {
            return;
        }
        Map<Period, List<Comparator>> authorities = new HashMap<>();
        periods.forEach((period, all) -> authorities.put(
                period, all.stream().filter(ComparatorNames::isAuthority).toList()));
        authorities.forEach((period, its) -> {
            if (its.size() != 1) {
                return;
            }
            Comparator each = its.getFirst();
            boolean elsewhere = authorities.entrySet().stream()
                    .anyMatch(e -> !e.getKey().equals(period)
                            && e.getValue().stream().anyMatch(c -> c.name().equalsIgnoreCase(each.name())));
            Optional<Period> usual = authorities.entrySet().stream()
                    .filter(e -> e.getValue().size() >= ENOUGH)
                    .map(Map.Entry::getKey)
                    .max(Period.ORDER);
            if (!elsewhere && usual.isPresent()) {
                findings.add(
                        Code.W397,
                        each.place(),
                        "the figure of " + each.name() + " for " + each.ref() + " is for "
                                + each.period().label() + ", and those of all other authorities are for other periods,"
                                + " such as " + usual.get().label(),
                        "correct its period; if it has no later figure, nothing");
            }
        });
    }

    /** Reports figures for a period that has not begun. */
    void later(Map<Period, List<Comparator>> periods, Quarter quarter) {
        periods.entrySet().stream()
                .filter(e -> e.getKey().start().isAfter(quarter.end().plusMonths(MONTHS)))
                .map(e -> e.getValue().getFirst())
                .filter(each -> told.add(each.place().file() + "\n" + each.period()))
                .forEach(each -> findings.add(
                        Code.W397,
                        each.place(),
                        "a figure of " + each.name() + " for " + each.ref() + " is for "
                                + each.period().label() + ", long after " + quarter.label() + ", and is left out",
                        "correct its period, if it is a slip"));
    }

    private static boolean isAuthority(Comparator each) {
        return each.kind() == Kind.AUTHORITY || each.kind() == Kind.STATISTICAL_NEIGHBOUR;
    }

    private static String signless(String name) {
        String and = name.toLowerCase(Locale.ROOT).replace("&", " and ");
        return SIGNS.matcher(and).replaceAll(" ").strip();
    }

    /** Returns the name without the type of authority: {@code bury} for Bury Metropolitan Borough Council. */
    private static String core(String name) {
        String bare = OF_THE_KIND.matcher(signless(name)).replaceAll(" ");
        return SIGNS.matcher(bare).replaceAll(" ").strip();
    }
}
