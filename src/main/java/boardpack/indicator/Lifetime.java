package boardpack.indicator;

import java.util.Optional;

/**
 * When an indicator began, was defined anew and ended, and which ones it takes the place of.
 *
 * @param begun from when on it is reported; empty where it always was
 * @param redefined from when on it is defined as now
 * @param retired from when on it is no longer reported
 * @param replaced the older indicators that it takes the place of
 */
public record Lifetime(
        Optional<Begun> begun, Optional<Redefined> redefined, Optional<Retired> retired, Optional<Replaced> replaced) {
    /** Always reported, and always defined as now. */
    public static final Lifetime ALWAYS =
            new Lifetime(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
