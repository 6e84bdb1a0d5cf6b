package boardpack.paper;

import java.util.List;

/**
 * A paper of a pack as data: everything that its template prints.
 *
 * @param id the prefix of the paper's anchors
 * @param number its position in the pack, from 1; 0 for a paper made alone
 * @param name its file name without extension
 * @param template the name of its template
 * @param group the service area, or other group, that it reports on; empty for none or all
 * @param content the record that the template reads
 * @param figures the tables of figures attached to it; may be empty
 * @param notice the differences from the version published before, one sentence each; usually empty
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
    /** Creates a paper without a notice. */
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

    /** Returns the paper with a notice under its title. */
    public Paper withNotice(List<String> sentences) {
        return new Paper(id, number, name, title, template, group, content, figures, sentences);
    }

    /** Returns the paper with other content. */
    public Paper saying(Record other) {
        return new Paper(id, number, name, title, template, group, other, figures, notice);
    }

    /**
     * Returns the paper numbered for its place in the pack, with the number in its file name: {@code
     * 02-children-and-families-services}.
     *
     * @param most the largest number in the pack. All numbers have as many digits, and at least two, so that files sort
     * in order
     */
    public Paper numbered(int its, int most) {
        int digits = Math.max(2, Integer.toString(most).length());
        String padded = "0".repeat(digits - Integer.toString(its).length()) + its;
        return new Paper(id, its, padded + "-" + name, title, template, group, content, figures, notice);
    }
}
