package boardpack.run;

import boardpack.book.pack.Edition;
import boardpack.book.pack.Settings;
import boardpack.compose.PackComposer;
import boardpack.draw.Drawer;
import boardpack.fill.Filler;
import boardpack.pack.Encryption;
import boardpack.paper.Labelled;
import boardpack.protect.Publishable;
import boardpack.publish.Correction;
import java.util.List;
import java.util.Optional;

/**
 * The input for making documents.
 *
 * @param inserts the documents of others that the pack takes in
 * @param encryption how the documents are encrypted, where they are
 */
record Prepared(
        Reading reading, Protecting protecting, Drawing drawing, Inserts inserts, Optional<Encryption> encryption) {
    static Prepared of(Reading reading, Protecting protecting, Drawing drawing, Optional<Encryption> encryption) {
        var wording = protecting.publishable().assessed().book().wording();
        Inserts inserts = reading.order().wanted().isAll()
                ? Inserts.read(wording, reading.workspace(), reading.findings())
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

    /** The documents that are made: as the order says, or else as the workspace does. */
    Edition edition() {
        return order().only().orElseGet(() -> settings().edition());
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
        return new OneByOne(paper -> drawing.lay(notices.in(paper), filler, drawer, inserts), drawing::tellMissing);
    }

    /** The notices of a pack that corrects one which was published. */
    Notices notices(List<Correction> corrections) {
        return new Notices(publishable().assessed().book(), corrections);
    }

    Documents documents(List<Correction> corrections) {
        return new Documents(
                order().draft(),
                order().audience(),
                corrections,
                () -> publishable().published(reading.hashes()),
                () -> publishable().published(reading.findings().sorted()),
                encryption);
    }
}
