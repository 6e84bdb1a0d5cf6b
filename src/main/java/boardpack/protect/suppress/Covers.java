package boardpack.protect.suppress;

import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the figures to suppress as covers: as few as possible, and always the same for the same input. */
final class Covers {
    /** Number of candidates tried before the nearest one is taken. */
    private static final int TRIES = 12;

    private final Hidden hidden;
    private final Deductions claims;
    private final Comparator<Cover> least;

    Covers(Hidden hidden, Deductions claims) {
        this.hidden = hidden;
        this.claims = claims;
        this.least = Comparator.comparing((Cover c) -> c.figure().rank())
                .thenComparing(c -> hidden.size(c.figure()))
                .thenComparing(Cover::figure, Figure.ORDER);
    }

    /**
     * Chooses the smallest figure that protects the claim on its own; if there is none, the smallest of the nearest
     * relation. Figures of the current quarter come first. Unprinted figures of earlier quarters follow.
     */
    Optional<Cover> choose(int claim) {
        return choose(claim, hidden::isEligible).or(() -> choose(claim, hidden::isEligibleStill));
    }

    private Optional<Cover> choose(int claim, Predicate<Figure> eligible) {
        List<Relation> between = new ArrayList<>();
        hidden.flood(new ArrayDeque<>(List.of(claim)), between);
        Map<Integer, Cover> found = new LinkedHashMap<>();
        for (Relation relation : between) {
            candidate(relation, claim, eligible)
                    .ifPresent(c -> found.putIfAbsent(c.figure().id(), c));
        }
        List<Cover> enough = new ArrayList<>();
        found.values().stream().limit(hidden.isHasty() ? 1 : TRIES).forEach(cover -> {
            hidden.hide(cover);
            if (claims.proof(claim).isPresent()) {
                enough.add(cover);
            }
            hidden.show(cover);
        });
        return enough.stream().min(least).or(() -> found.values().stream().findFirst());
    }

    private Optional<Cover> candidate(Relation relation, int claim, Predicate<Figure> eligible) {
        Map<Integer, Cover> its = new LinkedHashMap<>();
        for (int count : relation.counts()) {
            hidden.figure(count)
                    .filter(eligible)
                    .ifPresent(f -> its.putIfAbsent(f.id(), new Cover(f, relation, claim)));
        }
        return its.values().stream().min(least);
    }

    /**
     * Returns true if a larger figure of the same relation stays suppressed, so that showing this one would break the
     * order by size.
     */
    boolean isSmallest(Cover shown) {
        return hidden.covers().stream()
                .anyMatch(c -> c.figure().rank() == shown.figure().rank()
                        && hidden.size(c.figure()) > hidden.size(shown.figure())
                        && shown.figure().counts().stream()
                                .flatMap(count -> hidden.relations(count).stream())
                                .anyMatch(r -> r.id() == c.because().id()));
    }
}
