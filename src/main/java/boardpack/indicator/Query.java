package boardpack.indicator;

import boardpack.problem.Place;
import java.time.LocalDate;

/** What a member asked at a meeting, and the answer; an answer that is still owed is empty. */
public record Query(LocalDate asked, String about, String question, String answer, Place place) {}
