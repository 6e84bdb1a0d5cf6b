package boardpack.problem;

import java.util.EnumSet;
import java.util.Set;

/**
 * The questions that depend on the size of a figure. About a small number of people, the question alone reveals
 * something, so only the officer may see it.
 */
public final class FigureQuestions {
    private static final Set<Code> CODES = EnumSet.of(
            Code.W303, Code.W401, Code.W307, Code.W312, Code.W314, Code.W315, Code.W316, Code.W319, Code.W322,
            Code.W324, Code.W327, Code.W328, Code.W336, Code.W337, Code.W339, Code.W340, Code.W384, Code.W390,
            Code.W330, Code.W353, Code.W356, Code.W385, Code.W386, Code.W389, Code.W393, Code.W396, Code.N634);

    private FigureQuestions() {}

    /** Returns true for a question that depends on the size of a figure, and does not stop the pack. */
    public static boolean has(Finding finding) {
        return CODES.contains(finding.code()) && finding.severity() != Severity.ERROR;
    }
}
