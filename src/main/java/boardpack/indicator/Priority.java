package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a council has promised to improve, and how its officer sees it.
 *
 * @param outcome what it is for: the outcome that the council's plan groups it under
 * @param officer who is accountable for it
 * @param judged green, amber or red, as that officer judges; empty where nothing was entered
 * @param last the same a quarter ago
 * @param update the context in which it stands
 * @param concern what is worrying about it, and {@code done} what has been done about that
 * @param atRisk true where the officer sees it becoming red, for {@code riskReason}
 * @param explanation why it is judged otherwise than its indicators and actions count to
 */
public record Priority(
        String ref,
        String outcome,
        String text,
        String serviceArea,
        String officer,
        Optional<Rating> judged,
        Optional<Rating> last,
        String update,
        String concern,
        String done,
        boolean atRisk,
        String riskReason,
        String explanation,
        List<Action> actions,
        Place place) {
    /** The same with these actions alone. */
    public Priority doing(List<Action> these) {
        return new Priority(
                ref,
                outcome,
                text,
                serviceArea,
                officer,
                judged,
                last,
                update,
                concern,
                done,
                atRisk,
                riskReason,
                explanation,
                these,
                place);
    }
}
