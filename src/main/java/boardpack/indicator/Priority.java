package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * An improvement priority of the council, with its officer's judgement.
 *
 * @param outcome what it is for: the outcome that the council's plan groups it under
 * @param officer who is accountable for it
 */
public record Priority(
        String ref,
        String outcome,
        String text,
        String serviceArea,
        String officer,
        Standing standing,
        Account account,
        List<Action> actions,
        Place place) {
    /**
     * The officer's judgement.
     *
     * @param judged green, amber or red; empty where nothing was entered
     * @param last the same a quarter ago
     * @param atRisk true where the officer sees it becoming red
     */
    public record Standing(Optional<Rating> judged, Optional<Rating> last, boolean atRisk) {}

    /**
     * The officer's text.
     *
     * @param update the context that it is in
     * @param concern what is worrying about it, and {@code done} what has been done about that
     * @param riskReason why it may become red
     * @param explanation why it is judged otherwise than its indicators and actions count to
     */
    public record Account(String update, String concern, String done, String riskReason, String explanation) {}

    /** The same with these actions alone. */
    public Priority doing(List<Action> these) {
        return new Priority(ref, outcome, text, serviceArea, officer, standing, account, these, place);
    }
}
