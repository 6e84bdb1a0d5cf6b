package boardpack.draw.print;

import boardpack.book.pack.Standard;
import java.time.LocalDate;
import java.util.List;

/**
 * The metadata and attachments of a document.
 *
 * @param metadata the metadata in XMP, with the standards that the document meets
 * @param standard the PDF standard to follow
 * @param colours the colour profile
 * @param dated the document's date; it comes from the data, so that equal input gives equal bytes
 */
public record Imprint(
        String title,
        String author,
        String subject,
        String creator,
        String producer,
        LocalDate dated,
        byte[] metadata,
        Standard standard,
        byte[] colours,
        List<Enclosed> files) {
    /** An attached file. */
    public record Enclosed(String name, String type, String description, byte[] content) {}
}
