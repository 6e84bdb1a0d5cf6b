package boardpack.indicator;

import java.util.Optional;

/**
 * The council's choices on rating an indicator and finding its direction of travel.
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
