package boardpack.protect.suppress;

import boardpack.book.pack.Protection;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Relations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which figures of a family are suppressed.
 *
 * <p>A figure is safe only with a proof. For each value that must stay possible, the proof gives values of all
 * suppressed counts that agree with everything shown. Without a proof, one more figure is suppressed.
 *
 * <p>Quarters are processed in the order of publication. So a figure that was shown before is needed as a cover only if
 * no new figure is enough.
 */
public final class Suppression {
    /** The reason why a figure is suppressed. */
    public enum Reason {
        /** It is a small number, or contains one. */
        SMALL,
        /** The extracts mark it as suppressed. */
        MARKED,
        /** It is considered in private. */
        EXEMPT,
        /** It would reveal another figure. */
        COVER
    }

    private final Relations all;
    private final Protection protection;
    private final boolean secondary;
    private final Map<String, List<Period>> markedQuarters = new HashMap<>();
    private final Hidden hidden;
    private final Deductions claims;
    private final Covers covers;

    /** Claims that are neither proved safe nor proved hopeless. Everything around them stays suppressed. */
    private final Set<Integer> stuck = new TreeSet<>();

    /**
     * Creates the decision for a family.
     *
     * @param secondary false only in tests, to see what readers could work out if only small numbers were suppressed
     */
    public Suppression(Relations all, Protection protection, boolean secondary) {
        this.all = all;
        this.protection = protection;
        this.secondary = secondary;
        this.hidden = new Hidden(all, protection);
        this.claims = new Deductions(all, protection, hidden);
        this.covers = new Covers(hidden, claims);
        for (Figure figure : all.figures()) {
            figure.rows().stream()
                    .filter(r -> Family.isMarked(r) && r.period() instanceof Quarter)
                    .forEach(r -> markedQuarters
                            .computeIfAbsent(figure.indicator().ref(), x -> new ArrayList<>())
                            .add(r.period()));
        }
    }

    public Suppression decide() {
        Map<Integer, List<Figure>> stages = new TreeMap<>();
        all.figures().stream()
                .sorted(Figure.ORDER)
                .forEach(f -> stages.computeIfAbsent(f.stage(), s -> new ArrayList<>())
                        .add(f));
        stages.forEach(this::stage);
        return this;
    }

    /** Returns the reason why a figure is suppressed; empty if it is shown. */
    public Optional<Reason> reason(Figure figure) {
        return hidden.reason(figure);
    }

    /** Also suppresses the figures that another decision, made for other readers, suppresses. */
    public void alsoHide(Suppression other) {
        for (Figure figure : all.figures()) {
            Optional<Reason> its = other.reason(other.all.figures().get(figure.id()));
            if (its.isPresent() && reason(figure).isEmpty()) {
                hidden.hide(figure, its.get());
            }
        }
    }

    /** Returns, for a cover, the relation that would reveal another figure, and that figure, in words; otherwise empty. */
    public Optional<String> because(Figure figure) {
        return hidden.cover(figure).map(c -> c.because().words() + ", which would tell " + told(c.forCount()));
    }

    private String told(int count) {
        int figure = all.counts().get(count).figure();
        if (figure == Count.NO_FIGURE) {
            return "a small number between them";
        }
        return all.isExempt(all.figures().get(figure))
                ? "what is considered in private"
                : all.figures().get(figure).label();
    }

    /** Returns the values that remain possible for each protected count of a figure. */
    public List<Set<Long>> possible(Figure figure) {
        return figure.counts().stream()
                .filter(claims::isClaim)
                .map(c -> (Set<Long>) claims.seen(c).entrySet().stream()
                        .filter(e -> e.getValue().knowledge() == Knowledge.SIZES_AND_COVERS)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** Returns true if some wanted value is impossible because earlier publications rule it out. */
    public boolean isOpen(Figure figure) {
        return figure.counts().stream().anyMatch(claims::isOpen);
    }

    /** Returns true if readers can work out the exact figure, whatever else is suppressed. */
    public boolean isWorkedOut(Figure figure) {
        return figure.counts().stream().anyMatch(claims::isWorkedOut);
    }

    /**
     * Returns the relations by which a reader of earlier publications alone can work out a count; none if that is
     * impossible.
     */
    public List<Relation> alreadyOut(int count, Fitting.Limits limits) {
        List<Relation> between = new ArrayList<>();
        hidden.flood(new ArrayDeque<>(List.of(count)), between);
        Bounds bounds = hidden.bounds(limits);
        bounds.exclude(between);
        return bounds.least(count) == bounds.most(count) ? between : List.of();
    }

    /** Returns the relations that contain a count. */
    public List<Relation> relations(int count) {
        return hidden.relations(count);
    }

    public Fitting.Limits sizes() {
        return hidden.limits(Knowledge.SIZES);
    }

    private void stage(int stage, List<Figure> its) {
        hidden.goTo(stage);
        its.forEach(f -> primary(f).ifPresent(r -> hidden.hide(f, r)));
        if (!secondary) {
            return;
        }
        Set<Integer> touched = touched(its);
        touched.forEach(claims::keepWhatHolds);
        for (int claim : touched) {
            cover(claim);
        }
        prune();
    }

    private Optional<Reason> primary(Figure figure) {
        if (all.isExempt(figure)) {
            return Optional.of(Reason.EXEMPT);
        }
        if (figure.marked() || isWithinMarked(figure) || all.unsolved().contains(figure.id())) {
            return Optional.of(Reason.MARKED);
        }
        boolean small = figure.indicator().people()
                && (figure.counts().stream().anyMatch(hidden::isSmall)
                        || figure.rows().stream().anyMatch(protection::isSmall));
        return small ? Optional.of(Reason.SMALL) : Optional.empty();
    }

    /** Returns true if the figure lies within a quarter that the extracts suppress. It is then suppressed too. */
    private boolean isWithinMarked(Figure figure) {
        return markedQuarters.getOrDefault(figure.indicator().ref(), List.of()).stream()
                .anyMatch(q -> !figure.period().start().isBefore(q.start())
                        && !figure.period().end().isAfter(q.end()));
    }

    /** Returns all claims connected to the new figures of this quarter. */
    private Set<Integer> touched(List<Figure> its) {
        Deque<Integer> next = new ArrayDeque<>();
        for (Figure figure : its) {
            for (int count : figure.counts()) {
                if (hidden.isHidden(count)) {
                    next.add(count);
                }
                hidden.relations(count).stream()
                        .filter(r -> hidden.isNow(r.stage()))
                        .forEach(r -> r.counts().forEach(next::add));
            }
        }
        return claimsAmong(next);
    }

    private Set<Integer> claimsAmong(Deque<Integer> next) {
        return hidden.flood(next, new ArrayList<>()).stream()
                .filter(claims::isClaim)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void cover(int claim) {
        List<Cover> added = covered(claim);
        if (added.isEmpty() && !stuck.contains(claim)) {
            return;
        }
        // Nothing more can be suppressed. Some values are impossible in any case: a sum of small numbers is never 1,
        // and published figures stay known.
        if (claims.isDecided(claim)) {
            stuck.remove(claim);
            added.forEach(hidden::show);
            covered(claim);
        }
    }

    /**
     * Suppresses more figures until a claim is proved. If none helps, the claim is marked as stuck. Returns the figures
     * suppressed in vain.
     */
    private List<Cover> covered(int claim) {
        stuck.remove(claim);
        List<Cover> added = new ArrayList<>();
        Optional<List<Deductions.Found>> proof = claims.proof(claim);
        while (proof.isEmpty()) {
            Optional<Cover> chosen = covers.choose(claim);
            if (chosen.isEmpty()) {
                stuck.add(claim);
                return added;
            }
            hidden.hide(chosen.get());
            added.add(chosen.get());
            proof = claims.proof(claim);
        }
        claims.accept(claim, proof.get());
        return List.of();
    }

    /** Shows covers again that turned out to be unnecessary, the last one first. */
    private void prune() {
        List<Cover> its = new ArrayList<>(hidden.covers().stream()
                .filter(c -> hidden.isNow(c.figure().stage()))
                .toList());
        Collections.reverse(its);
        for (Cover cover : its) {
            Set<Integer> around = claimsAmong(new ArrayDeque<>(cover.figure().counts()));
            Map<Integer, TreeMap<Long, Deductions.Found>> before = claims.proofs(around);
            hidden.show(cover);
            around.forEach(claims::keepWhatHolds);
            boolean needed = covers.isSmallest(cover) || around.stream().anyMatch(stuck::contains);
            for (int claim : around) {
                if (needed) {
                    break;
                }
                Optional<List<Deductions.Found>> proof = claims.proof(claim);
                proof.ifPresent(p -> claims.accept(claim, p));
                needed = proof.isEmpty();
            }
            if (needed) {
                hidden.hide(cover);
                claims.backTo(around, before);
            }
        }
    }
}
