package boardpack.paper;

import java.util.List;

/**
 * A paper made of sections.
 *
 * @param subtitle the text under the title; may be empty
 * @param header the lines of the header block; empty if there is none
 */
public record Report(String title, String subtitle, List<Labelled> header, List<Section> sections) {}
