package boardpack.paper;

import java.util.List;

/**
 * One paper of a pack as data: everything that its template places.
 *
 * @param id what the anchors of the paper begin with
 * @param number its place in the pack, from 1; 0 for a paper that is made alone
 * @param name its file name without ending
 * @param template the template that it is filled into
 * @param group the service area, or other group, that it is the report of; empty where it is of none or of all
 * @param content the record that the template reads
 * @param figures the figures behind it, attached to it; empty where there are none
 * @param notice how it differs from the paper that was published before: a sentence for each change; usually empty
 */
public record Paper(
        String id,
        int number,
        String name,
        String title,
        String template,
        String group,
        Record content,
        List<DataTable> figures,
        List<String> notice) {
    /** A paper without a notice. */
    public Paper(
            String id,
            int number,
            String name,
            String title,
            String template,
            String group,
            Record content,
            List<DataTable> figures) {
        this(id, number, name, title, template, group, content, figures, List.of());
    }

    /** The same paper with a notice under its title. */
    public Paper withNotice(List<String> sentences) {
        return new Paper(id, number, name, title, template, group, content, figures, sentences);
    }

    /** The same paper with other content. */
    public Paper saying(Record other) {
        return new Paper(id, number, name, title, template, group, other, figures, notice);
    }

    /**
     * The same paper at its place in the pack, with its number before its file name:
     * {@code 02-children-and-families-services}.
     *
     * @param most how many papers the pack may have: all numbers have its digits, two at least, so that files are listed
     *     in the order of the pack
     */
    public Paper numbered(int its, int most) {
        int digits = Math.max(2, Integer.toString(most).length());
        String padded = "0".repeat(digits - Integer.toString(its).length()) + its;
        return new Paper(id, its, padded + "-" + name, title, template, group, content, figures, notice);
    }
}
