package boardpack.paper;

import java.util.List;

/**
 * A paper of sections.
 *
 * @param subtitle what stands under the title; may be empty
 * @param header who reports what to whom; empty where the paper has no header block
 */
public record Report(String title, String subtitle, List<Labelled> header, List<Section> sections) {}
