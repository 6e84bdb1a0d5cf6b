package boardpack.problem;

import java.util.EnumSet;
import java.util.Set;

/**
 * A council's answer to a question, confirming that the data is right.
 *
 * @param about the reference in the question; empty for every question with the code
 */
public record Confirmed(Code code, String about) {
    private static final Set<Code> QUESTIONS = EnumSet.of(
            Code.W307, Code.W319, Code.W322, Code.W324, Code.W326, Code.W327, Code.W328, Code.W330, Code.W336,
            Code.W337, Code.W338, Code.W339, Code.W340, Code.W341, Code.W353, Code.W354, Code.W356, Code.W357,
            Code.W368, Code.W369, Code.W379, Code.W384, Code.W385, Code.W386, Code.W387, Code.W388, Code.W389,
            Code.W390, Code.W391, Code.W393, Code.W394, Code.W395, Code.W396, Code.W397, Code.W399, Code.N634);

    /** End of the remedy of a question that states how to answer it. */
    private static final String ASKS = "under confirmed in pack.yaml";

    /** Returns the codes of questions. */
    public static Set<Code> questions() {
        return EnumSet.copyOf(QUESTIONS);
    }

    boolean answers(Finding finding) {
        if (finding.code() != code) {
            return false;
        }
        // The question states its own answer, and an answer for one row does not cover several together.
        if (about.isEmpty() || finding.fix().endsWith(ASKS)) {
            return about.isEmpty() || finding.fix().contains("`" + code + " " + about + " ");
        }
        Names names = new Names();
        names.add(about);
        return names.areIn(finding.message());
    }
}
