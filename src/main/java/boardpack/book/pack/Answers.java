package boardpack.book.pack;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Confirmed;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The questions answered under {@code confirmed} in {@code pack.yaml}, each for one quarter: {@code W337 HS 03 2026/27
 * Q2}.
 */
public record Answers(List<Answer> all) {
    private static final Pattern CODE = Pattern.compile("[ENW]\\d{3}\\b.*");

    /** An answer to a question about a quarter's pack. */
    public record Answer(Confirmed confirmed, Quarter quarter) {}

    /** Returns true for an entry that names a finding rather than a section. */
    static boolean isAnswer(String text) {
        return CODE.matcher(text).matches();
    }

    /** Reads the answers. An entry without a known question or quarter becomes a finding. */
    public static Answers read(Setting pack, PeriodWords periods, Findings findings) {
        List<Answer> all = new ArrayList<>();
        if (pack.get(StandingStatements.CONFIRMED).isEmpty()) {
            return new Answers(all);
        }
        for (Yaml yaml : pack.listOrOne(StandingStatements.CONFIRMED)) {
            if (!(yaml instanceof Yaml.Scalar scalar) || !isAnswer(scalar.text())) {
                continue;
            }
            Optional<Code> code = Confirmed.questions().stream()
                    .filter(c -> scalar.text().startsWith(c.name()))
                    .findFirst();
            Optional<Answer> answer = code.flatMap(c -> answer(c, scalar.text(), periods));
            answer.ifPresent(all::add);
            if (answer.isEmpty()) {
                findings.add(
                        Code.E103,
                        scalar.place(),
                        "\"" + scalar.text() + "\"",
                        code.isEmpty()
                                ? "the code of a finding that asks whether a figure is right, such as W337,"
                                : "the code, the reference and the quarter, such as " + code.get()
                                        + " AB 01 2026/27 Q2,");
            }
        }
        return new Answers(all);
    }

    private static Optional<Answer> answer(Code code, String text, PeriodWords periods) {
        List<String> words = List.of(text.strip().split("\\s+"));
        for (int from = 1; from < words.size(); from++) {
            Optional<Quarter> quarter = periods.quarter(String.join(" ", words.subList(from, words.size())));
            if (quarter.isPresent()) {
                String about = String.join(" ", words.subList(1, from));
                return Optional.of(new Answer(new Confirmed(code, about), quarter.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the answers for one quarter. */
    public Set<Confirmed> of(Quarter quarter) {
        Set<Confirmed> its = new HashSet<>();
        all.stream()
                .filter(a -> a.quarter().equals(quarter))
                .map(Answer::confirmed)
                .forEach(its::add);
        return its;
    }
}
