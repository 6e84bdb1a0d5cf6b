package boardpack.assess.review.sheet;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.Band;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Targets;
import boardpack.book.Book;
import boardpack.book.file.Previous;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds targets and widths that differ from those in the last pack for the same period. */
public final class ChangedAims {
    /** Number of changes from which they become one finding. */
    private static final int MANY = 3;

    private static final int MOST_NAMED = 12;

    /** Word in a pack for no target. */
    private static final String NONE = "none";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

    private final Book book;
    private final Targets targets;
    private final Findings findings;
    private final List<Change> ofTargets = new ArrayList<>();
    private final List<Change> ofBands = new ArrayList<>();

    private ChangedAims(Book book, Findings findings) {
        this.book = book;
        this.targets = new Targets(book);
        this.findings = findings;
    }

    private record Change(String ref, Place place, String words) {}

    /** Compares the targets and widths with those of the last pack, if there is one. */
    public static void tell(Assessed assessed, Findings findings) {
        Optional<Previous> previous =
                assessed.book().previous().filter(p -> !p.aims().isEmpty());
        if (previous.isPresent()) {
            ChangedAims all = new ChangedAims(assessed.book(), findings);
            assessed.assessments()
                    .forEach(a -> Optional.ofNullable(
                                    previous.get().aims().get(a.indicator().ref()))
                            .ifPresent(aim -> all.compare(a, aim)));
            all.tell();
        }
    }

    private void compare(Assessment a, Previous.Aim was) {
        boolean redefined = a.indicator()
                .redefined()
                .filter(r -> r.separates(was.period(), a.period()))
                .isPresent();
        Optional<Target> now = targets.of(a.indicator(), was.period());
        // A target that has disappeared is requested where it is needed.
        if (redefined || now.isEmpty() || findings.hasErrorAt(now.get().place())) {
            return;
        }
        Optional<BigDecimal> value = now.get().value();
        Optional<BigDecimal> printed = number(was.target());
        boolean none = was.target().equals(NONE);
        boolean another = value.isPresent()
                ? none || printed.isPresent() && value.get().compareTo(printed.get()) != 0
                : now.get().isDataOnly() && !none;
        if (another) {
            ofTargets.add(new Change(
                    a.indicator().ref(),
                    now.get().place(),
                    "the target of " + a.indicator().ref() + " for "
                            + was.period().label() + " is "
                            + value.map(ChangedAims::plain).orElse(NONE) + ", and was "
                            + printed.map(ChangedAims::plain).orElse(was.target())));
            return;
        }
        boolean sameTarget = printed.isPresent()
                && a.target()
                        .flatMap(Target::value)
                        .filter(t -> t.compareTo(printed.get()) == 0)
                        .isPresent();
        // Under this rule the thresholds depend on last year's result.
        boolean fixed = !a.indicator().method().rule().usesLastYear();
        if (sameTarget && fixed) {
            a.rated().bands().ifPresent(b -> bands(a, b, was));
        }
    }

    private void bands(Assessment a, Bands now, Previous.Aim was) {
        Optional<Band> green = Band.read(was.green());
        Optional<Band> amber = Band.read(was.amber());
        boolean another = green.isPresent() && !isSame(green.get(), now.green())
                || amber.isPresent()
                        && now.amber().filter(n -> isSame(amber.get(), n)).isEmpty()
                || green.isPresent() && was.amber().isEmpty() && now.amber().isPresent();
        if (another) {
            ofBands.add(new Change(
                    a.indicator().ref(),
                    a.indicator().place(),
                    "another width is green or amber for " + a.indicator().ref()
                            + ", although its target is the same: it was green " + was.green()
                            + (was.amber().isEmpty() ? "" : ", amber " + was.amber())));
        }
    }

    private static boolean isSame(Band one, Band other) {
        return isSame(one.from(), other.from()) && isSame(one.to(), other.to());
    }

    private static boolean isSame(Optional<Band.Edge> one, Optional<Band.Edge> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty()
                        || one.get().inside() == other.get().inside()
                                && one.get().at().compareTo(other.get().at()) == 0);
    }

    private void tell() {
        tell(ofTargets, "the targets of ", " for a time that it told of already");
        tell(ofBands, "the widths that are green or amber for ", ", although their targets are the same");
    }

    private void tell(List<Change> changes, String what, String more) {
        if (changes.size() < MANY) {
            changes.forEach(c ->
                    findings.add(Code.W369, c.place(), c.words(), Code.W369 + " " + c.ref() + " " + book.quarter()));
            return;
        }
        String refs = changes.stream().map(Change::ref).limit(MOST_NAMED).collect(Collectors.joining(", "));
        int others = changes.size() - MOST_NAMED;
        findings.add(
                Code.W369,
                changes.getFirst().place(),
                what + refs + (others > 0 ? " and " + others + " more" : "") + more,
                Code.W369 + " " + book.quarter());
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
