package boardpack.indicator;

import boardpack.problem.Place;
import java.time.LocalDate;

/** A step towards an objective, with its due date and progress. */
public record Milestone(
        String serviceArea,
        String objectiveRef,
        String objective,
        String text,
        LocalDate due,
        Progress progress,
        String commentary,
        Place place) {}
