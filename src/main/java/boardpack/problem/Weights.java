package boardpack.problem;

import java.util.Map;
import java.util.Optional;

/** The council's choices of severity for some findings, with the reasons. */
public record Weights(Map<Code, Weight> byCode) {
    /** The default severities. */
    public static final Weights OWN = new Weights(Map.of());

    /** A severity that replaces a code's own, with the council's reason. */
    public record Weight(Severity severity, String reason) {}

    /** Returns the finding with the council's severity, and the reason after its message. */
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
