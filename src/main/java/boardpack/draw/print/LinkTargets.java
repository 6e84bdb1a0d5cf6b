package boardpack.draw.print;

import boardpack.draw.set.Line;
import boardpack.draw.set.PageItems;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The targets of links in a document. */
final class LinkTargets {
    private final Map<String, Target> targets = new HashMap<>();

    /** The words placed last, with the unused part of the space reserved for them. */
    private Optional<PageItems.Text> last = Optional.empty();

    private float spare;

    /**
     * The target of a link.
     *
     * @param page the page in the numbering of the document, from 0
     * @param drawn the index among the pages drawn here
     * @param tag the tag at the target
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

    /** Returns true if no paper of this document contains the target of a link. */
    boolean isDead(Tag tag) {
        return tag.type().equals("Link")
                && (tag.detail().isBlank()
                        || tag.detail().startsWith("#")
                                && !targets.containsKey(tag.detail().substring(1)));
    }

    /** Returns the type of a run. Words of a dead link look like the words around them. */
    Type type(Line.Run run) {
        Type type = run.type();
        return isDead(run.tag()) ? new Type(type.face(), type.size(), run.tag().plain()) : type;
    }

    /** Returns the text of a run, or the page number if the run shows one. */
    String shown(Line.Run run) {
        if (run.pageOf().isEmpty()) {
            return run.text();
        }
        Target target = targets.get(run.pageOf());
        return target == null ? "\u2013" : Integer.toString(target.page() + 1);
    }

    /** Returns the x position. A page number in a column of numbers is right-aligned. */
    float x(PageItems.Text text) {
        Line.Run run = text.run();
        return run.pageOf().isEmpty() || !run.atRight()
                ? text.x()
                : text.x() + run.width() - run.type().width(shown(run));
    }

    /** Moves words on the same line next to a page number that needs less space than was reserved. */
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
