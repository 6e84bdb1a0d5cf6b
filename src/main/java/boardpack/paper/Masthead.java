package boardpack.paper;

import boardpack.indicator.Quarter;
import java.time.LocalDate;

/**
 * The details of the pack that every document shows.
 *
 * @param header the running header
 * @param mark the mark that the pack is not for publication, with the reason; empty for a public pack
 * @param dated the date of the documents: the meeting, otherwise the quarter's last day
 */
public record Masthead(String title, String council, String header, String mark, Quarter quarter, LocalDate dated) {}
