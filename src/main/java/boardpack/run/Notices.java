package boardpack.run;

import boardpack.book.Book;
import boardpack.compose.words.Figures;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.publish.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The notices in a corrected pack: on its first page, and in each changed paper.
 *
 * @param corrections the changes since the first publication, the first one first
 */
record Notices(Book book, List<Correction> corrections) {
    /** Maximum number of changes listed; the ratings show the rest. */
    private static final int MOST_LISTED = 30;

    boolean areNeeded() {
        return !corrections.isEmpty();
    }

    /** Returns the paper with its notice, if it differs from the published one. */
    Paper in(Paper paper) {
        List<Correction> its =
                corrections.stream().filter(c -> c.isOf(Documents.file(paper))).toList();
        if (its.isEmpty()) {
            return paper;
        }
        Set<String> refs = book.indicators().stream()
                .filter(i -> paper.group().isEmpty() || i.serviceArea().equals(paper.group()))
                .map(i -> i.ref())
                .collect(Collectors.toSet());
        return paper.withNotice(notice(
                "paper",
                its.stream()
                        .flatMap(c -> c.changes().stream())
                        .filter(c -> refs.contains(Differences.ref(c))
                                || paper.group().isEmpty())
                        .toList()));
    }

    /** Returns the pack with all of its notices. */
    Pack in(Pack pack) {
        if (corrections.isEmpty()) {
            return pack;
        }
        List<String> changes = new ArrayList<>(
                corrections.stream().flatMap(c -> c.changes().stream()).toList());
        List<String> titles = pack.papers().stream()
                .filter(p -> corrections.stream().anyMatch(c -> c.isOf(Documents.file(p))))
                .map(Paper::title)
                .toList();
        if (!titles.isEmpty()) {
            changes.add((titles.size() == 1 ? "The paper that differs: " : "The papers that differ: ")
                    + String.join("; ", titles));
        }
        return new Pack(
                pack.masthead(),
                pack.front().withNotice(notice("pack", changes)),
                pack.summary(),
                pack.papers().stream().map(this::in).toList(),
                pack.back(),
                pack.ratings());
    }

    private List<String> notice(String what, List<String> changes) {
        List<String> notice = new ArrayList<>();
        String meeting = java.util.Optional.ofNullable(
                        book.settings().meetings().days().get(book.quarter()))
                .map(day -> " for the meeting of " + Figures.day(day))
                .orElse("");
        notice.add("This " + what + " replaces the one that was published" + meeting + ".");
        changes.stream().distinct().limit(MOST_LISTED).forEach(notice::add);
        long more = changes.stream().distinct().count() - MOST_LISTED;
        if (more > 0) {
            notice.add("And " + more + " more.");
        }
        return notice;
    }
}
