package boardpack.book.file;

import boardpack.indicator.ExemptParagraph;
import boardpack.indicator.Exemption;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which rows of a file are exempt: by their columns {@code exempt} and {@code public title}. */
public final class ExemptCells {
    static final String EXEMPT = "exempt";
    static final String PUBLIC_TITLE = "public title";

    /** The columns, which every file may have whose rows are printed. */
    static final List<String> COLUMNS = List.of(EXEMPT, PUBLIC_TITLE);

    private final Findings findings;
    private final Map<Place, Exemption> rows = new HashMap<>();

    public ExemptCells(Findings findings) {
        this.findings = findings;
    }

    /** Why a row is exempt; a paragraph that is none is a finding, and the row is kept from the public all the same. */
    Optional<Exemption> read(Row row) {
        Cell cell = row.cell(EXEMPT);
        Cell title = row.cell(PUBLIC_TITLE);
        if (cell.isEmpty() || cell.text().equalsIgnoreCase("no")) {
            if (!title.isEmpty()) {
                findings.add(Code.E245, title.place());
            }
            return Optional.empty();
        }
        findings.keep(row.place());
        Optional<List<ExemptParagraph>> paragraphs = Exemption.paragraphs(cell.text());
        if (paragraphs.isEmpty()) {
            findings.add(Code.E244, cell.place(), cell.text());
        }
        return paragraphs.map(p -> new Exemption(p, title.text()));
    }

    /** Remembers whether what stands at a place is exempt. */
    void read(Row row, Place place) {
        read(row).ifPresent(exemption -> rows.put(place, exemption));
    }

    /** Exempt items by the places that identify them. */
    public Map<Place, Exemption> rows() {
        return rows;
    }
}
