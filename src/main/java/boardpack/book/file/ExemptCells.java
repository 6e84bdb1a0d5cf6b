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

/** Reads which rows of a file are exempt, from the columns {@code exempt} and {@code public title}. */
public final class ExemptCells {
    static final String EXEMPT = "exempt";
    static final String PUBLIC_TITLE = "public title";

    /** The columns that every file with printed rows may have. */
    static final List<String> COLUMNS = List.of(EXEMPT, PUBLIC_TITLE);

    private final Findings findings;
    private final Map<Place, Exemption> rows = new HashMap<>();

    public ExemptCells(Findings findings) {
        this.findings = findings;
    }

    /**
     * Returns the reason why a row is exempt. An unknown paragraph becomes a finding, and the row is still kept from
     * the public.
     */
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

    /** Records the exemption of a row, if there is one. */
    void read(Row row, Place place) {
        read(row).ifPresent(exemption -> rows.put(place, exemption));
    }

    /** Returns the exemptions by place. */
    public Map<Place, Exemption> rows() {
        return rows;
    }
}
