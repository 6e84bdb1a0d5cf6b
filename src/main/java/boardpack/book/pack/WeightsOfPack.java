package boardpack.book.pack;

import boardpack.book.cell.Cells;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import boardpack.problem.Weights;
import boardpack.read.Yaml;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the entries under {@code findings} in {@code pack.yaml}, which change the severity of findings and give the
 * reasons.
 */
public final class WeightsOfPack {
    private static final Set<String> CODES =
            Arrays.stream(Code.values()).map(Code::name).collect(Collectors.toCollection(TreeSet::new));

    private final Findings findings;

    public WeightsOfPack(Findings findings) {
        this.findings = findings;
    }

    public Weights read(Setting pack) {
        Map<Code, Weights.Weight> weights = new EnumMap<>(Code.class);
        pack.mapping("findings").ifPresent(all -> {
            all.only(CODES, "correct the code; docs/findings.md lists them all");
            for (Code code : Code.values()) {
                all.get(code.name())
                        .flatMap(all::mapping)
                        .flatMap(one -> weight(code, one))
                        .ifPresent(w -> weights.put(code, w));
            }
        });
        return new Weights(weights);
    }

    private Optional<Weights.Weight> weight(Code code, Setting one) {
        one.only(Set.of("severity", "reason"));
        String reason = one.text("reason", "The board asks for it").strip();
        Optional<Severity> severity = severity(code, one);
        return severity.filter(s -> !reason.isEmpty()).map(s -> new Weights.Weight(s, reason));
    }

    private Optional<Severity> severity(Code code, Setting one) {
        if (one.isMissing("severity")) {
            findings.add(Code.E104, one.place(), "severity", "severity: warning");
            return Optional.empty();
        }
        Optional<Yaml.Scalar> said = one.get("severity").flatMap(y -> one.text(y, "a severity"));
        List<Severity> allowed = code.canWeigh();
        Optional<Severity> severity = said.flatMap(s -> allowed.stream()
                .filter(a -> a.word().equalsIgnoreCase(s.text()))
                .findFirst());
        if (said.isPresent() && severity.isEmpty()) {
            String words = Cells.list(allowed.stream().map(Severity::word).toList());
            String expected = code.severity() != Severity.ERROR
                    ? words
                    : allowed.size() > 1
                            ? words + ", since " + code + " is an error,"
                            : words + ", since the pack would be wrong or lack something with " + code + ",";
            findings.add(Code.E103, said.get().place(), "\"" + said.get().text() + "\"", expected);
        }
        return severity;
    }
}
