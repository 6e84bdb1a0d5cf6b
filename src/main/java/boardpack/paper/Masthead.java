package boardpack.paper;

import boardpack.indicator.Quarter;
import java.time.LocalDate;

/**
 * What every document of a pack says of the pack.
 *
 * @param header the line that runs over every page
 * @param mark that it is not for publication, and why; empty for what is
 * @param dated the day that the documents carry: the meeting, or else the quarter's last day
 */
public record Masthead(String title, String council, String header, String mark, Quarter quarter, LocalDate dated) {}
