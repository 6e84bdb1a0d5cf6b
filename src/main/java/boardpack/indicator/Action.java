package boardpack.indicator;

import boardpack.problem.Place;
import java.time.LocalDate;

/** What is to be done for an improvement priority, by whom and by when, and how it stands. */
public record Action(String text, String owner, LocalDate due, Progress progress, String update, Place place) {}
