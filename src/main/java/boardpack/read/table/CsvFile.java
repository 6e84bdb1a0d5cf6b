package boardpack.read.table;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Encoding;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table with a header row, read row by row from a CSV file or a workbook.
 *
 * <p>CSV files of other programs are accepted: with any usual encoding or delimiter, and with titles above the header.
 * Ambiguous content is rejected.
 *
 * @param required the required columns
 * @param optional the optional columns
 * @param others true if other columns are permitted and ignored
 */
public record CsvFile(List<String> required, List<String> optional, boolean others) {
    /**
     * Maximum number of findings in a file. After that it is not read further, because something is wrong with all of
     * it.
     */
    public static final int MOST_FINDINGS = 1_000;

    public CsvFile(List<String> required, List<String> optional) {
        this(required, optional, false);
    }

    /** Returns every column that it may have. */
    public List<String> columns() {
        return java.util.stream.Stream.concat(required.stream(), optional.stream())
                .toList();
    }

    /** Returns a heading in the form for comparing, which ignores case, blanks, hyphens and underscores. */
    public static String normal(String heading) {
        return Headings.normal(heading);
    }

    /**
     * The header row of a file, before the file is read.
     *
     * @param cells the headings as written
     * @param columns the headings that mean a column of this file
     */
    public record Header(Place place, List<String> cells, Set<String> columns) {}

    /** Returns the header of a file; empty if it is missing or unreadable. Reading the file reports that. */
    public Optional<Header> header(Workspace workspace, String name, Dialect dialect) {
        Findings unheard = new Findings();
        try {
            if (!workspace.isReadable(name)) {
                return Optional.empty();
            }
            if (TableName.isWorkbook(name)) {
                return new WorkbookReading(this, name, dialect, unheard, row -> {}).header(workspace.lookInto(name));
            }
            Reader text =
                    Encoding.look(workspace, name, dialect.encoding(), unheard).orElse(Reader.nullReader());
            try (text) {
                return new CsvReading(this, name, dialect, unheard, row -> {}).header(text);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads a file outside a workspace, such as an attachment, under the given name. Returns true if every row could be read. */
    public boolean read(String name, Reader text, Findings findings, Consumer<Row> rows) {
        try {
            return new CsvReading(this, name, Dialect.OURS, findings, rows).read(text);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), Workspace.reason(e)), e);
        }
    }

    /** Reads a file of the workspace with our own headings. Returns true if every row could be read. */
    public boolean read(Workspace workspace, String name, Findings findings, Consumer<Row> rows) {
        return read(workspace, name, workspace.ours(), findings, rows);
    }

    /**
     * Reads a file of the workspace and passes on each row that is not empty. Errors become findings.
     *
     * @return true if every row could be passed on; without a required column, none is
     */
    public boolean read(Workspace workspace, String name, Dialect dialect, Findings findings, Consumer<Row> rows) {
        try {
            if (!workspace.isReadable(name)) {
                return false;
            }
            if (TableName.isWorkbook(name)) {
                Optional<Path> workbook = workspace.readInto(name);
                return workbook.isPresent()
                        && new WorkbookReading(this, name, dialect, findings, rows).read(workbook.get());
            }
            Optional<Reader> text = Encoding.open(workspace, name, dialect.encoding(), findings);
            if (text.isEmpty()) {
                return false;
            }
            try (Reader in = text.get()) {
                return new CsvReading(this, name, dialect, findings, rows).read(in);
            }
        } catch (CharacterCodingException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), "it changed while it was read"), e);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), Workspace.reason(e)), e);
        }
    }
}
