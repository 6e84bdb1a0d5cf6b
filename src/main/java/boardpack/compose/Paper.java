package boardpack.compose;

import java.util.List;

/**
 * One paper of a pack as data: everything that its template places.
 *
 * @param id what the anchors of the paper begin with
 * @param number its place in the pack, from 1; also part of its file name
 * @param name its file name without number and ending
 * @param template the template that it is filled into
 * @param content the record that the template reads
 * @param figures the figures behind it, attached to it; empty where there are none
 */
public record Paper(
        String id, int number, String name, String title, String template, Record content, List<DataTable> figures) {
    /** As its file is named: {@code 02-children-and-families-services}. */
    public String fileName() {
        return String.format(java.util.Locale.ROOT, "%02d-%s", number, name);
    }
}
