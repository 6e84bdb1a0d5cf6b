package boardpack.book.pack;

import boardpack.indicator.Exemption;
import boardpack.problem.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The papers of a style with their sections, headings and standing text, including the council's changes.
 *
 * @param header the lines of the header block, with their labels
 * @param papers the papers in the order of the pack
 * @param leftOut the sections of the style that no paper uses
 * @param words the words printed outside the papers, such as the heading of the index
 */
public record Wording(
        String subject,
        Map<String, String> header,
        List<Paper> papers,
        Map<String, String> words,
        List<Section> leftOut) {
    /** Returns true if every group is expected to write text in Markdown. */
    public boolean asksEachGroup() {
        return papers.stream()
                .anyMatch(p -> p.sections().stream()
                        .anyMatch(s ->
                                s.kind() == SectionKind.NARRATIVE && (p.about() == About.EACH_GROUP || s.eachGroup())));
    }

    /** The subject of a paper, which also decides how many of it there are. */
    public enum About {
        /** The whole pack, with one paper. */
        PACK,
        /** Each service area, portfolio or other group, with one paper for each. */
        EACH_GROUP,
        /** One group, on request only; for styles without a paper for each group in the pack. */
        A_GROUP_ALONE,
        /** Chosen indicators, on request only. */
        FOCUS;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Optional<About> named(String word) {
            return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
        }
    }

    /**
     * A paper.
     *
     * @param template the file name of its template, without extension
     * @param hasHeader true if it begins with the header block
     * @param numbering the numbering of its sections: {@code 1.0}, {@code 1.}, {@code 1} or {@code none}
     * @param exempt the exemption, if it is not for publication
     */
    public record Paper(
            String name,
            About about,
            String title,
            String lead,
            String template,
            boolean hasHeader,
            String numbering,
            List<Section> sections,
            Optional<Inserted> inserted,
            Optional<Exemption> exempt) {}

    /**
     * An inserted document or picture.
     *
     * @param file the path within the workspace
     * @param description the text alternative of a picture; empty for a document
     */
    public record Inserted(String file, String description, Place place) {}

    /**
     * A section.
     *
     * @param eachGroup true if it is repeated for each group
     * @param paragraphs the numbered paragraphs of a standing section
     * @param limbs the numbered recommendations
     * @param texts the other standing texts, by name
     * @param exempt the exemption, if it is not for publication
     */
    public record Section(
            String name,
            SectionKind kind,
            boolean eachGroup,
            String heading,
            List<Paragraph> paragraphs,
            List<String> limbs,
            Map<String, String> texts,
            Optional<Exemption> exempt,
            Place place) {
        /** Returns a standing text; empty if there is none of this name. */
        public String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    /** A numbered paragraph with an optional list. */
    public record Paragraph(String text, List<Item> list) {}

    /**
     * An item of such a list.
     *
     * @param announces the name of the paper on which it depends; empty if it is always printed
     */
    public record Item(String text, String announces) {}
}
