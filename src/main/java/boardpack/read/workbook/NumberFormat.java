package boardpack.read.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a number format that affect the meaning of a number.
 *
 * @param sections for positive numbers, negative ones and zero, or for those of a condition
 * @param showsText false where a text in the cell is not shown
 */
record NumberFormat(List<Section> sections, boolean showsText) {
    static final NumberFormat GENERAL = new NumberFormat(List.of(Section.of(Kind.NUMBER)), true);

    private static final int SECTIONS = 4;
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)");
    private static final Pattern ELAPSED = Pattern.compile("[hH]+|[mM]+|[sS]+");

    /** The kinds of number that a format can show. */
    enum Kind {
        NUMBER,
        /** The number times 100. */
        PERCENT,
        /** The number unchanged, followed by a literal percent sign. */
        PERCENT_SIGN,
        DAY,
        MONTH,
        YEAR,
        TIME,
        /** Words or a dash, and no number. */
        WORDS,
        NOTHING
    }

    /**
     * A section of a format.
     *
     * @param zeros the digits that a whole number is filled up to; 0 where it is not
     * @param comparison the sign of its condition; empty where it has none
     */
    record Section(Kind kind, int zeros, String comparison, double against) {
        static Section of(Kind kind) {
            return new Section(kind, 0, "", 0);
        }

        boolean isFor(double value) {
            return switch (comparison) {
                case "<" -> value < against;
                case "<=" -> value <= against;
                case ">" -> value > against;
                case ">=" -> value >= against;
                case "=" -> value == against;
                case "<>" -> value != against;
                default -> true;
            };
        }
    }

    /** Returns a format that Excel defines by its number alone. */
    static NumberFormat builtIn(int id) {
        Kind kind = switch (id) {
            case 9, 10 -> Kind.PERCENT;
            case 14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DAY;
            case 17 -> Kind.MONTH;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Kind.TIME;
            default -> Kind.NUMBER;
        };
        return kind == Kind.NUMBER ? GENERAL : new NumberFormat(List.of(Section.of(kind)), true);
    }

    static NumberFormat of(String code) {
        List<String> parts = divided(code);
        List<Section> sections = new ArrayList<>();
        for (String part : parts.subList(0, Math.min(parts.size(), SECTIONS - 1))) {
            sections.add(section(part));
        }
        boolean showsText = parts.size() < SECTIONS || parts.get(SECTIONS - 1).contains("@");
        return new NumberFormat(List.copyOf(sections), showsText);
    }

    /** Returns the section that applies to a number. */
    Section shows(String plain) {
        if (sections.size() == 1) {
            return sections.getFirst();
        }
        double value = Double.parseDouble(plain);
        if (sections.stream().anyMatch(s -> !s.comparison().isEmpty())) {
            return sections.stream().filter(s -> s.isFor(value)).findFirst().orElse(sections.getLast());
        }
        if (value < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return value == 0 && sections.size() > 2 ? sections.get(2) : sections.getFirst();
    }

    /** Returns true if every number would be shown as a percentage or a date. */
    boolean changesNumbers() {
        return switch (sections.getFirst().kind()) {
            case PERCENT, DAY, MONTH, YEAR, TIME -> true;
            case NUMBER, PERCENT_SIGN, WORDS, NOTHING -> false;
        };
    }

    private static List<String> divided(String code) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                parts.add(code.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(code.substring(Math.min(from, code.length())));
        return parts;
    }

    private static Section section(String text) {
        Reading reading = new Reading();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = switch (c) {
                case '"' -> text.indexOf('"', i + 1);
                case '[' -> text.indexOf(']', i + 1);
                case '\\', '_', '*' -> i + 1;
                default -> i;
            };
            end = end < 0 ? text.length() - 1 : Math.min(end, text.length() - 1);
            switch (c) {
                case '"', '\\' -> reading.words(text.substring(i + 1, Math.max(i + 1, c == '"' ? end : end + 1)));
                case '[' -> reading.brackets(text.substring(i + 1, Math.max(i + 1, end)));
                case '_', '*' -> {
                    // Padding of the width of the next character, or padding that fills the cell.
                }
                default -> {
                    if (text.regionMatches(true, i, "general", 0, 7)) {
                        reading.digits = true;
                        end = i + 6;
                    } else if (text.regionMatches(true, i, "am/pm", 0, 5)) {
                        reading.time = true;
                        end = i + 4;
                    } else if ((c == 'e' || c == 'E')
                            && i + 1 < text.length()
                            && "+-".indexOf(text.charAt(i + 1)) >= 0) {
                        reading.digits = true;
                        reading.onlyZeros = false;
                        end = i + 1;
                    } else {
                        reading.sign(Character.toLowerCase(c), text, i);
                    }
                }
            }
            i = end;
        }
        return reading.section();
    }

    /** Collects the signs of one section. */
    private static final class Reading {
        private boolean digits;
        private boolean percent;
        private boolean percentSign;
        private boolean day;
        private boolean month;
        private boolean year;
        private boolean time;
        private boolean words;
        private boolean onlyZeros = true;
        private int zeros;
        private String comparison = "";
        private double against;

        private void words(String text) {
            words = words || !text.isBlank();
            percentSign = percentSign || text.strip().startsWith("%");
            onlyZeros = false;
        }

        private void brackets(String inside) {
            Matcher condition = CONDITION.matcher(inside);
            if (condition.matches()) {
                comparison = condition.group(1);
                against = Double.parseDouble(condition.group(2));
            } else if (ELAPSED.matcher(inside).matches()) {
                time = true;
            } else if (inside.startsWith("$") && inside.indexOf('-') > 1) {
                words = true;
                onlyZeros = false;
            }
        }

        private void sign(char c, String text, int at) {
            switch (c) {
                case '0' -> {
                    digits = true;
                    zeros++;
                }
                case '#', '?' -> {
                    digits = true;
                    onlyZeros = false;
                }
                case '@' -> digits = true;
                case '%' -> {
                    percent = true;
                    onlyZeros = false;
                }
                case 'y', 'e', 'b', 'g' -> year = true;
                case 'd' -> day = true;
                case 'h', 's' -> time = true;
                case 'm' -> month = true;
                case ' ' -> onlyZeros = false;
                default -> {
                    // Brackets round a negative number are ignored; a dash in place of the number counts as words.
                    words = words
                            || "-\u2013\u2014".indexOf(c) >= 0
                                    && at == text.strip().length() - 1;
                    onlyZeros = false;
                }
            }
        }

        private Section section() {
            Kind kind;
            if (day || year || month && !time) {
                kind = day ? Kind.DAY : month ? Kind.MONTH : Kind.YEAR;
            } else if (time) {
                kind = Kind.TIME;
            } else if (digits) {
                kind = percent ? Kind.PERCENT : percentSign ? Kind.PERCENT_SIGN : Kind.NUMBER;
            } else {
                kind = words || percent ? Kind.WORDS : Kind.NOTHING;
            }
            boolean filledUp = kind == Kind.NUMBER && onlyZeros && zeros > 1;
            return new Section(kind, filledUp ? zeros : 0, comparison, against);
        }
    }
}
