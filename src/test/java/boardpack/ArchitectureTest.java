package boardpack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the architecture rules that imports can show; docs/architecture.md gives the reasons. */
final class ArchitectureTest {
    /** The packages in the order in which data passes through them; none uses a later one. */
    private static final List<String> STEPS = List.of(
            "read", "book", "assess", "protect", "chart", "paper", "compose", "page", "fill", "draw", "web", "pack",
            "publish", "seal", "run", "cli");

    private static final Path SOURCES = Path.of("src/main/java");

    /**
     * Maximum number of files in a folder, so that it is easy to survey; the domain terms are a dictionary and
     * excepted.
     */
    private static final int MOST_FILES = 30;

    private static final Path DICTIONARY = SOURCES.resolve("boardpack/indicator");
    private static final int MOST_LINES = 400;
    private static final int MOST_PARTS = 12;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("boardpack");

    @ParameterizedTest
    @CsvSource({
        "org.openpdf.., draw",
        "org.apache.pdfbox.., pack|seal",
        "org.verapdf.., seal",
        "freemarker.., fill",
        "org.apache.commons.csv.., pack",
        "org.snakeyaml.., read",
        "org.commonmark.., read",
        "com.fasterxml.aalto.., page|read.workbook",
        "tools.jackson.., json|publish",
        "picocli.., cli",
        "ch.qos.logback.., cli",
    })
    void eachLibraryHasItsRoom(String library, String rooms) {
        String[] packages = List.of(rooms.split("\\|")).stream()
                .map(r -> "boardpack." + r + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void dataFlowsOneWay() {
        for (int step = 0; step < STEPS.size() - 1; step++) {
            String[] later = STEPS.subList(step + 1, STEPS.size()).stream()
                    .map(s -> "boardpack." + s + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("boardpack." + STEPS.get(step) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CLASSES);
        }
    }

    @Test
    void noTwoRoomsKnowEachOther() {
        slices().matching("boardpack.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "paper"})
    void whatEveryPrinterTakesKnowsNeitherWhoMakesItNorWhoPrintsIt(String room) {
        noClasses()
                .that()
                .resideInAPackage("boardpack." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "boardpack.compose..",
                        "boardpack.fill..",
                        "boardpack.draw..",
                        "boardpack.web..",
                        "boardpack.pack..",
                        "boardpack.run..")
                .check(CLASSES);
    }

    @Test
    void aFolderHoldsFewFilesAndAFileFewLines() throws IOException {
        List<String> large = new ArrayList<>();
        Map<Path, Integer> files = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                files.merge(source.getParent(), 1, Integer::sum);
                try (Stream<String> lines = Files.lines(source)) {
                    long count = lines.count();
                    if (count > MOST_LINES) {
                        large.add(source + " has " + count + " lines");
                    }
                }
            }
        }
        files.remove(DICTIONARY);
        files.forEach((folder, count) -> {
            if (count > MOST_FILES) {
                large.add(folder + " has " + count + " files");
            }
        });
        assertEquals(List.of(), large);
    }

    /** Checks imports in the sources, because a cycle of constants leaves no trace in class files. */
    @Test
    void importsRunOneWayToo() throws IOException {
        Map<String, Set<String>> imports = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String room = SOURCES.relativize(source.getParent()).toString().replace(File.separatorChar, '.');
                Matcher found = IMPORT.matcher(Files.readString(source));
                while (found.find()) {
                    if (!found.group(1).equals(room)) {
                        imports.computeIfAbsent(room, r -> new TreeSet<>()).add(found.group(1));
                    }
                }
            }
        }
        List<String> rings = new ArrayList<>();
        imports.forEach((room, its) -> its.stream()
                .filter(other -> reached(other, imports).contains(room))
                .forEach(other -> rings.add(room + " imports " + other + ", which leads back")));
        assertEquals(List.of(), rings);
    }

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(boardpack(?:\\.[a-z]\\w*)*)\\.[A-Z]", Pattern.MULTILINE);

    private static Set<String> reached(String from, Map<String, Set<String>> imports) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String next : imports.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /**
     * Limits the parts of a record. With more, two of the same type are easily swapped; small named records avoid that.
     */
    @Test
    void aRecordHasFewParts() {
        List<String> large = CLASSES.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .filter(type -> type.getRecordComponents().length > MOST_PARTS)
                .map(type -> type.getName() + " has " + type.getRecordComponents().length + " parts")
                .sorted()
                .toList();
        assertEquals(List.of(), large);
    }

    @Test
    void wordsOfTheFieldKnowNoStep() {
        String[] steps = STEPS.stream().map(s -> "boardpack." + s + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage("boardpack.indicator..", "boardpack.problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(steps)
                .check(CLASSES);
    }

    @Test
    void assessProtectAndComposeTouchNoFileAndNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "boardpack.assess..",
                        "boardpack.protect..",
                        "boardpack.chart..",
                        "boardpack.paper..",
                        "boardpack.compose..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..")
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(CLASSES);
    }

    @Test
    void figuresAreDrawnWithoutAwt() {
        noClasses()
                .that()
                .resideInAnyPackage("boardpack.chart..", "boardpack.draw..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("boardpack.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void nothingIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl)")
                .check(CLASSES);
    }

    @Test
    void measuredValuesAreNeverBinaryFractions() {
        Set<String> binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        for (JavaClass type : CLASSES) {
            if (!type.getPackageName().matches("boardpack\\.(indicator|book|assess|protect|paper|compose).*")) {
                continue;
            }
            for (JavaField field : type.getFields()) {
                assertFalse(binary.contains(field.getRawType().getName()), field.getFullName());
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                assertFalse(binary.contains(unit.getRawReturnType().getName()), unit.getFullName());
                unit.getRawParameterTypes().forEach(p -> assertFalse(binary.contains(p.getName()), unit.getFullName()));
                unit.getCallsFromSelf()
                        .forEach(call -> assertFalse(
                                call.getTarget().getRawReturnType() != null
                                        && binary.contains(call.getTarget()
                                                .getRawReturnType()
                                                .getName()),
                                call.getDescription()));
            }
        }
    }
}
