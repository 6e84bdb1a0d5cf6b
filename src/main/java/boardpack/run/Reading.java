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
 * Reads a workspace, assesses its data and protects it: the first four steps of every run.
 *
 * @param cores the threads shared by all steps
 * @param findings collects all findings
 */
record Reading(
        Order order,
        Workspace workspace,
        TemplateFiles templates,
        LastPack lastPack,
        Cores cores,
        Findings findings,
        StepTimes times) {
    /** Number of indicators from which reading leaves tens of megabytes of garbage. */
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

    /** Starts to load the style and fonts, in parallel with the data. */
    Drawing drawing() {
        return new Drawing(workspace, templates, findings, cores);
    }

    /** Returns the publishable data, if the data has no errors. */
    Optional<Publishable> faultless() {
        return protecting(false, quarter -> {}).map(Protecting::publishable).filter(p -> !findings.hasErrors());
    }

    /**
     * Returns the publishable data and adds all faults of it and of the style to the findings; empty if the data cannot
     * be read.
     *
     * @param forOfficer true if only the officer sees the findings, which then include confidential ones
     * @param whichQuarter receives the quarter as soon as it is chosen
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
            // Garbage from reading is mixed with live objects, and the collector would not visit them until the end.
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

    /** Returns the hash of every file that was read, by name, including those of the last pack. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>(workspace.hashes());
        lastPack.opened().forEach(w -> w.hashes().forEach((name, hash) -> hashes.put("last pack: " + name, hash)));
        return hashes;
    }

    /** Returns true if every file is unchanged since it was read, because a pack must not mix old and new data. */
    boolean stands() {
        Stream.concat(Stream.of(workspace), lastPack.opened().stream())
                .flatMap(w -> w.changed().stream())
                .forEach(name -> findings.add(Code.E143, Place.of(name)));
        return !findings.hasErrors();
    }
}
