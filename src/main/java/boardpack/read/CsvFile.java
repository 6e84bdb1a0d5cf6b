package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A CSV file with a header row, read row by row.
 *
 * <p>It is taken as other programs save it: in any of the usual encodings, with any of the usual delimiters, with titles
 * above its header. What could mean two things is refused.
 *
 * @param required the columns that must be there
 * @param optional the columns that may be there
 * @param others whether other columns may be there too, and are passed over
 */
public record CsvFile(List<String> required, List<String> optional, boolean others) {
    /** After so many findings the rest of a file is not read: something is wrong with it as a whole. */
    public static final int MOST_FINDINGS = 1_000;

    public CsvFile(List<String> required, List<String> optional) {
        this(required, optional, false);
    }

    /** Every column that it may have. */
    public List<String> columns() {
        return java.util.stream.Stream.concat(required.stream(), optional.stream())
                .toList();
    }

    /** A heading as it is compared with others: capitals, blanks, hyphens and underscores do not matter. */
    public static String normal(String heading) {
        return Headings.normal(heading);
    }

    /**
     * The header row of a file, before it is read.
     *
     * @param cells the headings as they are written
     * @param columns those that mean a column of this file
     */
    public record Header(int line, List<String> cells, Set<String> columns) {}

    /** The header of a file; empty where it has none, or cannot be read: that is told when it is read. */
    public Optional<Header> header(Workspace workspace, String name, Dialect dialect) {
        Findings unheard = new Findings();
        try {
            if (!workspace.isReadable(name)) {
                return Optional.empty();
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

    /** Reads a file that is not in a workspace, such as one that a document carries; its place has this name. */
    public boolean read(String name, Reader text, Findings findings, Consumer<Row> rows) {
        try {
            return new CsvReading(this, name, Dialect.OURS, findings, rows).read(text);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), Workspace.reason(e)), e);
        }
    }

    /** Reads a file of the workspace that is written with our own headings. */
    public boolean read(Workspace workspace, String name, Findings findings, Consumer<Row> rows) {
        return read(workspace, name, workspace.ours(), findings, rows);
    }

    /**
     * Reads a file of the workspace and hands on each row that is not empty; what is wrong becomes a finding.
     *
     * @return whether every row could be handed on; without a column that must be there, none is
     */
    public boolean read(Workspace workspace, String name, Dialect dialect, Findings findings, Consumer<Row> rows) {
        try {
            if (!workspace.isReadable(name)) {
                return false;
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
