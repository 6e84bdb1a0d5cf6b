package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what rows may mean that could not be read, since it is not missing. */
final class UnclearRows {
    private final Indicators indicators;
    private final Findings findings;
    private final Set<Unclear> all = new LinkedHashSet<>();
    private final Map<String, Boolean> byFile = new HashMap<>();

    UnclearRows(Indicators indicators, Findings findings) {
        this.indicators = indicators;
        this.findings = findings;
    }

    /** The indicator of a row; with a finding, those that it may mean are kept where its reference is not known. */
    Optional<Indicator> named(Cell ref, Optional<Period> period) {
        Optional<Indicator> indicator = indicators.named(ref, findings);
        if (indicator.isEmpty() && !ref.isEmpty()) {
            indicators.near(ref.text()).forEach(near -> all.add(new Unclear(near, period)));
        }
        return indicator;
    }

    /** A row that tells of an indicator: what is found in it may not be for everybody. */
    void keep(Indicator indicator, Place row) {
        indicators.keep(indicator.ref(), row, findings);
        if (indicator.people()) {
            findings.keepFigures(row);
        }
    }

    /** A row of an indicator whose period could not be read, or could. */
    void period(Indicator indicator, Place place, boolean read) {
        byFile.merge(place.file(), read, Boolean::logicalOr);
        if (!read) {
            all.add(new Unclear(indicator.ref(), Optional.empty()));
        }
    }

    /** An indicator whose figures may be fractions: no rating of it means anything. */
    void scale(Indicator indicator) {
        all.add(new Unclear(indicator.ref(), Optional.empty()));
    }

    /** Takes in what was kept of a file that was read by itself. */
    void take(UnclearRows ofFile) {
        all.addAll(ofFile.all);
        ofFile.byFile.forEach((file, read) -> byFile.merge(file, read, Boolean::logicalOr));
    }

    /** True where there is a file of which no period could be read: which quarter is the latest cannot be told then. */
    boolean hideAQuarter() {
        return byFile.containsValue(false);
    }

    List<Unclear> all() {
        return List.copyOf(all);
    }
}
