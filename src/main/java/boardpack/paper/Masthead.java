package boardpack.paper;

import boardpack.indicator.Quarter;
import java.time.LocalDate;

/**
 * The facts about the pack in every document.
 *
 * @param header the line that runs over every page
 * @param mark that it is not for publication, and why; empty for what is
 * @param dated the day that the documents carry: the meeting, or else the quarter's last day
 */
public record Masthead(String title, String council, String header, String mark, Quarter quarter, LocalDate dated) {}
