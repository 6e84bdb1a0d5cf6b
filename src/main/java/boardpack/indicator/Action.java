package boardpack.indicator;

import boardpack.problem.Place;
import java.time.LocalDate;

/** An action for an improvement priority: the task, the person, the date and the progress. */
public record Action(String text, String owner, LocalDate due, Progress progress, String update, Place place) {}
