package boardpack.problem.catalogue;

/**
 * The text of a finding; {@code %s} is replaced by the details.
 *
 * @param exit the exit code of a run that the finding stops
 * @param message a description of the problem, with the expected value
 * @param fix the remedy
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
