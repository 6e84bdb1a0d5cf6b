package boardpack.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects what is found over a whole run, so that everything wrong is told at once. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private Weights weights = Weights.OWN;
    private UnaryOperator<Finding> told = finding -> finding;

    /** From now on, whatever is or will be found matters as much as the council says. */
    public synchronized void weigh(Weights these) {
        weights = these;
    }

    /** From now on, findings are told as this makes them: without what is not for everybody. */
    public synchronized void tell(UnaryOperator<Finding> so) {
        told = so;
    }

    public synchronized void add(Finding finding) {
        found.add(finding);
    }

    public synchronized void add(Code code, Place place, Object... words) {
        found.add(code.at(place, words));
    }

    /** How many there are so far. */
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

    /**
     * True where something is wrong right at a place.
     *
     * <p>What the council only wants to be stopped by is not wrong, and what it lets pass it holds to be right.
     */
    public synchronized boolean hasErrorAt(Place place) {
        return found.stream()
                .anyMatch(f -> f.severity() == Severity.ERROR
                        && weights.of(f).severity() == Severity.ERROR
                        && f.place().equals(place));
    }

    /** Everything found, by file, line and column. */
    public synchronized List<Finding> sorted() {
        return found.stream().map(weights::of).map(told).sorted().distinct().toList();
    }
}
