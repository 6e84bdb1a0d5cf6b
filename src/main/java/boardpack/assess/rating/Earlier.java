package boardpack.assess.rating;

import boardpack.indicator.Result;
import boardpack.indicator.Value;
import java.util.List;

/** An earlier figure with its source rows. */
public record Earlier(Value value, List<Result> from) {}
