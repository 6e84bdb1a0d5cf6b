package boardpack.book.row;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records the possible meanings of rows that could not be read, because their results are not missing. */
public final class UnclearRows {
    private final Indicators indicators;
    private final Findings findings;
    private final Set<Unclear> all = new LinkedHashSet<>();
    private final Map<String, Boolean> byFile = new HashMap<>();

    public UnclearRows(Indicators indicators, Findings findings) {
        this.indicators = indicators;
        this.findings = findings;
    }

    /**
     * Returns the indicator of a row. If its reference is unknown, adds a finding and records the indicators it may
     * mean.
     */
    public Optional<Indicator> named(Cell ref, Optional<Period> period) {
        Optional<Indicator> indicator = indicators.named(ref, findings);
        if (indicator.isEmpty() && !ref.isEmpty()) {
            indicators.near(ref.text()).forEach(near -> all.add(new Unclear(near, period)));
        }
        return indicator;
    }

    /** Marks a row about an indicator, so that its findings are kept from the public if the indicator is exempt. */
    public void keep(Indicator indicator, Place row) {
        indicators.keep(indicator.ref(), row, findings);
        if (indicator.people()) {
            findings.keepFigures(row);
        }
    }

    /** Records for a row of an indicator whether its period could be read. */
    public void period(Indicator indicator, Place place, boolean read) {
        byFile.merge(place.file(), read, Boolean::logicalOr);
        if (!read) {
            all.add(new Unclear(indicator.ref(), Optional.empty()));
        }
    }

    /** Records an indicator whose figures may be fractions, so that its ratings would mean nothing. */
    public void scale(Indicator indicator) {
        all.add(new Unclear(indicator.ref(), Optional.empty()));
    }

    /** Adds what was recorded for a file that was read separately. */
    public void take(UnclearRows ofFile) {
        all.addAll(ofFile.all);
        ofFile.byFile.forEach((file, read) -> byFile.merge(file, read, Boolean::logicalOr));
    }

    /** Returns true if no period could be read in some file. The latest quarter is then unknown. */
    public boolean hideAQuarter() {
        return byFile.containsValue(false);
    }

    public List<Unclear> all() {
        return List.copyOf(all);
    }
}
