package boardpack.pack;

import boardpack.pack.insert.Claims;
import java.time.LocalDate;

/**
 * What a document says of itself.
 *
 * @param dated the day that it carries; it comes from the data, so that the same input gives the same bytes
 * @param claims which standards it says that it meets
 */
public record Identity(
        String title, String author, String subject, String creator, String producer, LocalDate dated, Claims claims) {}
