package boardpack.book;

import java.util.List;
import java.util.Map;

/**
 * The sentences and headings of a style, as the council has changed them.
 *
 * @param header the lines of the header block, each with its label
 * @param sections the sections of the cover report, in order
 * @param report the headings and standing sentences of the performance reports, by name
 */
public record Wording(String subject, Map<String, String> header, List<Section> sections, Map<String, String> report) {
    /** A section of the cover report: numbered paragraphs, or a lead with the limbs of a recommendation. */
    public record Section(String name, String heading, String lead, List<Paragraph> paragraphs, List<String> limbs) {}

    /** A numbered paragraph and the list that may stand under it. */
    public record Paragraph(String text, List<String> list) {}
}
