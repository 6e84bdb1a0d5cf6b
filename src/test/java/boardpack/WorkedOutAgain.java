package boardpack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recalculates a rating from the JSON of an explanation alone: rows, decimals, target and rule.
 *
 * <p>It is written independently of the program, from docs/rules.md, like the check of a sceptical councillor's
 * analyst.
 */
final class WorkedOutAgain {
    private static final Pattern WIDTH = Pattern.compile("([\\d.]+)(%|pp)?");
    private static final Pattern OF_TWO = Pattern.compile("(min|max)\\((.+), (.+)\\)");

    private final Map<String, Object> explanation;
    private final Map<String, Object> held;
    private final Map<String, Object> rule;
    private final Map<String, Object> target;
    private final String polarity;

    WorkedOutAgain(Map<String, Object> explanation, Map<String, Object> held) {
        this.explanation = explanation;
        this.held = held;
        this.rule = object(held, "rule");
        this.target = object(held, "target");
        this.polarity = (String) explanation.get("polarity");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.get(name);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    /** Returns the figure calculated from the rows. */
    BigDecimal value() {
        List<Map<String, Object>> rows = objects(object(held, "result"), "rows");
        if (rows.size() == 1 && !((String) rows.getFirst().get("value")).isEmpty()) {
            return new BigDecimal((String) rows.getFirst().get("value"));
        }
        boolean ratio = rows.stream().noneMatch(r -> ((String) r.get("denominator")).isEmpty())
                && (Integer) explanation.get("per") > 0;
        if (ratio) {
            return BigDecimal.valueOf((Integer) explanation.get("per"))
                    .multiply(sum(rows, "numerator"))
                    .divide(sum(rows, "denominator"), MathContext.DECIMAL128);
        }
        return sum(rows, "value");
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .map(r -> (String) r.get(column))
                .filter(t -> t.matches("-?[\\d.]+"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal compared(BigDecimal value) {
        return rule.get("compare").equals("exact")
                ? value
                : value.setScale((Integer) explanation.get("decimals"), RoundingMode.HALF_UP);
    }

    String rating(BigDecimal compared) {
        if (rule.get("name").equals("range")) {
            return range(compared);
        }
        BigDecimal aim = number(target, "value").orElseThrow();
        BigDecimal green = edge(aim, object(rule, "green"));
        boolean touchesGreen = !rule.get("edges").equals("exclusive") || green.compareTo(aim) == 0;
        if (asGood(compared, green, touchesGreen)) {
            return "green";
        }
        boolean touchesAmber = rule.get("edges").equals("inclusive");
        boolean within = switch ((String) rule.get("name")) {
            case "floor", "thresholds" ->
                number(target, "floor")
                        .filter(f -> asGood(compared, f, touchesAmber))
                        .isPresent();
            default -> {
                BigDecimal amber = edge(aim, object(rule, "amber"));
                yield asGood(compared, amber, touchesAmber || amber.compareTo(aim) == 0);
            }
        };
        boolean kept =
                number(held, "lastYear").filter(v -> asGood(compared, v, true)).isPresent();
        boolean amber = switch ((String) rule.get("amberWhen")) {
            case "improving" -> kept;
            case "within-and-improving" -> within && kept;
            case "within-or-improving" -> within || kept;
            default -> within;
        };
        return amber ? "amber" : "red";
    }

    private String range(BigDecimal compared) {
        Optional<BigDecimal> aim = number(target, "value");
        BigDecimal lower = number(target, "lower")
                .orElseGet(() -> aim.orElseThrow()
                        .subtract(width((String) object(rule, "green").get("below"), aim.get())));
        BigDecimal upper = number(target, "upper")
                .orElseGet(() -> aim.orElseThrow()
                        .add(width((String) object(rule, "green").get("above"), aim.get())));
        boolean given = number(target, "lower").isPresent();
        boolean ends = given || !rule.get("edges").equals("exclusive");
        boolean onLower = ends || lower.compareTo(aim.orElse(lower)) == 0;
        boolean onUpper = ends || upper.compareTo(aim.orElse(upper)) == 0;
        int fromLower = compared.compareTo(lower);
        int toUpper = upper.compareTo(compared);
        if ((fromLower > 0 || fromLower == 0 && onLower) && (toUpper > 0 || toUpper == 0 && onUpper)) {
            return "green";
        }
        BigDecimal below = width((String) object(rule, "amber").get("below"), aim.orElse(lower));
        BigDecimal above = width((String) object(rule, "amber").get("above"), aim.orElse(upper));
        boolean touches = rule.get("edges").equals("inclusive");
        int low = compared.compareTo(lower.subtract(below));
        int high = upper.add(above).compareTo(compared);
        boolean in = ((below.signum() == 0 ? onLower : touches) ? low >= 0 : low > 0)
                && ((above.signum() == 0 ? onUpper : touches) ? high >= 0 : high > 0);
        return in ? "amber" : "red";
    }

    private BigDecimal edge(BigDecimal aim, Map<String, Object> widths) {
        if (polarity.equals("lower")) {
            return aim.add(width((String) widths.get("above"), aim));
        }
        return aim.subtract(width((String) widths.get("below"), aim));
    }

    private boolean asGood(BigDecimal value, BigDecimal edge, boolean touches) {
        int better = polarity.equals("lower") ? edge.compareTo(value) : value.compareTo(edge);
        return better > 0 || better == 0 && touches;
    }

    private static BigDecimal width(String text, BigDecimal around) {
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Matcher two = OF_TWO.matcher(text);
        if (two.matches()) {
            BigDecimal one = width(two.group(2), around);
            BigDecimal other = width(two.group(3), around);
            return two.group(1).equals("min") ? one.min(other) : one.max(other);
        }
        Matcher one = WIDTH.matcher(text);
        if (!one.matches()) {
            throw new IllegalArgumentException(text);
        }
        BigDecimal amount = new BigDecimal(one.group(1));
        return "%".equals(one.group(2)) ? around.abs().multiply(amount).movePointLeft(2) : amount;
    }

    private static Optional<BigDecimal> number(Map<String, Object> of, String name) {
        String text = (String) of.get(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
