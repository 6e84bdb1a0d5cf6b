package boardpack.compose;

import java.util.List;

/** The cover report of a board: who reports what to whom, and the numbered sections. */
public record CoverReport(String title, List<Labelled> header, List<Section> sections) {
    /** A section with its number ({@code 1.0}) and heading; a lead comes before the limbs of a recommendation. */
    public record Section(
            String id, String number, String heading, String lead, List<Paragraph> paragraphs, List<Labelled> limbs) {}

    /** A numbered paragraph ({@code 1.1}) and the list under it. */
    public record Paragraph(String number, String text, List<String> list) {}
}
