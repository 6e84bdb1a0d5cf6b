package boardpack.book.row;

import boardpack.book.cell.Spellings;
import boardpack.book.cell.Spreadsheet;
import boardpack.book.pack.Choices;
import boardpack.book.scale.Scales;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The indicators by reference, with tolerance for other spellings in other files. */
public final class Indicators {
    private static final String A_REFERENCE = "the reference of an indicator";

    private final Map<String, Indicator> byRef;
    private final Map<String, Choices> choices;
    private final Set<String> faulty;
    private final boolean complete;
    private final Spellings spellings;
    private final Set<String> exempt;
    private final Scales scales;

    /** Files already reported for spelling references differently. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private final Set<String> refs;

    /** Created on first use. Several readers may create it at the same time, with the same content. */
    private volatile Map<String, Optional<Indicator>> byTitle = Map.of();

    /**
     * Creates the indicators of a file.
     *
     * @param choices the choices for each one's ratings and directions
     * @param faulty references whose row has an error; other files' rows about them are ignored, so that one mistake
     * gives one finding
     * @param exempt references whose rows are kept from the public, in every file
     * @param scales the scales in which percentages are written
     * @param complete false if part of the file could not be read, so that it may contain more references
     */
    public Indicators(
            Map<String, Indicator> byRef,
            Map<String, Choices> choices,
            Set<String> faulty,
            Set<String> exempt,
            Scales scales,
            boolean complete) {
        this.byRef = byRef;
        this.choices = choices;
        this.faulty = faulty;
        this.exempt = exempt;
        this.scales = scales;
        this.complete = complete;
        Set<String> all = new LinkedHashSet<>(byRef.keySet());
        all.addAll(faulty);
        this.refs = Collections.unmodifiableSet(all);
        this.spellings = new Spellings(refs);
    }

    public List<Indicator> all() {
        return List.copyOf(byRef.values());
    }

    /** Returns true for a reference that has a row, in any spelling, even if the row has an error. */
    public boolean knows(String ref) {
        return refs.contains(ref) || spellings.same(ref).isPresent();
    }

    /** Returns true if the whole file could be read. */
    public boolean areAll() {
        return complete;
    }

    /** Returns the indicator of a known reference. */
    public Indicator get(String ref) {
        return byRef.get(ref);
    }

    /** Returns the only indicator with a title, regardless of capitals; empty if none or several have it. */
    public Optional<Indicator> titled(String title) {
        if (byTitle.isEmpty()) {
            Map<String, Optional<Indicator>> titles = new HashMap<>();
            byRef.values()
                    .forEach(i -> titles.merge(
                            i.title().toLowerCase(Locale.ROOT), Optional.of(i), (one, other) -> Optional.empty()));
            byTitle = titles;
        }
        return byTitle.getOrDefault(title.toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** Displays an indicator with at least the decimals of its targets from now on. */
    public void show(String ref, FinestTarget finest) {
        byRef.computeIfPresent(ref, (r, indicator) -> finest.shown(indicator));
    }

    /** Allows negative figures for an indicator from now on. */
    public void mayBeNegative(String ref) {
        byRef.computeIfPresent(ref, (r, indicator) -> indicator.thatMayBeNegative());
    }

    /** Returns every reference, including those of rows with errors. */
    Set<String> refs() {
        return refs;
    }

    /** Prepares to read a file again, so that its one-time findings are reported again. */
    public void again(String file) {
        told.remove(file);
    }

    /** Returns the choices for one indicator, in its own row and above it. */
    public Choices chosen(Indicator indicator) {
        return choices.get(indicator.ref());
    }

    /** Returns the scales in which percentages are written. */
    public Scales scales() {
        return scales;
    }

    /** Returns true if a text equals a reference, ignoring capitals, blanks and hyphens. */
    boolean isReference(String text) {
        return byRef.containsKey(text)
                || faulty.contains(text)
                || spellings.same(text).isPresent();
    }

    /** Returns the indicator named in a cell; empty, with a finding, if the name is unknown. */
    public Optional<Indicator> named(Cell cell, Findings findings) {
        Optional<Indicator> named = meant(cell, findings);
        keep(named.map(Indicator::ref).orElse(cell.text()), cell.place(), findings);
        return named;
    }

    /** Keeps findings in a line about an exempt indicator from the public. */
    public void keep(String ref, Place line, Findings findings) {
        if (exempt.contains(ref)) {
            findings.keep(line);
        }
    }

    private Optional<Indicator> meant(Cell cell, Findings findings) {
        Indicator exact = byRef.get(cell.text());
        if (exact != null) {
            return Optional.of(exact);
        }
        if (cell.isEmpty()) {
            findings.add(Code.E202, cell.place(), A_REFERENCE);
            return Optional.empty();
        }
        if (faulty.contains(cell.text())) {
            return Optional.empty();
        }
        Optional<String> same = spellings.same(cell.text());
        if (same.isPresent()) {
            if (told.add(cell.place().file())) {
                findings.add(Code.N604, cell.place(), cell.text(), same.get());
            }
            return same.map(byRef::get);
        }
        if (complete) {
            unknown(cell, findings);
        }
        return Optional.empty();
    }

    /** Returns references similar to an unknown one. */
    List<String> near(String text) {
        return spellings.near(text);
    }

    /** Returns true if a text is a reference followed by more text. */
    boolean beginsWithReference(String text) {
        return spellings.begins(text).isPresent();
    }

    private void unknown(Cell cell, Findings findings) {
        String text = cell.text();
        if (Spreadsheet.isError(text)) {
            Spreadsheet.error(cell, A_REFERENCE).ifPresent(findings::add);
        } else if (Spreadsheet.shortened(text).isPresent()) {
            findings.add(Spreadsheet.shortened(cell, spellings.suggestionForNumber(text)));
        } else if (Spreadsheet.isDate(text)) {
            findings.add(Spreadsheet.date(cell, A_REFERENCE, spellings.suggestionForDate(text)));
        } else {
            Finding plain = Code.E204.at(cell.place(), text, spellings.suggestion(text));
            findings.add(NoteRows.fix(text)
                    .map(fix -> new Finding(Code.E204, cell.place(), plain.message(), fix))
                    .orElse(plain));
        }
    }
}
