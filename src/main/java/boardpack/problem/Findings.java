package boardpack.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found over a whole run, so that everything wrong is told at once. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();

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
        return found.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** True where a part of what the workspace says could not be read. */
    public synchronized boolean haveGaps() {
        return found.stream().anyMatch(f -> f.code().leavesGaps());
    }

    /** True where an error stands right at a place. */
    public synchronized boolean hasErrorAt(Place place) {
        return found.stream()
                .anyMatch(f -> f.severity() == Severity.ERROR && f.place().equals(place));
    }

    /** Everything found, by file, line and column. */
    public synchronized List<Finding> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
