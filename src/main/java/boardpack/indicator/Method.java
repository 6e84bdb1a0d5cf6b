package boardpack.indicator;

import java.util.Optional;

/**
 * How an indicator is rated and how its direction of travel is found: the council's own choices.
 *
 * @param exceededBy how much better than the target a result must be for the paper to say that it exceeds it
 * @param longCourse a second direction of travel, over a longer time
 */
public record Method(
        Rule rule,
        Precision precision,
        Edges edges,
        Optional<Width> exceededBy,
        Course course,
        Optional<Course> longCourse) {}
