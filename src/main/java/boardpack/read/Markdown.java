package boardpack.read;

import boardpack.indicator.Prose;
import boardpack.indicator.Prose.Words;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads narrative in Markdown: headings, paragraphs, lists, strong text, emphasis and links, but no HTML or pictures.
 */
public final class Markdown {
    /** Maximum nesting of strong text, emphasis and links. */
    private static final int DEEPEST = 20;

    private final String file;
    private final Findings findings;
    private int depth;

    private Markdown(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** A heading with its level, from 1, and the content up to the next heading of level 1 or 2. */
    public record Part(int level, String heading, List<Prose> prose, Place place) {}

    /** Returns the parts of a text, in order. Text before the first heading has level 0. */
    public static List<Part> parse(String text, String file, Findings findings) {
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        return new Markdown(file, findings).parts(parser.parse(text));
    }

    private List<Part> parts(Node document) {
        List<Part> parts = new ArrayList<>();
        Part part = new Part(0, "", new ArrayList<>(), Place.of(file, 1));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                parts.add(part);
                part = new Part(heading.getLevel(), plain(words(heading)), new ArrayList<>(), place(heading));
            } else {
                block(node, part.prose());
            }
        }
        parts.add(part);
        parts.removeIf(p -> p.level() == 0 && p.prose().isEmpty());
        return parts;
    }

    private void block(Node node, List<Prose> into) {
        switch (node) {
            case Heading heading -> {
                String words = plain(words(heading));
                into.add(ExemptLine.isLine(words) ? new Prose.Mark(words, place(heading)) : new Prose.Topic(words));
            }
            case Paragraph paragraph -> paragraph(paragraph, into);
            case BulletList list -> into.add(new Prose.Items(false, items(list)));
            case OrderedList list -> into.add(new Prose.Items(true, items(list)));
            case LinkReferenceDefinition definition -> {
                // A link definition supplies the targets of links and is not printed.
            }
            default -> refuse(node);
        }
    }

    /** Reads a paragraph. A line that is a mark of exempt matter is a separate item. */
    private void paragraph(Paragraph paragraph, List<Prose> into) {
        List<Words> words = new ArrayList<>();
        int line = 0;
        Node next = paragraph.getFirstChild();
        while (next != null) {
            List<Node> nodes = new ArrayList<>();
            for (; next != null && !isBreak(next); next = next.getNext()) {
                nodes.add(next);
            }
            next = next == null ? null : next.getNext();
            List<Words> its = new ArrayList<>();
            nodes.forEach(node -> words(node, its));
            String plain = plain(its);
            Place place = place(paragraph);
            Place here = new Place(place.file(), place.line() + line, place.column());
            if (ExemptLine.isLine(plain)) {
                if (!words.isEmpty()) {
                    into.add(new Prose.Paragraph(List.copyOf(words)));
                    words.clear();
                }
                into.add(new Prose.Mark(plain, here));
            } else {
                unclear(plain, here);
                if (!words.isEmpty()) {
                    words.add(new Words(" ", false, false, ""));
                }
                words.addAll(its);
            }
            line++;
        }
        if (!words.isEmpty()) {
            into.add(new Prose.Paragraph(words));
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** Treats text that looks like a misplaced mark as an error, so that it is never printed by accident. */
    private void unclear(String words, Place place) {
        ExemptLine.within(words)
                .ifPresent(mark -> findings.add(
                        boardpack.problem.Code.E139,
                        place,
                        mark,
                        "within a paragraph",
                        "write it in a line of its own above what is exempt"));
    }

    private List<List<Words>> items(ListBlock list) {
        List<List<Words>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Words> words = new ArrayList<>();
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof Paragraph paragraph) {
                    if (!words.isEmpty()) {
                        words.add(new Words(" ", false, false, ""));
                    }
                    List<Words> its = words(paragraph);
                    words.addAll(its);
                    String plain = plain(its);
                    if (ExemptLine.isLine(plain) || ExemptLine.within(plain).isPresent()) {
                        findings.add(
                                boardpack.problem.Code.E139,
                                place(paragraph),
                                ExemptLine.within(plain).orElse("Exempt"),
                                "in a list",
                                "write it in a line of its own above the list");
                    }
                } else {
                    refuse(part);
                }
            }
            items.add(words);
        }
        return items;
    }

    private List<Words> words(Node parent) {
        List<Words> words = new ArrayList<>();
        within(parent, false, false, "", words);
        return words;
    }

    private void within(Node parent, boolean strong, boolean emphasis, String address, List<Words> into) {
        if (depth == DEEPEST) {
            findings.add(boardpack.problem.Code.E157, place(parent), "strong words, slanted words or links", DEEPEST);
            return;
        }
        depth++;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            words(node, strong, emphasis, address, into);
        }
        depth--;
    }

    private void words(Node node, List<Words> into) {
        words(node, false, false, "", into);
    }

    private void words(Node node, boolean strong, boolean emphasis, String address, List<Words> into) {
        switch (node) {
            case Text text -> into.add(new Words(text.getLiteral(), strong, emphasis, address));
            case SoftLineBreak soft -> into.add(new Words(" ", strong, emphasis, address));
            case HardLineBreak hard -> into.add(new Words(" ", strong, emphasis, address));
            case StrongEmphasis inner -> within(inner, true, emphasis, address, into);
            case Emphasis inner -> within(inner, strong, true, address, into);
            case Link link -> {
                if (link.getDestination().matches("(?i)(https?://|mailto:).+")) {
                    within(link, strong, emphasis, link.getDestination(), into);
                } else {
                    findings.add(
                            boardpack.problem.Code.E116, place(link), "a link to \"" + link.getDestination() + "\"");
                }
            }
            default -> refuse(node);
        }
    }

    private static String plain(List<Words> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(w -> text.append(w.text()));
        return text.toString().strip();
    }

    private void refuse(Node node) {
        String what = switch (node) {
            case HtmlBlock html -> "HTML";
            case HtmlInline html -> "HTML";
            case Image image -> "a picture";
            case ListBlock list -> "a list within a list";
            case BlockQuote quote -> "a quotation (>)";
            case ThematicBreak rule -> "a line across (---)";
            case Code code -> "code (`)";
            case FencedCodeBlock code -> "code (```)";
            case IndentedCodeBlock code -> "text that is indented by four blanks";
            case Heading heading -> "a heading within a list";
            default -> "\"" + node.getClass().getSimpleName() + "\"";
        };
        findings.add(boardpack.problem.Code.E116, place(node), what);
    }

    private Place place(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                SourceSpan span = spans.getFirst();
                return new Place(file, span.getLineIndex() + 1, span.getColumnIndex() + 1);
            }
        }
        return Place.of(file);
    }
}
