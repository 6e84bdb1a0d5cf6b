package boardpack.indicator;

import java.util.List;

/** What an officer wrote: paragraphs, lists and sub-headings, with plain, strong, emphasised and linked words. */
public sealed interface Prose {
    /** A paragraph. */
    record Paragraph(List<Words> words) implements Prose {}

    /** A heading within a section. */
    record Topic(String text) implements Prose {}

    /** A list, numbered or with bullets. */
    record Items(boolean numbered, List<List<Words>> items) implements Prose {}

    /** Words of one kind; the address is empty where they are no link. */
    record Words(String text, boolean strong, boolean emphasis, String address) {}
}
