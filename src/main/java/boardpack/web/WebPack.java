package boardpack.web;

import boardpack.page.Markup;
import boardpack.paper.Paper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack in the form for one web page.
 *
 * @param summary the summary, shown first; empty if there are no indicators
 * @param indicators the sections of indicators; empty if papers list none
 * @param tables the tables of figures to download
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
     * @param title the title, with the council and the quarter
     * @param draft true if it is not yet published
     * @param pdf the PDF of the pack in the same folder; empty if there is none
     */
    public record Head(String title, boolean draft, Optional<String> pdf) {}

    /**
     * A paper with the output of its template.
     *
     * @param followed true if inserted pages follow, which only the PDF contains
     */
    public record Printed(Paper paper, Markup.Element markup, boolean followed) {}

    /** A table of figures as published with the pack. */
    public record Table(String file, String description, List<String> columns, int rows, byte[] csv) {}

    /** The council's colours as 0xRRGGBB, its pictures by name and its fonts by face. */
    public record Dress(Map<String, Integer> colours, Map<String, byte[]> pictures, Map<String, byte[]> fonts) {}
}
