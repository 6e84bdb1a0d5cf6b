package boardpack.draw.print;

import boardpack.draw.set.Line;
import boardpack.draw.set.PageItems;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The places in a document that links lead to. */
final class LinkTargets {
    private final Map<String, Target> targets = new HashMap<>();

    /** The words that were placed last, and how far they end before the room that was kept for them. */
    private Optional<PageItems.Text> last = Optional.empty();

    private float spare;

    /**
     * Where a link leads.
     *
     * @param page as it is numbered, from 0
     * @param drawn the same among the pages that are drawn here
     * @param tag what is read aloud there
     */
    record Target(int page, int drawn, float y, Tag tag) {}

    void add(String id, Target target) {
        targets.put(id, target);
    }

    void addFirst(String id, Target target) {
        targets.putIfAbsent(id, target);
    }

    Optional<Target> of(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /** True where what a link leads to is in none of the papers of this document. */
    boolean isDead(Tag tag) {
        return tag.type().equals("Link")
                && (tag.detail().isBlank()
                        || tag.detail().startsWith("#")
                                && !targets.containsKey(tag.detail().substring(1)));
    }

    /** Where a link leads nowhere its words are words like those about it. */
    Type type(Line.Run run) {
        Type type = run.type();
        return isDead(run.tag()) ? new Type(type.face(), type.size(), run.tag().plain()) : type;
    }

    /** The words of a run; of one that says a page, its number. */
    String shown(Line.Run run) {
        if (run.pageOf().isEmpty()) {
            return run.text();
        }
        Target target = targets.get(run.pageOf());
        return target == null ? "\u2013" : Integer.toString(target.page() + 1);
    }

    /** In a column of numbers, a page number is aligned right in its space. */
    float x(PageItems.Text text) {
        Line.Run run = text.run();
        return run.pageOf().isEmpty() || !run.atRight()
                ? text.x()
                : text.x() + run.width() - run.type().width(shown(run));
    }

    /** Moves words that follow a page number on their line up to it, where it needs less room than was kept for it. */
    PageItems.Text closed(PageItems.Text text) {
        if (last.filter(l -> isNext(l, text)).isEmpty()) {
            spare = 0;
        }
        last = Optional.of(text);
        Line.Run run = text.run();
        float moved = text.x() - spare;
        if (!run.pageOf().isEmpty() && !run.atRight()) {
            spare += run.width() - run.type().width(shown(run));
        }
        return new PageItems.Text(run, moved, text.baseline(), text.repeated());
    }

    private static boolean isNext(PageItems.Text one, PageItems.Text next) {
        return one.baseline() == next.baseline() && Math.abs(one.x() + one.run().width() - next.x()) < 0.1f;
    }
}
