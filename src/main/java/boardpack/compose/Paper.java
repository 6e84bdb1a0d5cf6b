package boardpack.compose;

import java.util.List;

/**
 * One paper of a pack as data: everything that its template places.
 *
 * @param id what the anchors of the paper begin with
 * @param number its place in the pack, from 1; also part of its file name; 0 for a paper that is made alone
 * @param name its file name without number and ending
 * @param template the template that it is filled into
 * @param group the service area, or other group, that it is the report of; empty where it is of none or of all
 * @param content the record that the template reads
 * @param figures the figures behind it, attached to it; empty where there are none
 */
public record Paper(
        String id,
        int number,
        String name,
        String title,
        String template,
        String group,
        Record content,
        List<DataTable> figures) {
    /** The same paper at its place in the pack. */
    public Paper numbered(int its) {
        return new Paper(id, its, name, title, template, group, content, figures);
    }

    /** As its file is named: {@code 02-children-and-families-services}; a paper out of the pack has no number. */
    public String fileName() {
        return number == 0 ? name : (number < 10 ? "0" : "") + number + "-" + name;
    }
}
