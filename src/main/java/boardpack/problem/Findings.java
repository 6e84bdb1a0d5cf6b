package boardpack.problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Collects what is found over a whole run, so that everything wrong is told at once. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();
    /** Those that are errors by themselves, by where they are: of thousands of places it is asked whether one is there. */
    private final Map<Place, List<Finding>> errors = new HashMap<>();

    private final Untold kept = new Untold();
    private final Set<Place> ofPeople = new HashSet<>();
    private boolean tellsAll = false;
    private boolean tellsFigures = false;
    private Weights weights = Weights.OWN;
    private Set<Confirmed> confirmed = Set.of();
    private Function<Finding, Optional<Finding>> told = Optional::of;

    /** From now on, what is found in exempt matter is told too: they who hear it may know. */
    public synchronized void tellAll() {
        tellsAll = true;
    }

    /** From now on, what is found in figures of people is told whatever comes: only an officer hears it. */
    public synchronized void tellFigures() {
        tellsFigures = true;
    }

    /** Figures of people stand in a line; as long as something is wrong, nobody knows which of them are small. */
    public synchronized void keepFigures(Place line) {
        ofPeople.add(Place.of(line.file(), line.line()));
    }

    /** Keeps findings about a line from the public, because it has exempt matter. */
    public synchronized void keep(Place line) {
        kept.lines(line.file(), line.line(), line.line());
    }

    /** Keeps findings about some lines of a file from the public. */
    public synchronized void keep(String file, int from, int to) {
        kept.lines(file, from, to);
    }

    /** Exempt matter stands in a file. */
    public synchronized void keepFile(String file) {
        kept.file(file);
    }

    /** The files in which exempt matter stands. */
    public synchronized Set<String> keptFiles() {
        return kept.files();
    }

    /** Keeps findings that mention an exempt name from the public. */
    public synchronized void keep(String name) {
        kept.name(name);
    }

    /** From now on, whatever is or will be found matters as much as the council says. */
    public synchronized void weigh(Weights these) {
        weights = these;
    }

    /** From now on, findings are reported as this makes them: without what is not for everybody, or not at all. */
    public synchronized void tell(Function<Finding, Optional<Finding>> so) {
        told = so;
    }

    /** From now on, what the council has confirmed is not asked. */
    public synchronized void confirm(Set<Confirmed> these) {
        confirmed = these;
        found.removeIf(this::isConfirmed);
    }

    private boolean isConfirmed(Finding finding) {
        return finding.severity() != Severity.ERROR && confirmed.stream().anyMatch(c -> c.answers(finding));
    }

    /** Puts findings of a code otherwise, now that more is known. */
    public synchronized void rephrase(Code code, UnaryOperator<Finding> otherwise) {
        found.replaceAll(f -> f.code() == code ? otherwise.apply(f) : f);
    }

    public synchronized void add(Finding finding) {
        if (isConfirmed(finding)) {
            return;
        }
        found.add(finding);
        if (finding.severity() == Severity.ERROR) {
            errors.computeIfAbsent(finding.place(), p -> new ArrayList<>(1)).add(finding);
        }
    }

    public void add(Code code, Place place, Object... words) {
        add(code.at(place, words));
    }

    /**
     * Adds what was found in a part of the work that was done by itself, with what is not to be told of it.
     *
     * <p>Where parts are done side by side, each has findings of its own, and they are taken in the parts' order: so what
     * is found, and in which order, never depends on how many cores there are.
     */
    public synchronized void take(Findings part) {
        part.found.forEach(this::add);
        kept.take(part.kept);
        ofPeople.addAll(part.ofPeople);
    }

    /** Returns the number of findings so far. */
    public synchronized int count() {
        return found.size();
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(f -> weights.of(f).severity() == Severity.ERROR);
    }

    /** True where a part of what the workspace says could not be read. */
    public synchronized boolean haveGaps() {
        return found.stream().anyMatch(f -> f.code().leavesGaps());
    }

    /** True where this was found anywhere. */
    public synchronized boolean has(Code code) {
        return found.stream().anyMatch(f -> f.code() == code);
    }

    /** True where this was found there. */
    public synchronized boolean has(Code code, Place place) {
        return found.stream().anyMatch(f -> f.code() == code && f.place().equals(place));
    }

    /** True where something is wrong in a file. */
    public synchronized boolean hasErrorIn(String file) {
        return errors.entrySet().stream()
                .anyMatch(e -> e.getKey().file().equals(file)
                        && e.getValue().stream().anyMatch(f -> weights.of(f).severity() == Severity.ERROR));
    }

    /**
     * True where something is wrong right at a place.
     *
     * <p>What the council only wants to be stopped by is not wrong, and what it lets pass it holds to be right.
     */
    public synchronized boolean hasErrorAt(Place place) {
        return errors.getOrDefault(place, List.of()).stream()
                .anyMatch(f -> weights.of(f).severity() == Severity.ERROR);
    }

    /** True where something is wrong in the line of a place. */
    public synchronized boolean hasErrorInLine(Place place) {
        return errors.entrySet().stream()
                .anyMatch(e -> e.getKey().line() == place.line()
                        && e.getKey().file().equals(place.file())
                        && e.getValue().stream().anyMatch(f -> weights.of(f).severity() == Severity.ERROR));
    }

    /**
     * Everything found that may be told, by file, line and column.
     *
     * <p>Of what is kept from the public it is only told that there is some, and how much it matters.
     */
    public synchronized List<Finding> sorted() {
        List<Finding> all = new ArrayList<>();
        boolean unprotected = !tellsFigures && hasErrors();
        Set<Severity> untold = EnumSet.noneOf(Severity.class);
        for (Finding finding : found) {
            Finding weighed = weights.of(finding);
            if (!tellsAll && kept.has(finding)) {
                untold.add(weighed.severity());
            } else {
                Optional<Finding> plain = unprotected ? withoutFigures(weighed) : Optional.of(weighed);
                plain.flatMap(told).ifPresent(all::add);
            }
        }
        untold.forEach(
                severity -> all.add(Code.W348.at(Place.of("--audience public")).mattering(severity)));
        return all.stream().sorted().distinct().toList();
    }

    private Optional<Finding> withoutFigures(Finding finding) {
        Place place = finding.place();
        // One holds no figure, and says which row to take out.
        boolean mayHold = finding.code() != Code.E290;
        if (!mayHold || !ofPeople.contains(Place.of(place.file(), place.line()))) {
            return Optional.of(finding);
        }
        return FigureQuestions.has(finding)
                ? Optional.empty()
                : Optional.of(new Finding(
                        finding.code(),
                        place,
                        "not told here, since figures of people stand in this row and some may be small",
                        "`boardpack check` tells it",
                        finding.severity()));
    }
}
