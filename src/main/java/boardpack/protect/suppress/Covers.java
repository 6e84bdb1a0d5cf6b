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

/** Chooses what is suppressed so that something else cannot be found out: as little as can be, and always the same. */
final class Covers {
    /** How many figures are tried before the nearest is taken. */
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
     * The smallest figure whose loss is enough; where none is, the smallest of the nearest relation. What is new goes
     * first; only where nothing new is left, something of a quarter before that was not printed.
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

    /** True where a larger figure of the same relation stays suppressed, so that the smallest would not have gone first. */
    boolean isSmallest(Cover shown) {
        return hidden.covers().stream()
                .anyMatch(c -> c.figure().rank() == shown.figure().rank()
                        && hidden.size(c.figure()) > hidden.size(shown.figure())
                        && shown.figure().counts().stream()
                                .flatMap(count -> hidden.relations(count).stream())
                                .anyMatch(r -> r.id() == c.because().id()));
    }
}
