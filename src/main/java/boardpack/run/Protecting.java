package boardpack.run;

import boardpack.assess.Assessed;
import boardpack.book.Book;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Protector;
import boardpack.protect.Publishable;
import boardpack.protect.ShownFigures;
import boardpack.protect.relation.Shown;
import boardpack.publish.StagedFiles;
import boardpack.read.Workspace;
import boardpack.seal.PackTables;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The publishable data, and the packs that readers may know.
 *
 * @param whole the book including suppressed and exempt data
 * @param packs every pack in the record or in a folder of packs
 */
record Protecting(Order order, Book whole, Publishable publishable, PublishedPacks packs, Findings findings) {
    /**
     * Removes everything that the audience must not see, considering all earlier packs.
     *
     * <p>If the last issue of the same pack counts as published and this one shows the same, nothing new is revealed.
     * So two runs over the same data give the same result.
     */
    static Protecting of(Order order, Assessed assessed, Findings findings) {
        PublishedPacks packs = packs(order, assessed.book(), findings);
        boolean[] read = {false};
        if (PublishedPacks.hasRecord(order.workspace())) {
            packs.read();
            read[0] = true;
            formerlyPeople(assessed.book(), packs, findings);
        }
        Publishable again = Protector.fromReaders(assessed, order.audience(), () -> {
            if (!read[0]) {
                packs.read();
            }
            return packs.withoutOwn();
        });
        boolean repeats = packs.ownShown()
                .filter(own -> !own.equals(shown(order, assessed.book(), again)))
                .isEmpty();
        Publishable publishable = repeats ? again : Protector.fromReaders(assessed, order.audience(), packs::all);
        return new Protecting(order, assessed.book(), publishable, packs, findings);
    }

    /** Reports each indicator that the last pack treated as being about people and this one does not. */
    private static void formerlyPeople(Book book, PublishedPacks packs, Findings findings) {
        for (Indicator indicator : book.indicators()) {
            if (!indicator.people() && packs.countedPeople(indicator.ref())) {
                findings.add(
                        Code.W354,
                        indicator.place(),
                        indicator.ref(),
                        Code.W354 + " " + indicator.ref() + " " + book.quarter());
            }
        }
    }

    static PublishedPacks packs(Order order, Book book, Findings findings) {
        return new PublishedPacks(
                order.workspace(),
                book,
                order.packs(),
                order.audience(),
                order.wanted().words(),
                order.today(),
                findings);
    }

    private static Shown shown(Order order, Book whole, Publishable publishable) {
        return ShownFigures.of(publishable, whole, order.wanted()::mayReport);
    }

    private boolean isRecorded() {
        return !order.draft() && !publishable.sensitive().isEmpty();
    }

    /** Records what the pack shows before it is moved into place; a draft is not recorded. Returns false if recording failed. */
    boolean begin(StagedFiles files, String manifest) {
        return !isRecorded()
                || packs.begin(shown(order, whole, publishable), files.hashes().get(manifest));
    }

    /** Records that the pack has been moved into place. */
    void finish(Path folder) {
        if (isRecorded()) {
            try {
                packs.finish(new PackTables(folder).manifest());
            } catch (IOException e) {
                findings.add(Code.W382, Place.of(folder.toString()), Workspace.reason(e));
            }
        }
    }
}
