package boardpack.web;

import boardpack.page.Markup;
import boardpack.paper.Paper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack as it is printed on one page for a browser.
 *
 * @param summary what is read first; empty where there is no indicator
 * @param indicators a place for each indicator; empty where papers list none
 * @param tables the figures that can be taken from the page
 */
public record WebPack(
        Head head,
        Printed front,
        Optional<Printed> summary,
        List<Printed> papers,
        Optional<Printed> indicators,
        List<Table> tables,
        Dress dress) {
    /**
     * The title and description of the page.
     *
     * @param title with the council and the quarter
     * @param draft true where it is not yet published
     * @param pdf the file of the pack that lies beside the page; empty where there is none
     */
    public record Head(String title, boolean draft, Optional<String> pdf) {}

    /**
     * A paper and the output of its template.
     *
     * @param followed true where somebody else's pages follow, which only the PDF has
     */
    public record Printed(Paper paper, Markup.Element markup, boolean followed) {}

    /** A table of figures as it is published beside the pack. */
    public record Table(String file, String description, List<String> columns, int rows, byte[] csv) {}

    /**
     * The council's colours as 0xRRGGBB, its pictures by name and its fonts by face.
     */
    public record Dress(Map<String, Integer> colours, Map<String, byte[]> pictures, Map<String, byte[]> fonts) {}
}
