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

/** The indicators by reference, however another file spells it. */
public final class Indicators {
    private static final String A_REFERENCE = "the reference of an indicator";

    private final Map<String, Indicator> byRef;
    private final Map<String, Choices> choices;
    private final Set<String> faulty;
    private final boolean complete;
    private final Spellings spellings;
    private final Set<String> exempt;
    private final Scales scales;

    /** The files of which it is told that they spell references otherwise. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private final Set<String> refs;

    /** Made when first a title is looked for; several readers may make the same at once. */
    private volatile Map<String, Optional<Indicator>> byTitle = Map.of();

    /**
     * The indicators of a file.
     *
     * @param choices what is chosen of each one's ratings and directions
     * @param faulty references whose row has a fault: what other files say of them is passed over, so that one mistake
     *     makes one finding
     * @param exempt references whose rows are kept from the public, in whatever file
     * @param scales in which scale their percentages are written
     * @param complete false where a part of the file could not be read, so that a reference may well be in it
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

    /** True for a reference that has a row, in whatever spelling, also with a fault. */
    public boolean knows(String ref) {
        return refs.contains(ref) || spellings.same(ref).isPresent();
    }

    /** True where no part of the file was left unread. */
    public boolean areAll() {
        return complete;
    }

    /** The indicator of a reference that is known to be one. */
    public Indicator get(String ref) {
        return byRef.get(ref);
    }

    /** The one indicator that has a title, in capitals or not; empty where none or several have it. */
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

    /** From here on an indicator is displayed with at least the decimals of its targets. */
    public void show(String ref, FinestTarget finest) {
        byRef.computeIfPresent(ref, (r, indicator) -> finest.shown(indicator));
    }

    /** From here on the figures of an indicator may be less than 0. */
    public void mayBeNegative(String ref) {
        byRef.computeIfPresent(ref, (r, indicator) -> indicator.thatMayBeNegative());
    }

    /** Every reference, of rows with a fault too. */
    Set<String> refs() {
        return refs;
    }

    /** A file is read once more, and what is told once in each is told anew. */
    public void again(String file) {
        told.remove(file);
    }

    /** Returns the choices for one indicator, in its own row and above it. */
    public Choices chosen(Indicator indicator) {
        return choices.get(indicator.ref());
    }

    /** In which scale percentages are written. */
    public Scales scales() {
        return scales;
    }

    /** True where a text is a reference but for capitals, blanks and hyphens. */
    boolean isReference(String text) {
        return byRef.containsKey(text)
                || faulty.contains(text)
                || spellings.same(text).isPresent();
    }

    /** The indicator that a cell names; empty, with a finding where nothing of that name is known. */
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

    /** The references that may be meant by one that is not known. */
    List<String> near(String text) {
        return spellings.near(text);
    }

    /** True where a text is a reference with something behind it. */
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
