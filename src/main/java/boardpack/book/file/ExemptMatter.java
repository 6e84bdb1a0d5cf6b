package boardpack.book.file;

import boardpack.indicator.Exemption;
import boardpack.problem.Place;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a workspace that are not for publication.
 *
 * <p>Papers, sections and paragraphs of the narrative carry their own exemption.
 *
 * @param indicators the exemptions by reference
 * @param rows the exemptions of milestones, queries, priorities and actions, by place
 * @param files files with both exempt and public matter, whose hash is not published
 * @param whollyExempt files with only exempt matter, whose name is not published either
 */
public record ExemptMatter(
        Map<String, Exemption> indicators, Map<Place, Exemption> rows, Set<String> files, Set<String> whollyExempt) {
    public static final ExemptMatter NONE = new ExemptMatter(Map.of(), Map.of(), Set.of(), Set.of());
}
