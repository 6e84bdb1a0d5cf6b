package boardpack.indicator;

import boardpack.problem.Place;
import java.time.LocalDate;

/** A member's question at a meeting, with the answer; the answer is empty while it is owed. */
public record Query(LocalDate asked, String about, String question, String answer, Place place) {}
