package boardpack.indicator;

import java.util.Optional;

/**
 * An indicator's beginning, change of definition and end, and the indicators that it replaces.
 *
 * @param begun the first reported period; empty if it was always reported
 * @param redefined the change to the current definition
 * @param retired the end of reporting
 * @param replaced the older indicators that it replaces
 */
public record Lifetime(
        Optional<Begun> begun, Optional<Redefined> redefined, Optional<Retired> retired, Optional<Replaced> replaced) {
    /** Always reported, with one definition. */
    public static final Lifetime ALWAYS =
            new Lifetime(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
