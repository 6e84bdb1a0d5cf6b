package boardpack.problem.catalogue;

/**
 * The text of a finding: {@code %s} stands for the words of the case.
 *
 * @param exit how a run ends that the finding stops
 * @param message what was found, and what was expected
 * @param fix what to do
 */
public record FindingText(Exit exit, String message, String fix) {
    static FindingText data(String message, String fix) {
        return new FindingText(Exit.DATA, message, fix);
    }

    static FindingText access(String message, String fix) {
        return new FindingText(Exit.ACCESS, message, fix);
    }

    static FindingText usage(String message, String fix) {
        return new FindingText(Exit.USAGE, message, fix);
    }
}
