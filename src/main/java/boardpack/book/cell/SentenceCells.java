package boardpack.book.cell;

import boardpack.indicator.Sentence;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the sentence for an indicator's figure, and finds parts that would not print as intended. */
public final class SentenceCells {
    static final String SENTENCE = "sentence";
    static final String FOR_ONE = "sentence for one";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final String WRITE = "write {figure} where the figure is to stand, once and with both braces";

    private final Row row;
    private final Unit unit;
    private final Findings findings;

    public SentenceCells(Row row, Unit unit, Findings findings) {
        this.row = row;
        this.unit = unit;
        this.findings = findings;
    }

    public Sentence read(String ref) {
        Cell forOne = row.cell(FOR_ONE);
        boolean counted = switch (unit.kind()) {
            case NUMBER, TIME, NAMED -> true;
            case PERCENT, RATE, POUNDS -> false;
        };
        if (!forOne.isEmpty() && !counted) {
            findings.add(
                    Code.W313,
                    forOne.place(),
                    FOR_ONE,
                    ref,
                    "whose figures read alike for one and for many",
                    "the unit");
        }
        Cell forMany = row.cell(SENTENCE);
        return forMany.isEmpty() && forOne.isEmpty() ? Sentence.NONE : new Sentence(words(forMany), words(forOne));
    }

    /** Returns the words of a cell without the final full stop; empty, with a finding, if they are invalid. */
    private String words(Cell cell) {
        if (cell.isEmpty()) {
            return "";
        }
        Optional<Fault> fault = fault(cell.text());
        fault.ifPresent(f -> findings.add(Code.E227, cell.place(), cell.text(), f.what(), f.fix()));
        return fault.isPresent() ? "" : cell.text().replaceAll("[.\\s]+$", "");
    }

    /** An error in a sentence, with its remedy. */
    private record Fault(String what, String fix) {}

    private Optional<Fault> fault(String text) {
        Matcher m = PLACEHOLDER.matcher(text);
        int figures = 0;
        while (m.find()) {
            if (!m.group().equals(Sentence.FIGURE)) {
                String meant = Nearest.suggestion(m.group(1), List.of("figure"));
                return Optional.of(new Fault("has " + m.group() + ", which is not known" + meant, WRITE));
            }
            figures++;
        }
        if (m.replaceAll("").matches(".*[{}].*")) {
            return Optional.of(new Fault("has a brace without its fellow", WRITE));
        }
        if (figures != 1) {
            return Optional.of(new Fault(figures == 0 ? "has no {figure}" : "has {figure} more than once", WRITE));
        }
        return unitTwice(text)
                .map(said -> new Fault(
                        "says \"" + said + "\" beside {figure}, which brings its unit",
                        "take \"" + said + "\" out: {figure} is printed as " + example()));
    }

    /** Returns the unit if it is written next to the figure and would be printed twice. */
    private Optional<String> unitTwice(String text) {
        int at = text.indexOf(Sentence.FIGURE);
        String after =
                text.substring(at + Sentence.FIGURE.length()).stripLeading().toLowerCase(Locale.ROOT);
        if (unit == Unit.POUNDS) {
            return text.substring(0, at).stripTrailing().endsWith("£") ? Optional.of("£") : Optional.empty();
        }
        return units().stream()
                .filter(word -> after.startsWith(word)
                        && (after.length() == word.length()
                                || word.equals("%")
                                || !Character.isLetterOrDigit(after.charAt(word.length()))))
                .findFirst();
    }

    private List<String> units() {
        return switch (unit.kind()) {
            case PERCENT -> List.of("%", "per cent", "percent");
            case TIME -> List.of(unit.changeWord(false), unit.changeWord(true));
            case RATE -> List.of(unit.word());
            case NAMED ->
                Stream.of(unit.after(BigDecimal.TEN), unit.after(BigDecimal.ONE))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toList();
            case NUMBER, POUNDS -> List.of();
        };
    }

    private String example() {
        return switch (unit.kind()) {
            case PERCENT -> "92.7 per cent";
            case TIME -> "30.5 " + unit.word();
            case RATE -> "62.1 " + unit.word();
            case NAMED -> unit.measured(new BigDecimal("62.1"));
            case NUMBER -> "278";
            case POUNDS -> "£1,200";
        };
    }
}
