package boardpack.pack;

import boardpack.pack.insert.Claims;
import java.time.LocalDate;

/**
 * The metadata of a document.
 *
 * @param dated the document's date; it comes from the data, so that equal input gives equal bytes
 * @param claims the standards that it claims to meet
 */
public record Identity(
        String title, String author, String subject, String creator, String producer, LocalDate dated, Claims claims) {}
