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

/** Collects the findings of a whole run, so that all are reported at once. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();
    /** The errors by place, because thousands of places are checked for errors. */
    private final Map<Place, List<Finding>> errors = new HashMap<>();

    private final Untold kept = new Untold();
    private final Set<Place> ofPeople = new HashSet<>();
    private boolean tellsAll = false;
    private boolean tellsFigures = false;
    private Weights weights = Weights.OWN;
    private Set<Confirmed> confirmed = Set.of();
    private Function<Finding, Optional<Finding>> told = Optional::of;

    /** Includes findings about exempt matter from now on, for readers who may know it. */
    public synchronized void tellAll() {
        tellsAll = true;
    }

    /** Includes findings about figures of people from now on, in all cases; only for an officer. */
    public synchronized void tellFigures() {
        tellsFigures = true;
    }

    /** Marks a line with figures about people. While there are errors, it is unknown which of them are small. */
    public synchronized void keepFigures(Place line) {
        ofPeople.add(line.wholeLine());
    }

    /** Keeps findings about a line from the public, because it has exempt matter. */
    public synchronized void keep(Place line) {
        kept.lines(line.file(), line.line(), line.line());
    }

    /** Keeps findings about some lines of a file from the public. */
    public synchronized void keep(String file, int from, int to) {
        kept.lines(file, from, to);
    }

    /** Marks a file as containing exempt matter. */
    public synchronized void keepFile(String file) {
        kept.file(file);
    }

    /** Returns the files that contain exempt matter. */
    public synchronized Set<String> keptFiles() {
        return kept.files();
    }

    /** Keeps findings that mention an exempt name from the public. */
    public synchronized void keep(String name) {
        kept.name(name);
    }

    /** Applies the council's severities to all present and later findings. */
    public synchronized void weigh(Weights these) {
        weights = these;
    }

    /** Applies a filter to findings when they are reported. It removes confidential details, or the whole finding. */
    public synchronized void tell(Function<Finding, Optional<Finding>> so) {
        told = so;
    }

    /** Omits questions that the council has confirmed, from now on. */
    public synchronized void confirm(Set<Confirmed> these) {
        confirmed = these;
        found.removeIf(this::isConfirmed);
    }

    private boolean isConfirmed(Finding finding) {
        return finding.severity() != Severity.ERROR && confirmed.stream().anyMatch(c -> c.answers(finding));
    }

    /** Rewrites the findings of a code when more is known. */
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
     * Adds the findings of a task that ran separately, with its list of confidential places.
     *
     * <p>Tasks that run in parallel collect their own findings. These are added in the order of the tasks, so the
     * result does not depend on the number of threads.
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

    /** Returns true if part of the workspace could not be read. */
    public synchronized boolean haveGaps() {
        return found.stream().anyMatch(f -> f.code().leavesGaps());
    }

    /** Returns true if there is a finding with this code. */
    public synchronized boolean has(Code code) {
        return found.stream().anyMatch(f -> f.code() == code);
    }

    /** Returns true if there is a finding with this code at a place. */
    public synchronized boolean has(Code code, Place place) {
        return found.stream().anyMatch(f -> f.code() == code && f.place().equals(place));
    }

    /** Returns true if there is an error in a file. */
    public synchronized boolean hasErrorIn(String file) {
        return errors.entrySet().stream()
                .anyMatch(e -> e.getKey().file().equals(file)
                        && e.getValue().stream().anyMatch(f -> weights.of(f).severity() == Severity.ERROR));
    }

    /**
     * Returns true if there is an error exactly at a place.
     *
     * <p>Findings that only the council treats as errors do not count, and neither do those that it accepts.
     */
    public synchronized boolean hasErrorAt(Place place) {
        return errors.getOrDefault(place, List.of()).stream()
                .anyMatch(f -> weights.of(f).severity() == Severity.ERROR);
    }

    /** Returns true if there is an error in the line of a place. */
    public synchronized boolean hasErrorInLine(Place place) {
        return errors.entrySet().stream()
                .anyMatch(e -> e.getKey().line() == place.line()
                        && e.getKey().whole().equals(place.whole())
                        && e.getValue().stream().anyMatch(f -> weights.of(f).severity() == Severity.ERROR));
    }

    /**
     * Returns all findings that may be reported, by file, line and column.
     *
     * <p>For findings kept from the public, only their existence and severity are reported.
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
        // This finding contains no figure and says which row to remove.
        boolean mayHold = finding.code() != Code.E290;
        if (!mayHold || !ofPeople.contains(place.wholeLine())) {
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
