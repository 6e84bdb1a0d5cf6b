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

    /** A line that says from where on it is exempt, or public again: as it is written, and where. */
    record Mark(String written, Place place) implements Prose {}

    /** The mark of text that is not for publication. */
    record Exempt(Exemption exemption, List<Prose> prose) implements Prose {}

    /** Words of one kind; the address is empty where they are no link. */
    record Words(String text, boolean strong, boolean emphasis, String address) {}
}
