package boardpack.draw.print;

import boardpack.book.pack.Standard;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document says of itself and carries beside its pages.
 *
 * @param metadata the same for programs, with the standards that it meets, as XMP
 * @param standard which standard it is made to
 * @param colours the profile of its colours
 * @param dated the day that it carries; it comes from the data, so that the same input gives the same bytes
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
    /** A file that it carries. */
    public record Enclosed(String name, String type, String description, byte[] content) {}
}
