package boardpack.problem.catalogue;

import java.util.Arrays;
import java.util.Locale;

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

    /** Returns the message with the details. */
    public String message(Object... details) {
        return String.format(Locale.ROOT, message, details);
    }

    /** Returns the remedy with the details that the message leaves over. */
    public String fix(Object... details) {
        int used = message.split("%s", -1).length - 1;
        return String.format(
                Locale.ROOT, fix, Arrays.copyOfRange(details, Math.min(used, details.length), details.length));
    }
}
