package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * An improvement priority of the council, with its officer's judgement.
 *
 * @param outcome the outcome in the council's plan that it belongs to
 * @param officer the accountable officer
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
     * @param judged green, amber or red; empty if nothing was entered
     * @param last the judgement a quarter ago
     * @param atRisk true if the officer expects that it may become red
     */
    public record Standing(Optional<Rating> judged, Optional<Rating> last, boolean atRisk) {}

    /**
     * The officer's text.
     *
     * @param update the context
     * @param concern the concerns; {@code done} is the response to them
     * @param riskReason why it may become red
     * @param explanation why the judgement differs from the ratings of its indicators and actions
     */
    public record Account(String update, String concern, String done, String riskReason, String explanation) {}

    /** Returns a copy with only these actions. */
    public Priority doing(List<Action> these) {
        return new Priority(ref, outcome, text, serviceArea, officer, standing, account, these, place);
    }
}
