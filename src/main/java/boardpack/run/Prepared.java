package boardpack.run;

import boardpack.book.pack.Edition;
import boardpack.book.pack.Edition.Document;
import boardpack.book.pack.Settings;
import boardpack.compose.PackComposer;
import boardpack.draw.Drawer;
import boardpack.fill.Filler;
import boardpack.pack.Encryption;
import boardpack.paper.Labelled;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.protect.Publishable;
import boardpack.publish.Correction;
import java.util.List;
import java.util.Optional;

/**
 * The input for making documents.
 *
 * @param inserts the inserted documents
 * @param encryption the encryption of documents, if any
 */
record Prepared(
        Reading reading, Protecting protecting, Drawing drawing, Inserts inserts, Optional<Encryption> encryption) {
    static Prepared of(Reading reading, Protecting protecting, Drawing drawing, Optional<Encryption> encryption) {
        var book = protecting.publishable().assessed().book();
        var wording = book.wording();
        Inserts inserts = reading.order().wanted().isAll()
                ? Inserts.read(wording, book.settings().standard(), reading.workspace(), reading.findings())
                : Inserts.passedOver(wording);
        reading.times().step("inserted papers");
        return new Prepared(reading, protecting, drawing, inserts, encryption);
    }

    Publishable publishable() {
        return protecting.publishable();
    }

    Order order() {
        return reading.order();
    }

    Settings settings() {
        return publishable().assessed().book().settings();
    }

    /**
     * Returns the documents to make, from the request or the workspace. A non-public pack has no web edition, because a
     * web page cannot be encrypted.
     */
    Edition edition() {
        Edition asked = order().only().orElseGet(() -> settings().edition());
        if (order().audience() == Audience.PUBLIC) {
            return asked;
        }
        boolean named = order().only()
                .filter(e -> e.has(Document.WEB) && !e.equals(Edition.ALL))
                .isPresent();
        return Optional.of(asked)
                .filter(e -> !named)
                .flatMap(e -> e.without(Document.WEB))
                .orElseThrow(() -> new CannotContinue(
                        Code.E551.at(Place.of(order().workspace().toString()))));
    }

    /** Returns the web edition; empty if none is requested. */
    Optional<WebEdition> web(Drawer drawer) {
        return edition().has(Document.WEB) ? Optional.of(new WebEdition(this, drawer)) : Optional.empty();
    }

    PackComposer composer() {
        List<Labelled> logo = drawing.logo().stream()
                .map(l -> new Labelled(l.file(), l.alt()))
                .toList();
        return new PackComposer(publishable(), inserts.known(), logo);
    }

    Drawer drawer() {
        return drawing.drawer(inserts.pictures());
    }

    OneByOne oneByOne(Drawer drawer, Notices notices) {
        Filler filler = drawing.filler(drawer);
        return new OneByOne(paper -> drawing.lay(notices.in(paper), filler, drawer, inserts), (files, missing) -> {
            drawing.tellFormer(filler);
            drawing.tellMissing(files, missing);
        });
    }

    /** Returns the notices of a pack that corrects a published one. */
    Notices notices(List<Correction> corrections) {
        return new Notices(publishable().assessed().book(), corrections);
    }

    Documents documents(List<Correction> corrections) {
        return new Documents(
                order().draft(),
                order().audience(),
                settings().standard(),
                corrections,
                () -> publishable().published(reading.hashes()),
                () -> publishable().published(reading.findings().sorted()),
                encryption);
    }
}
