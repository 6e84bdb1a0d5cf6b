package boardpack.problem;

import java.util.Map;
import java.util.Optional;

/** The council's choices of severity for some findings, with the reasons. */
public record Weights(Map<Code, Weight> byCode) {
    /** The default severities. */
    public static final Weights OWN = new Weights(Map.of());

    /** A severity in place of a code's own, and the council's reason for it. */
    public record Weight(Severity severity, String reason) {}

    /** The finding as the council wants it, with the reason behind its message. */
    Finding of(Finding finding) {
        return Optional.ofNullable(byCode.get(finding.code()))
                .map(w -> new Finding(
                        finding.code(),
                        finding.place(),
                        finding.message() + " \u2014 severity set in pack.yaml: " + w.reason(),
                        finding.fix(),
                        w.severity()))
                .orElse(finding);
    }
}
