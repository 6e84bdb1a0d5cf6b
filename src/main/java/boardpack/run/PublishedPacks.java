package boardpack.run;

import boardpack.book.Book;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.protect.relation.Shown;
import boardpack.protect.relation.ShownBefore;
import boardpack.publish.Ledger;
import boardpack.publish.RecordLock;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * Every pack that readers may know: those in the workspace's record, and those in a folder of packs.
 *
 * <p>A pack counts as published once somebody said so, it was sealed, or its meeting is over; without a meeting, its
 * quarter. Until then the next run of its quarter replaces it.
 */
final class PublishedPacks {
    private final Path workspace;
    private final Book book;
    private final Path packs;
    private final Audience audience;
    private final String scope;
    private final Optional<LocalDate> today;
    private final Findings findings;
    private final Ledger.Owner owner;
    private String asRead = "";
    private Ledger ledger = new Ledger();

    /** The entry that is being written, with what it shows. */
    private Optional<Ledger.Entry> begun = Optional.empty();

    /** An officer's statement about the last pack of a quarter. */
    enum Said {
        PUBLISHED,
        NEVER
    }

    /**
     * Creates the packs of a workspace.
     *
     * @param scope the reports made alone; empty for the whole pack
     * @param today the day after which a meeting is over; if empty, every meeting is over
     */
    PublishedPacks(
            Path workspace,
            Book book,
            Path packs,
            Audience audience,
            String scope,
            Optional<LocalDate> today,
            Findings findings) {
        this.workspace = workspace;
        this.book = book;
        this.packs = packs;
        this.audience = audience;
        this.scope = scope;
        this.today = today;
        this.findings = findings;
        this.owner = new Ledger.Owner(
                book.settings().council(), book.settings().board().name());
    }

    static boolean hasRecord(Path workspace) {
        return Files.exists(workspace.resolve(Ledger.NAME));
    }

    /** Reads the record, and the packs that are missing from it. */
    PublishedPacks read() {
        read(Optional.of(owner));
        return this;
    }

    private void read(Optional<Ledger.Owner> of) {
        Place place = Place.of(Ledger.NAME);
        try {
            asRead = Ledger.hash(workspace);
            ledger = Ledger.read(workspace, of);
            boolean others = !ledger.shown().refs().isEmpty()
                    && book.indicators().stream()
                            .noneMatch(i -> ledger.shown().refs().contains(i.ref()));
            if (others && of.isPresent()) {
                findings.add(Code.E293, place, "none of its indicators is in indicators.csv");
            }
        } catch (Ledger.Unreadable e) {
            LoggerFactory.getLogger(PublishedPacks.class).debug("the record cannot be read", e);
            findings.add(
                    switch (e.why()) {
                        case DAMAGED -> Code.E292.at(place, e.getMessage());
                        case OF_ANOTHER -> Code.E293.at(place, "that of " + e.getMessage());
                        case NEWER -> Code.E294.at(place);
                    });
        } catch (IOException e) {
            LoggerFactory.getLogger(PublishedPacks.class).debug("the record cannot be read", e);
            findings.add(Code.E292, place, Workspace.reason(e));
        }
        try {
            ledger = new UnrecordedPacks(workspace, book, findings, ledger).takenIn(packs);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(packs.toString()), Workspace.reason(e)), e);
        }
    }

    /** Returns true if the last published pack with an indicator counted it as people. */
    boolean countedPeople(String ref) {
        BitSet published = new BitSet();
        counted().forEach(published::set);
        return ledger.shown().kinds(ref).stream()
                .filter(in -> in.packs().intersects(published))
                .max(Comparator.comparing(
                        in -> in.packs().stream().filter(published::get).max().orElse(-1)))
                .filter(in -> in.what().people())
                .isPresent();
    }

    /** Returns the statement about the pack with this manifest; empty if there is none. */
    Optional<Ledger.State> state(String manifest) {
        return ledger.state(manifest);
    }

    /** Returns the figures that each kind of reader may know. */
    List<ShownBefore> all() {
        return byReader(counted());
    }

    /**
     * Returns the figures without the last issue of the same pack. If it counts as published and this run shows the
     * same, nothing is new.
     */
    List<ShownBefore> withoutOwn() {
        Optional<Integer> own = own();
        return byReader(
                counted().stream().filter(i -> !own.equals(Optional.of(i))).toList());
    }

    /**
     * Returns the figures by kind of reader. Members know all packs; the public knows only public ones, and must not
     * learn more from this one.
     */
    private List<ShownBefore> byReader(List<Integer> some) {
        List<Integer> ofPublic = some.stream()
                .filter(i -> ledger.entries().get(i).audience() == Audience.PUBLIC)
                .toList();
        return audience == Audience.EXEMPT || ofPublic.equals(some)
                ? List.of(shown(some))
                : List.of(shown(some), shown(ofPublic));
    }

    /** Returns the figures of the last issue of the same pack, if it counts as published. */
    Optional<Shown> ownShown() {
        return own().map(i -> ledger.shown().shown(i));
    }

    private Optional<Integer> own() {
        return counted().stream().filter(i -> isOwn(ledger.entries().get(i))).reduce((first, second) -> second);
    }

    private boolean isOwn(Ledger.Entry entry) {
        return entry.quarter().equals(book.quarter())
                && entry.audience() == audience
                && entry.scope().equals(scope);
    }

    private List<Integer> counted() {
        return IntStream.range(0, ledger.entries().size())
                .filter(i -> isCounted(ledger.entries().get(i)))
                .boxed()
                .toList();
    }

    private boolean isCounted(Ledger.Entry entry) {
        return switch (entry.state()) {
            case PUBLISHED -> true;
            case NEVER -> false;
            case BEGUN, MADE -> {
                LocalDate day = Optional.ofNullable(
                                book.settings().meetings().days().get(entry.quarter()))
                        .or(entry::meeting)
                        .orElse(entry.quarter().end());
                yield today.isEmpty() || today.get().isAfter(day);
            }
        };
    }

    /**
     * Returns the figures of some packs. Figures that are exempt now, and were only in members' packs, count as known
     * only to members.
     */
    private ShownBefore shown(List<Integer> some) {
        Set<String> exempt = audience == Audience.EXEMPT
                ? Set.of()
                : book.exempt().indicators().keySet();
        return ledger.shown(
                some,
                (ref, pack) ->
                        !exempt.contains(ref) || ledger.entries().get(pack).audience() == Audience.PUBLIC);
    }

    /**
     * Records that a pack may be published, before it is moved into place.
     *
     * @param manifest the SHA-256 of its manifest
     * @return false, with a finding, if another run has changed the record meanwhile
     */
    boolean begin(Shown its, String manifest) {
        return RecordLock.holding(workspace, () -> beginLocked(its, manifest));
    }

    private boolean beginLocked(Shown its, String manifest) {
        try {
            if (!Ledger.hash(workspace).equals(asRead)) {
                findings.add(Code.E143, Place.of(Ledger.NAME));
                return false;
            }
        } catch (IOException e) {
            findings.add(Code.W382, Place.of(Ledger.NAME), Workspace.reason(e));
            return true;
        }
        Ledger.Entry entry = new Ledger.Entry(
                book.quarter(),
                audience,
                scope,
                Optional.ofNullable(book.settings().meetings().days().get(book.quarter())),
                Ledger.State.BEGUN,
                manifest);
        begun = Optional.of(entry);
        boolean repeats = repeats(its);
        if (!repeats) {
            ledger = ledger.with(entry, its);
            write();
        }
        return true;
    }

    /** Returns true if the last issue of the same pack shows exactly the same. */
    private boolean repeats(Shown its) {
        for (int i = ledger.entries().size() - 1; i >= 0; i--) {
            Ledger.Entry entry = ledger.entries().get(i);
            if (isOwn(entry)) {
                return entry.state() != Ledger.State.NEVER
                        && ledger.shown().shown(i).equals(its);
            }
        }
        return false;
    }

    /** Records that the pack has been moved into place. */
    void finish(Optional<String> whole) {
        begun.ifPresent(its -> RecordLock.holding(workspace, () -> finishLocked(its, whole)));
    }

    /** Updates the entry of the pack. The record is read again if another run has changed it since. */
    private boolean finishLocked(Ledger.Entry its, Optional<String> whole) {
        try {
            if (!Ledger.hash(workspace).equals(asRead)) {
                ledger = Ledger.read(workspace, Optional.of(owner));
            }
        } catch (IOException | Ledger.Unreadable e) {
            LoggerFactory.getLogger(PublishedPacks.class).debug("the record cannot be read again", e);
        }
        boolean isNew = ledger.entries().contains(its);
        int last = -1;
        for (int i = 0; i < ledger.entries().size(); i++) {
            last = isOwn(ledger.entries().get(i)) ? i : last;
        }
        Ledger.Entry repeated = last < 0 ? its : ledger.entries().get(last);
        ledger = ledger.where(e -> {
            if (isNew && e.equals(its)) {
                return Optional.of(e.being(Ledger.State.MADE));
            }
            if (!isNew && e.equals(repeated)) {
                return Optional.of(e.beside(its.manifest()));
            }
            if (isNew && its.replaces(e) && !isCounted(e)) {
                return Optional.empty();
            }
            boolean isWhole = !scope.isEmpty()
                    && e.scope().isEmpty()
                    && e.quarter().equals(its.quarter())
                    && e.audience() == audience;
            return Optional.of(isWhole ? whole.map(e::beside).orElse(e) : e);
        });
        write();
        return true;
    }

    private void write() {
        try {
            writeWhole();
        } catch (IOException e) {
            LoggerFactory.getLogger(PublishedPacks.class).debug("the record cannot be written", e);
            findings.add(Code.W382, Place.of(Ledger.NAME), Workspace.reason(e));
        }
    }

    private void writeWhole() throws IOException {
        ledger.write(workspace, owner);
        asRead = Ledger.hash(workspace);
    }

    /** Writes the record, or stops the run if that fails: writing it is the purpose of the run. */
    private void writeOrStop() {
        try {
            writeWhole();
        } catch (IOException e) {
            throw new CannotContinue(Code.E502.at(Place.of(Ledger.NAME), Workspace.reason(e)), e);
        }
    }

    /** Records an officer's statement about the last pack of a quarter; returns empty if there is none. */
    Optional<String> say(Said said) {
        List<Ledger.Entry> its = ledger.entries().stream()
                .filter(e -> e.quarter().equals(book.quarter()) && e.audience() == audience)
                .toList();
        if (its.isEmpty()) {
            return Optional.empty();
        }
        Ledger.Entry last = its.getLast();
        ledger = ledger.where(e -> Optional.of(
                e.equals(last) ? e.being(said == Said.PUBLISHED ? Ledger.State.PUBLISHED : Ledger.State.NEVER) : e));
        writeOrStop();
        return Optional.of(book.quarter().label());
    }

    void renamed() {
        read(Optional.empty());
        writeOrStop();
    }

    List<String> quarters() {
        return ledger.quarters(audience);
    }
}
