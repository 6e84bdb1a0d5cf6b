package boardpack.run;

import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.assess.review.Review;
import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.book.extract.ChosenQuarter;
import boardpack.cores.Cores;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.protect.ExemptReview;
import boardpack.protect.Publishable;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a workspace and assesses and protects what it says: the first four steps of every run.
 *
 * @param cores the cores that all steps share
 * @param findings everything that is found on the way
 */
record Reading(
        Order order,
        Workspace workspace,
        TemplateFiles templates,
        LastPack lastPack,
        Cores cores,
        Findings findings,
        StepTimes times) {
    /** So many indicators leave tens of megabytes behind that only reading needed. */
    private static final int MANY = 5_000;

    static Reading of(Order order, Findings findings) {
        if (order.audience() == Audience.EXEMPT) {
            findings.tellAll();
        }
        Workspace workspace = Workspace.open(order.workspace(), findings);
        return new Reading(
                order,
                workspace,
                new TemplateFiles(workspace, findings),
                new LastPack(order, findings),
                new Cores(order.jobs()),
                findings,
                new StepTimes());
    }

    /** Starts on the style and the fonts, which are read while the data is. */
    Drawing drawing() {
        return new Drawing(workspace, templates, findings, cores);
    }

    /** Returns the publishable data, if the data has no errors. */
    Optional<Publishable> faultless() {
        return protecting(false, quarter -> {}).map(Protecting::publishable).filter(p -> !findings.hasErrors());
    }

    /**
     * Returns the publishable data and adds all faults of it and of the style to the findings; empty if the data
     * cannot be read.
     *
     * @param forOfficer true where only the officer sees the findings, and so sees all of them
     * @param whichQuarter takes the quarter as soon as it is chosen
     */
    Optional<Protecting> protecting(boolean forOfficer, Drawing drawing, Consumer<ChosenQuarter> whichQuarter) {
        try {
            return protecting(forOfficer, whichQuarter);
        } finally {
            drawing.tellOfStyle();
        }
    }

    private Optional<Protecting> protecting(boolean forOfficer, Consumer<ChosenQuarter> whichQuarter) {
        Optional<Book> book = new BookReader(workspace, templates, findings, lastPack::before, cores)
                .telling(whichQuarter)
                .read(order.quarter());
        times.step("read and book");
        lastPack.found()
                .ifPresent(last ->
                        UnchangedTexts.tell(last.folder(), last.quarter().label(), workspace.hashes(), findings));
        if (book.isEmpty() || findings.haveGaps()) {
            return Optional.empty();
        }
        if (book.get().indicators().size() > MANY) {
            // What reading needed and let go of lies among what stays, where Java would not look for it until the end.
            System.gc();
        }
        Assessed assessed = Assessor.assess(book.get(), cores);
        Review.review(assessed, findings, cores);
        ExemptReview.review(assessed, findings, cores);
        times.step("assess");
        Protecting protecting = Protecting.of(order, assessed, findings);
        Publishable publishable = protecting.publishable();
        publishable.problems().forEach(findings::add);
        if (!forOfficer) {
            findings.tell(publishable::published);
        }
        times.step("protect");
        return Optional.of(protecting);
    }

    /** The hash of every file that was read, by its name; those of the last pack too. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>(workspace.hashes());
        lastPack.opened().forEach(w -> w.hashes().forEach((name, hash) -> hashes.put("last pack: " + name, hash)));
        return hashes;
    }

    /** True where every file is still as it was read: a pack of which half is from before a change is none. */
    boolean stands() {
        Stream.concat(Stream.of(workspace), lastPack.opened().stream())
                .flatMap(w -> w.changed().stream())
                .forEach(name -> findings.add(Code.E143, Place.of(name)));
        return !findings.hasErrors();
    }
}
