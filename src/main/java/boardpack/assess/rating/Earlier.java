package boardpack.assess.rating;

import boardpack.indicator.Result;
import boardpack.indicator.Value;
import java.util.List;

/** An earlier figure and the rows that it comes from. */
public record Earlier(Value value, List<Result> from) {}
