package boardpack.book;

import boardpack.book.cell.FileName;
import boardpack.book.extract.Extracts;
import boardpack.book.file.NarrativeFiles;
import boardpack.book.shape.UsualNames;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import boardpack.read.table.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds unused files that look as if they should be used: a wrong name, folder or format. */
final class UnreadFiles {
    /** Folders that are not searched: output, archives, and folders with other rules. */
    private static final List<String> PASSED_OVER = List.of("out", "out-exempt", "quarters", "templates");

    private static final Set<String> WORKBOOKS =
            Set.of("xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "fods", "gsheet");
    private static final Set<String> READ = Set.of("csv", "xlsx");
    private static final Set<String> LIKE_CSV = Set.of("csv", "txt", "tsv", "csv.txt", "csv.csv");
    private static final Set<String> TEXTS = Set.of(
            "docx", "doc", "odt", "rtf", "pages", "txt", "md.txt", "markdown", "mdown", "md.docx", "html", "htm", "md");

    /** Suffixes that Explorer and people add to a name: " - Copy", " (1)", "_final", "v2", a date. */
    private static final Pattern BEHIND_A_NAME = Pattern.compile(
            "(?: - copy| copy| ?\\(\\d+\\)|[ _-]*(?:final|new|old|latest|updated?|draft|v ?\\d+|\\d{1,4}([-_. ]\\d{1,2}){0,2}))+$");

    private static final Set<String> NOT_MEANT =
            Set.of("readme", "licence", "license", "changelog", "thumbs", "desktop");
    private static final Pattern PUT_AWAY =
            Pattern.compile("(?:old|archive|archived|back-?up|copies|previous|superseded)s?.*");
    private static final int MOST_NAMED = 3;

    private final Workspace workspace;
    private final Findings findings;
    private final List<String> subjects;
    private final List<String> sheets;

    /**
     * Creates the search for one workspace.
     *
     * @param named the possible subjects of narratives
     */
    UnreadFiles(Workspace workspace, List<String> named, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
        this.subjects = new ArrayList<>(List.of("overview", "narrative", "introduction", "key-developments"));
        named.forEach(name -> subjects.add(FileName.of(name)));
        this.sheets = List.of(
                "indicators", "targets", "comparators", "milestones", "priorities", "actions", "queries", "limits");
    }

    /**
     * The parts of a file path.
     *
     * @param folder the folders above it; empty for the workspace itself
     * @param stem the name without ending and suffixes, in small letters
     * @param ending everything after the first dot, in small letters
     */
    private record Name(String path, String folder, String stem, String ending) {
        static Name of(String path) {
            int slash = path.lastIndexOf('/');
            String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
            int dot = name.indexOf('.');
            String stem = dot < 0 ? name : name.substring(0, dot);
            return new Name(
                    path,
                    slash < 0 ? "" : path.substring(0, slash),
                    BEHIND_A_NAME.matcher(stem.strip()).replaceFirst("").strip(),
                    dot < 0 ? "" : name.substring(dot + 1));
        }

        String top() {
            return folder.contains("/") ? folder.substring(0, folder.indexOf('/')) : folder;
        }
    }

    /**
     * Reports unused files that look misplaced.
     *
     * @param named tests if {@code pack.yaml} names a file
     */
    void tell(java.util.function.Predicate<String> named) {
        Set<String> read = workspace.hashes().keySet();
        Map<String, List<Name>> workbooks = new TreeMap<>();
        for (String path : workspace.all(PASSED_OVER)) {
            Name name = Name.of(path);
            boolean passedOver = read.contains(path)
                    || named.test(path)
                    || workspace.isAnotherNameOfOneRead(path)
                    || NOT_MEANT.contains(name.stem())
                    || name.stem().startsWith("readme")
                    || PUT_AWAY.matcher(name.top().toLowerCase(Locale.ROOT)).matches()
                    || isToldOfElsewhere(name)
                    || name.folder().isEmpty()
                            && sheets.stream().anyMatch(s -> path.equals(TableName.in(workspace, s + ".csv")));
            if (!passedOver) {
                toDo(name).ifPresentOrElse(fix -> findings.add(Code.W372, Place.of(path), fix), () -> {
                    if (WORKBOOKS.contains(lastEnding(name))) {
                        workbooks
                                .computeIfAbsent(name.folder(), f -> new ArrayList<>())
                                .add(name);
                    }
                });
            }
        }
        workbooks.forEach(this::workbooks);
    }

    /** Returns true for files directly in the folder of extracts, which have a separate finding. */
    private boolean isToldOfElsewhere(Name name) {
        return findings.has(Code.W325, Place.of(name.path()))
                || findings.has(Code.W309, Place.of(name.top()))
                || findings.hasErrorIn(name.path());
    }

    private void workbooks(String folder, List<Name> all) {
        String others = all.size() == 1
                ? ""
                : "; " + Math.min(all.size() - 1, 99) + " more in this folder, such as "
                        + String.join(
                                ", ",
                                all.stream()
                                        .skip(1)
                                        .limit(MOST_NAMED)
                                        .map(n -> n.path().substring(n.path().lastIndexOf('/') + 1))
                                        .toList());
        findings.add(
                Code.W372,
                Place.of(all.getFirst().path()),
                (TableName.isWorkbook(all.getFirst().path())
                                ? "if its figures belong in the pack, name it for the table that it holds, such as"
                                        + " targets.xlsx, or move it into extracts/"
                                : "of workbooks only those of the kind .xlsx are read: if its figures belong in the pack,"
                                        + " save it as \"Excel Workbook (*.xlsx)\"")
                        + others);
    }

    private Optional<String> toDo(Name name) {
        if (name.top().equals(NarrativeFiles.FOLDER)) {
            return narrative(name);
        }
        if (name.top().equals(Extracts.FOLDER)) {
            return extract(name);
        }
        Optional<String> folder = misnamedFolder(name);
        if (folder.isPresent()) {
            return folder;
        }
        return name.folder().isEmpty()
                ? inTheRoot(name)
                : sheet(name).map(file -> "move it out of its folder: " + file + " is read from the workspace itself");
    }

    private Optional<String> narrative(Name name) {
        boolean isBelow = !name.folder().equals(NarrativeFiles.FOLDER);
        if (!TEXTS.contains(name.ending()) && !TEXTS.contains(lastEnding(name))) {
            return Optional.empty();
        }
        if (name.ending().equals("md")) {
            return isBelow
                    ? Optional.of("move it right into narrative/")
                    : Optional.of("write the ending in small letters: " + plain(name) + ".md")
                            .filter(fix -> !name.path().endsWith(".md"));
        }
        return Optional.of("save its text as " + plain(name)
                + ".md, in Markdown: a plain text file that begins with # and" + " the name of what it is about");
    }

    private Optional<String> extract(Name name) {
        String file = name.path().substring(name.path().lastIndexOf('/') + 1);
        boolean isBelow = !name.folder().equals(Extracts.FOLDER);
        if (READ.contains(name.ending()) || READ.contains(lastEnding(name))) {
            return Optional.of(
                    isBelow
                            ? "move it right into extracts/; or name its folder under `extracts` in pack.yaml:"
                                    + " `- extracts/**/*." + lastEnding(name) + "` reads every folder below"
                            : "none of the patterns under `extracts` in pack.yaml fits " + file
                                    + ": add one, or rename it");
        }
        return isBelow && LIKE_CSV.contains(name.ending())
                ? Optional.of("save it as a CSV file in extracts/ itself")
                : Optional.empty();
    }

    private Optional<String> misnamedFolder(Name name) {
        String top = name.top();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        boolean text = name.ending().equals("md");
        String meant = text ? NarrativeFiles.FOLDER : Extracts.FOLDER;
        boolean near = top.equalsIgnoreCase(meant)
                || Nearest.to(top, List.of(meant)).isPresent()
                || meant.startsWith(top.toLowerCase(Locale.ROOT)) && top.length() > MOST_NAMED;
        return near && (text || READ.contains(name.ending()))
                ? Optional.of("rename its folder to " + meant + ", in small letters")
                : Optional.empty();
    }

    private Optional<String> inTheRoot(Name name) {
        Optional<String> sheet = sheet(name);
        if (sheet.isPresent()) {
            String file = TableName.in(workspace, sheet.get());
            boolean there = workspace.has(file);
            if (TableName.isWorkbook(name.path()) && !there) {
                return Optional.of("rename it to " + TableName.workbook(file));
            }
            if (WORKBOOKS.contains(lastEnding(name))
                    || TEXTS.contains(name.ending()) && !name.ending().contains("txt")) {
                return Optional.of(
                        there
                                ? file + " is read in its place: move one of the two away"
                                : "open it in Excel and save it as " + TableName.workbook(file)
                                        + ", type \"Excel Workbook\"");
            }
            return Optional.of(
                    there
                            ? file + " is read in its place: put the rows of both into it, or move this file away"
                            : "rename it to " + file);
        }
        if (TEXTS.contains(name.ending()) && isSubject(name)) {
            return Optional.of("save it as narrative/" + plain(name) + ".md, in Markdown");
        }
        if (TableName.isWorkbook(name.path()) && !name.stem().startsWith("chase") && isExtract(name.path())) {
            return Optional.of("move it into extracts/: it has the columns of an extract");
        }
        if (LIKE_CSV.contains(name.ending()) && !name.stem().startsWith("chase")) {
            if (isExtract(name.path())) {
                return Optional.of("move it into extracts/: it has the columns of an extract");
            }
            return name.ending().equals("csv")
                    ? Optional.of("no file of this name is read: the names are " + String.join(".csv, ", sheets)
                            + ".csv, and extracts stand in extracts/")
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isSubject(Name name) {
        String stem = FileName.of(name.stem());
        return subjects.contains(stem) || Nearest.to(stem, subjects).isPresent();
    }

    /** Returns the name of the file that was probably meant by a misspelt name or a file of another format. */
    private Optional<String> sheet(Name name) {
        boolean format = LIKE_CSV.contains(name.ending())
                || LIKE_CSV.contains(lastEnding(name))
                || WORKBOOKS.contains(lastEnding(name))
                || name.ending().startsWith("doc");
        if (!format || name.stem().isEmpty()) {
            return Optional.empty();
        }
        String stem = name.stem();
        return Nearest.to(stem, sheets)
                .or(() -> sheets.stream()
                        .filter(s -> s.equals(stem + "s") || stem.equals(s.substring(0, s.length() - 1)))
                        .findFirst())
                .or(() -> stem.equals("priority") || stem.equals("query")
                        ? Optional.of(stem.substring(0, stem.length() - 1) + "ies")
                        : Optional.empty())
                .map(s -> s + ".csv");
    }

    private boolean isExtract(String path) {
        return Extracts.FILE
                .header(
                        workspace,
                        path,
                        new Dialect(
                                Optional.empty(),
                                Map.of(),
                                UsualNames.meanings(),
                                UsualNames.titles(),
                                Optional.of(Set.of())))
                .map(CsvFile.Header::columns)
                .filter(columns -> columns.contains("ref") && columns.contains("period"))
                .isPresent();
    }

    private static String lastEnding(Name name) {
        return name.ending().substring(name.ending().lastIndexOf('.') + 1);
    }

    private static String plain(Name name) {
        String file = name.path().substring(name.path().lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
