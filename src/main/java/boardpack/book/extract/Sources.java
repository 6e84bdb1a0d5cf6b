package boardpack.book.extract;

import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.pack.Setting;
import boardpack.book.scale.Scale;
import boardpack.book.scale.Scales;
import boardpack.book.shape.Neighbours;
import boardpack.book.shape.RoundedCounts;
import boardpack.book.shape.Shape;
import boardpack.book.shape.UsualNames;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Glob;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import boardpack.read.Yaml;
import boardpack.read.table.CsvFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files with a council's figures, as named in {@code pack.yaml}, and their formats.
 *
 * @param patterns patterns for extracts; none for the default folder
 * @param shapes published files, each with its mapping
 * @param neighbours the authorities most like the council
 * @param comparators files of other authorities' figures, each with its mapping
 * @param scales the scales in which the percentages of some files are written
 * @param ofExtracts the council's headings, encoding and ignored columns in extracts
 * @param ofTargets the council's headings in {@code targets.csv}
 * @param roundedCounts the rounding of numerators and denominators
 */
public record Sources(
        List<Pattern> patterns,
        List<Shape> shapes,
        Optional<Neighbours> neighbours,
        List<ComparatorShape> comparators,
        List<Scales.OfFiles> scales,
        Dialect ofExtracts,
        Dialect ofTargets,
        RoundedCounts roundedCounts) {
    /** Files that a wide pattern would match although they are not extracts. */
    private static final Set<String> NO_EXTRACTS = Set.of(
            WorkspaceFiles.INDICATORS,
            WorkspaceFiles.TARGETS,
            WorkspaceFiles.COMPARATORS,
            WorkspaceFiles.MILESTONES,
            WorkspaceFiles.QUERIES,
            WorkspaceFiles.LIMITS);

    /** The default folder of extracts. */
    private static final String USUAL = WorkspaceFiles.EXTRACTS + "/*.csv";

    private static final List<String> NO_FOLDERS_OF_EXTRACTS = List.of("out/", "quarters/", "templates/");

    private static final Set<String> NEEDED = Set.of("ref", "period");
    private static final String HEADING = "the heading of a column";

    /** A pattern for the names of extracts, with its place. */
    record Pattern(Glob glob, Place place) {
        /** Returns true if the council names no pattern, and every table in the folder is an extract. */
        boolean isUsual() {
            return place.equals(Place.of(WorkspaceFiles.EXTRACTS));
        }
    }

    /**
     * Reads the settings.
     *
     * @param columns our column names, which a council may rename
     */
    public static Sources read(Setting pack, Set<String> columns, Findings findings) {
        Map<String, String> called = called(pack, columns, findings);
        Map<String, String> usual = UsualNames.meanings();
        Set<String> ignored = ignored(pack, called, findings);
        return new Sources(
                patterns(pack, findings),
                shapes(pack, findings),
                pack.get("neighbours").flatMap(y -> Neighbours.read(pack, y, findings)),
                pack.list("comparators").stream()
                        .flatMap(y -> pack.mapping(y).stream())
                        .flatMap(c -> ComparatorShape.read(c, findings).stream())
                        .toList(),
                scales(pack, findings),
                new Dialect(encoding(pack, findings), called, usual, UsualNames.titles(), Optional.of(ignored)),
                new Dialect(
                        Optional.empty(), called, usual, UsualNames.titles(), Optional.empty(), Optional.of(ignored)),
                new RoundedCounts(RoundedCounts.read(pack, findings), Map.of()));
    }

    /** Returns true for a file that a pattern or mapping matches, even if it could not be read. */
    public boolean names(String file) {
        return patterns.stream().anyMatch(p -> p.glob().matches(file))
                || shapes.stream().anyMatch(s -> s.files().matches(file))
                || comparators.stream().anyMatch(s -> s.files().matches(file))
                || neighbours.filter(n -> n.isFile(file)).isPresent();
    }

    /** Returns the headings that the council wants to ignore in every file. */
    public Set<String> passedOver() {
        return ofTargets.passedOver().orElse(Set.of());
    }

    /** Returns the extracts by name, without duplicates. A pattern without a match becomes a finding. */
    public List<String> extracts(Workspace workspace, Findings findings) {
        Set<String> files = new TreeSet<>();
        boolean usual = patterns.stream().anyMatch(p -> p.glob().text().equals(USUAL));
        List<String> folder = usual ? workspace.list(WorkspaceFiles.EXTRACTS, "") : List.of();
        for (Pattern pattern : patterns) {
            int before = findings.count();
            List<String> found = new ArrayList<>(workspace.find(pattern.glob()).stream()
                    .filter(Sources::isExtract)
                    .toList());
            if (pattern.isUsual()) {
                found.addAll(workbooks(folder, found));
            }
            if (found.isEmpty() && findings.count() == before) {
                // The mapped files may be the only ones.
                String orElse = shapes.isEmpty() ? "" : ", or take the pattern out";
                findings.add(Code.E107, pattern.place(), pattern.glob().text(), orElse);
            }
            files.addAll(found);
        }
        tellOfUnread(workspace, folder, files, findings);
        return List.copyOf(files);
    }

    /** Reports files among the extracts that are not read, because nobody would notice before the meeting. */
    private void tellOfUnread(Workspace workspace, List<String> folder, Set<String> files, Findings findings) {
        folder.stream()
                .filter(name -> !files.contains(name) && !workspace.isFolder(name))
                .filter(name ->
                        shapes.stream().noneMatch(s -> workspace.find(s.files()).contains(name)))
                .forEach(name -> findings.add(Code.W325, Place.of(name)));
    }

    /** The workbooks among the extracts; a CSV file of the same name replaces one. */
    private static List<String> workbooks(List<String> folder, List<String> csvFiles) {
        return folder.stream()
                .filter(name -> TableName.isWorkbook(name) && !csvFiles.contains(TableName.csv(name)))
                .toList();
    }

    private static boolean isExtract(String name) {
        boolean other =
                NO_EXTRACTS.contains(name) || TableName.isWorkbook(name) && NO_EXTRACTS.contains(TableName.csv(name));
        return !other && NO_FOLDERS_OF_EXTRACTS.stream().noneMatch(name::startsWith);
    }

    private static List<Pattern> patterns(Setting pack, Findings findings) {
        Optional<Yaml> said = pack.get("extracts");
        if (said.isEmpty()) {
            return List.of(new Pattern(new Glob(USUAL), Place.of(WorkspaceFiles.EXTRACTS)));
        }
        List<Yaml> items = said.get() instanceof Yaml.Scalar one ? List.of(one) : pack.list("extracts");
        List<Pattern> patterns = new ArrayList<>();
        for (Yaml item : items) {
            if (item instanceof Yaml.Mapping mapping && !isOfOurs(mapping)) {
                continue;
            }
            Yaml pattern =
                    item instanceof Yaml.Mapping mapping ? mapping.entries().get("files") : item;
            pack.text(pattern, "a pattern such as extracts/*.csv").ifPresent(text -> {
                Glob glob = new Glob(text.text());
                if (glob.leadsOut()) {
                    findings.add(Code.E114, text.place());
                } else if (text.text().isEmpty()) {
                    findings.add(Code.E103, text.place(), "nothing", "a pattern such as extracts/*.csv");
                } else {
                    patterns.add(new Pattern(glob, text.place()));
                }
            });
        }
        if (said.get() instanceof Yaml.Sequence list && list.items().isEmpty()) {
            findings.add(Code.E103, list.place(), "nothing", "a pattern such as extracts/*.csv");
        }
        return patterns;
    }

    private static List<Shape> shapes(Setting pack, Findings findings) {
        if (pack.get("extracts").filter(Yaml.Sequence.class::isInstance).isEmpty()) {
            return List.of();
        }
        List<Shape> shapes = pack.list("extracts").stream()
                .filter(y -> y instanceof Yaml.Mapping mapping && !isOfOurs(mapping))
                .flatMap(y -> pack.mapping(y).stream())
                .flatMap(s -> Shape.read(s, findings).stream())
                .toList();
        Shape.checkHalves(shapes, findings);
        return shapes;
    }

    /** Returns true for an entry that only declares the scale of extracts in the usual layout. */
    private static boolean isOfOurs(Yaml.Mapping entry) {
        return entry.entries().keySet().equals(Set.of("files", Scale.NAME));
    }

    /** Returns the scale declarations under {@code scale}, and those next to file names under {@code extracts}. */
    private static List<Scales.OfFiles> scales(Setting pack, Findings findings) {
        List<Scales.OfFiles> scales = new ArrayList<>(Scale.ofFiles(pack, findings));
        if (pack.get("extracts").filter(Yaml.Sequence.class::isInstance).isPresent()) {
            pack.list("extracts").stream()
                    .filter(y -> y instanceof Yaml.Mapping mapping && isOfOurs(mapping))
                    .flatMap(y -> pack.mapping(y).stream())
                    .forEach(s -> Scale.read(s, findings)
                            .ifPresent(scale -> s.text("files")
                                    .ifPresent(f ->
                                            scales.add(new Scales.OfFiles(new Glob(f), scale, s.place("files"))))));
        }
        return scales;
    }

    /** Returns the dialect of mapped files, which have their own headings. */
    public Dialect ofShapes() {
        return Dialect.of(ofExtracts.encoding());
    }

    private static Optional<Charset> encoding(Setting pack, Findings findings) {
        Optional<Yaml.Scalar> said = pack.get("encoding").flatMap(y -> pack.text(y, "utf-8 or windows-1252"));
        return said.flatMap(s -> switch (s.text().toLowerCase(Locale.ROOT)) {
            case "utf-8", "windows-1252" -> Optional.of(Charset.forName(s.text()));
            default -> {
                findings.add(Code.E103, s.place(), "\"" + s.text() + "\"", "utf-8 or windows-1252");
                yield Optional.empty();
            }
        });
    }

    /** Returns the council's own name for each of our headings. */
    private static Map<String, String> called(Setting pack, Set<String> columns, Findings findings) {
        Map<String, String> called = new HashMap<>();
        Set<String> names = new HashSet<>();
        pack.mapping("columns").ifPresent(said -> {
            said.only(written(columns));
            said.texts().forEach((ours, theirs) -> {
                if (theirs.text().isEmpty()) {
                    findings.add(Code.E103, said.place(ours), "nothing", HEADING);
                } else if (!names.add(theirs.text().toLowerCase(Locale.ROOT))) {
                    findings.add(
                            Code.E103, theirs.place(), "\"" + theirs.text() + "\" a second time", "another heading");
                } else {
                    called.put(ours.replace('-', ' '), theirs.text());
                }
            });
        });
        return called;
    }

    /** Returns the column headings in extracts that the council wants to ignore. */
    private static Set<String> ignored(Setting pack, Map<String, String> called, Findings findings) {
        Set<String> read = new HashSet<>();
        called.values().forEach(name -> read.add(CsvFile.normal(name)));
        Set<String> ignored = new HashSet<>();
        for (Yaml item : pack.list("ignore-columns")) {
            pack.text(item, HEADING).ifPresent(heading -> {
                String name = CsvFile.normal(heading.text());
                if (name.isEmpty()) {
                    findings.add(Code.E103, heading.place(), "nothing", HEADING);
                } else if (read.contains(name)) {
                    String found = "\"" + heading.text() + "\", which stands under columns too,";
                    findings.add(Code.E103, heading.place(), found, "another heading");
                } else if (NEEDED.contains(name) && !called.containsKey(name)) {
                    String found = "\"" + heading.text() + "\", which extracts need,";
                    findings.add(Code.E103, heading.place(), found, "another heading");
                } else {
                    ignored.add(name);
                }
            });
        }
        return ignored;
    }

    /** Returns the headings both with spaces and in the spelling of settings. */
    private static Set<String> written(Set<String> headings) {
        Set<String> written = new TreeSet<>(headings);
        headings.forEach(heading -> written.add(heading.replace(' ', '-')));
        return written;
    }
}
