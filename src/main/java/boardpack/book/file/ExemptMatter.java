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
 * @param indicators by reference
 * @param rows milestones, queries, priorities and actions, by their place
 * @param files those that hold exempt matter beside public, so that not even their hash is for the public
 * @param whollyExempt those of which not even the name is
 */
public record ExemptMatter(
        Map<String, Exemption> indicators, Map<Place, Exemption> rows, Set<String> files, Set<String> whollyExempt) {
    public static final ExemptMatter NONE = new ExemptMatter(Map.of(), Map.of(), Set.of(), Set.of());
}
