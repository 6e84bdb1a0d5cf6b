package boardpack.run;

import boardpack.book.Book;
import boardpack.book.file.PackFigures;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.relation.Shown;
import boardpack.seal.PackTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the existing packs in a folder of packs. */
record LyingPacks(Path workspace, Book book, Findings findings) {
    private static final Pattern PACK = Pattern.compile("\\.?(\\d{4}\\S*-Q[1-4](?:-exempt)?(?:-issue-\\d+)?)(\\.old)?");

    /** Returns the pack folders in a folder, including one moved aside by a run that was killed during the exchange. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(p -> {
                        Matcher name = PACK.matcher(p.getFileName().toString());
                        boolean aside = name.matches() && name.group(2) != null;
                        return name.matches()
                                && Files.isDirectory(p)
                                && (aside
                                        ? p.getFileName().toString().startsWith(".")
                                                && !Files.exists(p.resolveSibling(name.group(1)))
                                        : !p.getFileName().toString().startsWith("."));
                    })
                    .sorted()
                    .toList();
        }
    }

    /** Returns the name of a file relative to the workspace, if it is inside. */
    private String name(Path file) {
        Path root = workspace.toAbsolutePath().normalize();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    /** Returns the figures that a pack shows, as far as its tables can be read. */
    Shown shown(Path folder, PackTables pack, boolean tells) throws IOException {
        PackFigures figures = new PackFigures(book.settings().yearKind());
        boolean isExempt = folder.getFileName().toString().contains("-exempt");
        for (Path document : pack.each(figures::read)) {
            if (tells && !isExempt) {
                findings.add(Code.W383, Place.of(name(document)));
            }
        }
        Map<String, Shown.Kind> kinds = new HashMap<>();
        Map<String, Map<Period, Shown.Numbers>> cells = new HashMap<>();
        Map<String, Map<Period, PackFigures.Figure>> all = figures.all();
        for (Indicator indicator : book.indicators()) {
            if (all.containsKey(indicator.ref())) {
                kinds.put(indicator.ref(), Shown.Kind.of(indicator));
                Map<Period, Shown.Numbers> its = new HashMap<>();
                all.get(indicator.ref())
                        .forEach((period, f) ->
                                its.put(period, new Shown.Numbers(f.value(), f.numerator(), f.denominator())));
                cells.put(indicator.ref(), its);
            }
        }
        return new Shown(kinds, cells);
    }
}
