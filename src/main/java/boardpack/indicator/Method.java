package boardpack.indicator;

import java.util.Optional;

/**
 * The council's choices for rating an indicator and finding its direction of travel.
 *
 * @param exceededBy the margin beyond the target from which the paper says that it is exceeded
 * @param longCourse a second direction of travel, over a longer time
 */
public record Method(
        Rule rule,
        Precision precision,
        Edges edges,
        Optional<Width> exceededBy,
        Course course,
        Optional<Course> longCourse) {}
