package boardpack.book.pack;

import boardpack.indicator.Exemption;
import boardpack.problem.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The papers of a style with their sections, headings and standing words, as the council has changed them.
 *
 * @param header the lines of the header block, each with its label
 * @param papers in the order of the pack
 * @param leftOut the sections of the style that none of the papers has
 * @param words what is printed outside the papers: the heading of the index
 */
public record Wording(
        String subject,
        Map<String, String> header,
        List<Paper> papers,
        Map<String, String> words,
        List<Section> leftOut) {
    /** True where each group is expected to say something in Markdown. */
    public boolean asksEachGroup() {
        return papers.stream()
                .anyMatch(p -> p.sections().stream()
                        .anyMatch(s ->
                                s.kind() == SectionKind.NARRATIVE && (p.about() == About.EACH_GROUP || s.eachGroup())));
    }

    /** The subject of a paper, which also decides how many of it there are. */
    public enum About {
        /** The whole pack, one paper. */
        PACK,
        /** One paper for each service area, portfolio or other group. */
        EACH_GROUP,
        /** One group, made only where it is asked for; for styles whose pack has no paper for each. */
        A_GROUP_ALONE,
        /** Chosen indicators, made only where it is asked for. */
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
     * @param template the file name of its template, without its ending
     * @param hasHeader whether it begins with the header block
     * @param numbering how its sections are numbered: {@code 1.0}, {@code 1.}, {@code 1} or {@code none}
     * @param exempt why it is not for publication, where it is not
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
     * Somebody else's document or picture that stands in the pack.
     *
     * @param file within the workspace
     * @param description what a picture shows, for those who cannot see it; empty for a document
     */
    public record Inserted(String file, String description, Place place) {}

    /**
     * A section.
     *
     * @param eachGroup whether it is repeated for each group
     * @param paragraphs of a standing section, numbered
     * @param limbs of a recommendation, each numbered
     * @param texts the other standing texts, by name
     * @param exempt why it is not for publication, where it is not
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
        /** A standing text; empty where there is none of this name. */
        public String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    /** A numbered paragraph and the list that may stand under it. */
    public record Paragraph(String text, List<Item> list) {}

    /**
     * An item of such a list.
     *
     * @param announces the name of the paper without which it is left out; empty where it always stands
     */
    public record Item(String text, String announces) {}
}
