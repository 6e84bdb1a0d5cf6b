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
 * <p>A figure is only taken to be safe where there is proof: for each value that must remain possible, values of
 * everything suppressed with which all that is shown still holds. Where no proof is found, one more figure goes.
 * Quarter after quarter is gone through as it was published, so that what was shown once is hardly ever needed as a
 * cover later: only where nothing new is enough.
 */
public final class Suppression {
    /** Why a figure is suppressed. */
    public enum Reason {
        /** It is a small number, or made of one. */
        SMALL,
        /** The extracts say so. */
        MARKED,
        /** It is considered in private. */
        EXEMPT,
        /** Another could be worked out of it. */
        COVER
    }

    private final Relations all;
    private final Protection protection;
    private final boolean secondary;
    private final Map<String, List<Period>> markedQuarters = new HashMap<>();
    private final Hidden hidden;
    private final Deductions claims;
    private final Covers covers;

    /** Claims of which neither is proved: everything around them stays suppressed. */
    private final Set<Integer> stuck = new TreeSet<>();

    /**
     * What is to be decided.
     *
     * @param secondary false only in tests, to see what could be worked out if small numbers alone were suppressed
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

    /** Why a figure is suppressed; empty where it is shown. */
    public Optional<Reason> reason(Figure figure) {
        return hidden.reason(figure);
    }

    /** Suppresses as well what has to be kept from another kind of reader, of the same figures. */
    public void alsoHide(Suppression other) {
        for (Figure figure : all.figures()) {
            Optional<Reason> its = other.reason(other.all.figures().get(figure.id()));
            if (its.isPresent() && reason(figure).isEmpty()) {
                hidden.hide(figure, its.get());
            }
        }
    }

    /** The relation that would tell another figure, and that figure. */
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

    /** The values that remain possible for what is small of a figure, one set a count. */
    public List<Set<Long>> possible(Figure figure) {
        return figure.counts().stream()
                .filter(claims::isClaim)
                .map(c -> (Set<Long>) claims.seen(c).entrySet().stream()
                        .filter(e -> e.getValue().knowledge() == Knowledge.SIZES_AND_COVERS)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** True where not every value that should remain possible does: what was published before tells it. */
    public boolean isOpen(Figure figure) {
        return figure.counts().stream().anyMatch(claims::isOpen);
    }

    /** True where readers can work a figure out exactly, whatever else is suppressed. */
    public boolean isWorkedOut(Figure figure) {
        return figure.counts().stream().anyMatch(claims::isWorkedOut);
    }

    /** The relations by which somebody who knows no more than was published before works a count out; none if he cannot. */
    public List<Relation> alreadyOut(int count, Fitting.Limits limits) {
        List<Relation> between = new ArrayList<>();
        hidden.flood(new ArrayDeque<>(List.of(count)), between);
        Bounds bounds = hidden.bounds(limits);
        bounds.exclude(between);
        return bounds.least(count) == bounds.most(count) ? between : List.of();
    }

    /** The relations that a count is in. */
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

    /** What lies within a quarter that the extracts suppress is suppressed with it. */
    private boolean isWithinMarked(Figure figure) {
        return markedQuarters.getOrDefault(figure.indicator().ref(), List.of()).stream()
                .anyMatch(q -> !figure.period().start().isBefore(q.start())
                        && !figure.period().end().isAfter(q.end()));
    }

    /** Everything that must not be found out and that something new of this quarter has to do with. */
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
        // Nothing more can be suppressed. Some values are certainly impossible whatever is: a sum of small numbers is
        // not 1, and what was published before stays so.
        if (claims.isDecided(claim)) {
            stuck.remove(claim);
            added.forEach(hidden::show);
            covered(claim);
        }
    }

    /** Suppresses more until a claim is proved; where it never is, it is stuck, and tells what was suppressed in vain. */
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

    /** Shows again what turned out not to be needed, the last first. */
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
