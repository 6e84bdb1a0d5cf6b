package boardpack.pack;

import java.time.LocalDate;

/**
 * What a document says of itself.
 *
 * @param dated the day that it carries; it comes from the data, so that the same input gives the same bytes
 */
public record Identity(String title, String author, String subject, String creator, String producer, LocalDate dated) {}
