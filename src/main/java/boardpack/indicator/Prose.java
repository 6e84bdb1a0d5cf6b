package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;

/** An officer's text: paragraphs, lists and sub-headings, with plain, strong, emphasised and linked words. */
public sealed interface Prose {
    /** A paragraph. */
    record Paragraph(List<Words> words) implements Prose {}

    /** A heading within a section. */
    record Topic(String text) implements Prose {}

    /** A list, numbered or with bullets. */
    record Items(boolean numbered, List<List<Words>> items) implements Prose {}

    /** A line that begins or ends exempt text, as written, with its place. */
    record Mark(String written, Place place) implements Prose {}

    /** The text under a mark that it is not for publication. */
    record Exempt(Exemption exemption, List<Prose> prose) implements Prose {}

    /** Words of one style; the address is empty if they are not a link. */
    record Words(String text, boolean strong, boolean emphasis, String address) {}
}
