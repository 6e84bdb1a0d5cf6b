package boardpack.protect.suppress;

import boardpack.book.pack.Protection;
import boardpack.protect.relation.Count;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relation;
import boardpack.protect.relation.Relations;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The suppression decisions so far for one family up to a quarter, and the bounds that readers can still work out. */
final class Hidden {
    /** Work limit for a family, in relations checked. Above it searches are kept short. */
    private static final long MUCH = 4_000_000;

    private final Relations all;
    private final Protection protection;
    private final List<List<Relation>> byCount;
    private final Net net;
    private final int[] stages;
    private final Suppression.Reason[] hidden;
    private final Map<Integer, Cover> covers = new LinkedHashMap<>();
    private Fitting last;
    private long work;
    private int now;

    Hidden(Relations all, Protection protection) {
        this.all = all;
        this.protection = protection;
        this.byCount = all.byCount();
        this.net = new Net(all);
        this.stages = new int[net.relations()];
        all.relations().forEach(r -> stages[r.id()] = r.stage());
        this.hidden = new Suppression.Reason[all.figures().size()];
    }

    /** Moves on to a quarter. Later quarters are not known yet. */
    void goTo(int stage) {
        now = stage;
    }

    boolean isNow(int stage) {
        return stage == now;
    }

    /** Returns the relations of a count up to the current quarter. */
    List<Relation> relations(int count) {
        return byCount.get(count).stream().filter(r -> r.stage() <= now).toList();
    }

    Optional<Suppression.Reason> reason(Figure figure) {
        return Optional.ofNullable(hidden[figure.id()]);
    }

    void hide(Figure figure, Suppression.Reason reason) {
        hidden[figure.id()] = reason;
    }

    Optional<Cover> cover(Figure figure) {
        return Optional.ofNullable(covers.get(figure.id()));
    }

    Collection<Cover> covers() {
        return covers.values();
    }

    /** Returns true if the family has used its work limit, so that a careful choice of covers would take too long. */
    boolean isHasty() {
        return work > MUCH;
    }

    /** Creates a search, a short one if the work limit is used up. */
    Fitting fitting(Knowledge knowledge) {
        if (last != null) {
            work += last.work();
        }
        last = new Fitting(net, this::holdsNow, limits(knowledge), all.base());
        return isHasty() ? last.hastily() : last;
    }

    Bounds bounds(Knowledge knowledge) {
        return bounds(limits(knowledge));
    }

    Bounds bounds(Fitting.Limits limits) {
        return new Bounds(net, this::holdsNow, limits);
    }

    private boolean holdsNow(int relation) {
        return stages[relation] <= now;
    }

    boolean isSmall(int count) {
        return all.base()[count] >= 1 && all.base()[count] <= protection.threshold();
    }

    boolean isHidden(int count) {
        int figure = all.counts().get(count).figure();
        return figure == Count.NO_FIGURE ? all.counts().get(count).kind() != Count.Kind.SHOWN : hidden[figure] != null;
    }

    /** Returns the figure that a count belongs to; empty if no figure prints it. */
    Optional<Figure> figure(int count) {
        int figure = all.counts().get(count).figure();
        return figure == Count.NO_FIGURE
                ? Optional.empty()
                : Optional.of(all.figures().get(figure));
    }

    /** Returns all hidden counts connected to the given ones, and adds the relations between them, nearest first. */
    Set<Integer> flood(Deque<Integer> next, List<Relation> between) {
        Set<Integer> reached = new HashSet<>();
        Set<Integer> passed = new HashSet<>();
        while (!next.isEmpty()) {
            int count = next.poll();
            if (isHidden(count) && reached.add(count)) {
                for (Relation relation : byCount.get(count)) {
                    if (relation.stage() <= now && passed.add(relation.id())) {
                        between.add(relation);
                        relation.counts().forEach(next::add);
                    }
                }
            }
        }
        return reached;
    }

    void hide(Cover cover) {
        hidden[cover.figure().id()] = Suppression.Reason.COVER;
        covers.put(cover.figure().id(), cover);
    }

    void show(Cover cover) {
        hidden[cover.figure().id()] = null;
        covers.remove(cover.figure().id());
    }

    /** Returns the bounds of each count for a reader with the given knowledge. */
    Fitting.Limits limits(Knowledge knowledge) {
        return new Fitting.Limits() {
            @Override
            public long least(int count) {
                Optional<Figure> figure = figure(count);
                if (!isHidden(count) || figure.filter(Figure::printed).isPresent()) {
                    return all.base()[count];
                }
                if (all.counts().get(count).kind() == Count.Kind.THEN) {
                    return knowledge == Knowledge.NOTHING || all.base()[count] <= 0
                            ? 0
                            : isSmall(count) ? 1 : protection.threshold() + 1L;
                }
                if (all.counts().get(count).kind() == Count.Kind.SOME) {
                    return Math.min(1, all.base()[count]);
                }
                if (knowledge == Knowledge.NOTHING) {
                    boolean something = all.base()[count] > 0
                            && isKnownToBeSmallOrNot(count)
                            && figure.orElseThrow().counts().size() == 1;
                    return all.base()[count] < 0 ? -Bounds.ENDLESS : something ? 1 : 0;
                }
                if (!isKnownToBeSmallOrNot(count)) {
                    return all.base()[count] < 0 ? -Bounds.ENDLESS : isMarkedSmall(count) ? 1 : 0;
                }
                return all.base()[count] == 0 ? 0 : isSmall(count) ? 1 : protection.threshold() + 1L;
            }

            @Override
            public long most(int count) {
                Optional<Figure> figure = figure(count);
                if (!isHidden(count) || figure.filter(Figure::printed).isPresent()) {
                    return all.base()[count];
                }
                if (knowledge == Knowledge.NOTHING) {
                    return Bounds.ENDLESS;
                }
                if (all.counts().get(count).kind() == Count.Kind.SOME) {
                    // Most suppressed counts are small, so a count is taken as small if it can have been.
                    return isSmall(count) ? protection.threshold() : Bounds.ENDLESS;
                }
                if (all.counts().get(count).kind() == Count.Kind.THEN) {
                    return isSmall(count) ? protection.threshold() : Bounds.ENDLESS;
                }
                if (!isKnownToBeSmallOrNot(count)) {
                    return isMarkedSmall(count) ? protection.threshold() : Bounds.ENDLESS;
                }
                long large = knowledge == Knowledge.SIZES_AND_COVERS ? mostOfCover(count) : Bounds.ENDLESS;
                return all.base()[count] == 0 ? 0 : isSmall(count) ? protection.threshold() : large;
            }
        };
    }

    /**
     * Returns true if readers know from an extract whether the count is small. For a sum they see only that it is
     * suppressed.
     */
    boolean isKnownToBeSmallOrNot(int count) {
        Count which = all.counts().get(count);
        return which.people()
                && which.kind() == Count.Kind.GIVEN
                && !all.figures().get(which.figure()).rows().isEmpty();
    }

    /** Returns true for a marked count that is taken as small, because a small value fits. */
    boolean isMarkedSmall(int count) {
        Count which = all.counts().get(count);
        return which.people()
                && which.kind() == Count.Kind.MARKED
                && isSmall(count)
                && figure(count).orElseThrow().counts().size() == 1;
    }

    /**
     * Returns the largest value a cover can have. Covers are chosen by size, so readers know that it is no larger than
     * the next figure shown.
     */
    private long mostOfCover(int count) {
        Figure figure = figure(count).orElseThrow();
        Cover cover = covers.get(figure.id());
        if (cover == null || figure.counts().getFirst() != count) {
            return Bounds.ENDLESS;
        }
        long most = Bounds.ENDLESS;
        for (int other : cover.because().counts()) {
            Optional<Figure> next = figure(other);
            if (next.isPresent() && next.get().rank() == figure.rank() && isEligible(next.get(), figure.stage())) {
                most = Math.min(most, size(next.get()));
            }
        }
        return most;
    }

    long size(Figure figure) {
        return all.base()[figure.counts().getFirst()];
    }

    /** Returns true if the figure can be suppressed as a cover in the current quarter. */
    boolean isEligible(Figure figure) {
        return isEligible(figure, now);
    }

    /** Returns true if a figure of an earlier quarter can still be suppressed as a cover. */
    boolean isEligibleStill(Figure figure) {
        return figure.stage() < now && isEligible(figure, figure.stage());
    }

    /**
     * Returns true if the figure can be suppressed as a cover: it is new, and large enough that its value stays
     * uncertain.
     */
    private boolean isEligible(Figure figure, int stage) {
        long size = size(figure);
        return hidden[figure.id()] == null
                && figure.stage() == stage
                && !figure.printed()
                && (figure.indicator().people() ? size > protection.threshold() : size != 0);
    }
}
