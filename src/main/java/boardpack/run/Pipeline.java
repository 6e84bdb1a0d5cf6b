package boardpack.run;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.book.extract.ChosenQuarter;
import boardpack.book.pack.Protection;
import boardpack.compose.explain.Explainer;
import boardpack.compose.explain.Explanation;
import boardpack.compose.table.QuarterRatings;
import boardpack.compose.table.Selection;
import boardpack.cores.Meanwhile;
import boardpack.pack.Encryption;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.publish.PackFolders;
import boardpack.publish.RecordLock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps of a run from extracts to a published pack: read, book, assess, protect, compose, fill, draw, pack.
 *
 * <p>Data flows in one direction, each step using the result of the one before. Nothing is published if there is an
 * error.
 */
public final class Pipeline {
    private Pipeline() {}

    /** Makes the pack, or the reports in the request; empty, with findings, if the data has errors. */
    public static Optional<Made> generate(Order order, Findings findings) {
        return generate(order, findings, quarter -> {});
    }

    /**
     * Makes the pack, or the reports in the request.
     *
     * @param whichQuarter receives the quarter as soon as it is chosen
     */
    public static Optional<Made> generate(Order order, Findings findings, Consumer<ChosenQuarter> whichQuarter) {
        Reading reading = Reading.of(order, findings);
        Drawing drawing = reading.drawing();
        order.encrypting().check(order.audience());
        // The check for public and non-public packs in one folder runs while the data is read.
        Meanwhile<Optional<Finding>> together =
                Meanwhile.of(() -> PackFolders.together(order.packs(), order.workspace(), order.audience()));
        Optional<Protecting> protecting = reading.protecting(false, drawing, whichQuarter);
        together.result()
                .or(() -> order.out()
                        .flatMap(out -> PackFolders.amongInputs(
                                out,
                                order.workspace(),
                                reading.workspace().hashes().keySet())))
                .ifPresent(finding -> {
                    throw new CannotContinue(finding);
                });
        if (protecting.isEmpty()) {
            return Optional.empty();
        }
        Protection protection =
                protecting.get().publishable().assessed().book().settings().protection();
        Optional<Encryption> encryption =
                order.encrypting().with(protection.encryptsExempt(), order.audience(), findings);
        Prepared prepared = Prepared.of(reading, protecting.get(), drawing, encryption);
        return findings.hasErrors() ? Optional.empty() : Publishing.of(prepared).publish();
    }

    /**
     * Reads, checks and lays out everything without writing.
     *
     * @return the items still owed and the suppressed figures, even if the data has errors; empty if it could not be
     * read
     */
    public static Optional<Checked> check(Order order, Findings findings) {
        return check(order, findings, quarter -> {});
    }

    /**
     * Reads, checks and lays out everything without writing.
     *
     * @param whichQuarter receives the quarter as soon as it is chosen, even if the data has errors
     */
    public static Optional<Checked> check(Order order, Findings findings, Consumer<ChosenQuarter> whichQuarter) {
        Reading reading = Reading.of(order, findings);
        Drawing drawing = reading.drawing();
        findings.tellFigures();
        Optional<Protecting> protecting = reading.protecting(true, drawing, whichQuarter);
        protecting.ifPresent(p -> {
            Prepared prepared = Prepared.of(reading, p, drawing, Optional.empty());
            if (!findings.hasErrors()) {
                Publishing.of(prepared).rehearse();
            }
        });
        return protecting.map(Protecting::publishable).map(Checked::of);
    }

    /** Explains one indicator without drawing anything; empty, with findings, if the data has errors. */
    public static Optional<Explanation> explain(Order order, String ref, Findings findings) {
        return Reading.of(order, findings)
                .faultless()
                .map(Explainer::new)
                .map(explainer -> explainer
                        .explain(ref)
                        .orElseThrow(() -> new CannotContinue(
                                Code.E507.at(Place.of("REF"), ref, Nearest.suggestion(ref, explainer.refs())))));
    }

    /** Rates the quarter without drawing anything; empty, with findings, if the data has errors. */
    public static Optional<QuarterRatings> ratings(Order order, Selection selection, Findings findings) {
        return Reading.of(order, findings).faultless().map(publishable -> {
            List<String> areas = publishable.assessed().book().settings().serviceAreas();
            selection.unknownArea(areas).ifPresent(area -> {
                throw ReportsAlone.noSuchArea(areas, area);
            });
            return QuarterRatings.of(publishable, selection);
        });
    }

    /**
     * Records an officer's statement about a quarter's pack.
     *
     * @return the quarter in words; empty, with findings, if the data cannot be read
     */
    public static Optional<String> published(Order order, Recording recording, Findings findings) {
        Reading reading = Reading.of(order, findings);
        Optional<Book> book = new BookReader(
                        reading.workspace(), reading.templates(), findings, q -> Optional.empty(), reading.cores())
                .read(order.quarter());
        if (book.isEmpty() || findings.haveGaps()) {
            return Optional.empty();
        }
        return RecordLock.holding(order.workspace(), () -> record(order, recording, book.get(), findings));
    }

    private static Optional<String> record(Order order, Recording recording, Book book, Findings findings) {
        Findings ofPacks = new Findings();
        PublishedPacks packs = Protecting.packs(order, book, ofPacks);
        if (recording == Recording.RENAMED) {
            packs.renamed();
        } else {
            packs.read();
        }
        if (ofPacks.hasErrors()) {
            findings.take(ofPacks);
            return Optional.empty();
        }
        Optional<String> said = switch (recording) {
            case RENAMED -> Optional.of("");
            case PUBLISHED -> packs.say(PublishedPacks.Said.PUBLISHED);
            case NEVER -> packs.say(PublishedPacks.Said.NEVER);
        };
        findings.take(ofPacks);
        if (said.isEmpty()) {
            List<String> quarters = packs.quarters();
            throw new CannotContinue(Code.E540.at(
                    Place.of("--quarter"),
                    book.quarter().label(),
                    quarters.isEmpty() ? "no quarter" : String.join(", ", quarters)));
        }
        return said;
    }
}
