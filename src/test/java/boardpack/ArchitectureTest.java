package boardpack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house that imports can show; docs/architecture.md says why. */
final class ArchitectureTest {
    /** The steps of a run in their order. */
    private static final List<String> STEPS =
            List.of("read", "book", "assess", "protect", "chart", "compose", "fill", "draw", "pack", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("boardpack");

    @ParameterizedTest
    @CsvSource({
        "org.openpdf.., draw",
        "org.apache.pdfbox.., pack",
        "freemarker.., fill",
        "org.apache.commons.csv.., pack",
        "org.snakeyaml.., read",
        "org.commonmark.., read",
        "tools.jackson.., pack",
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
                        "boardpack.assess..", "boardpack.protect..", "boardpack.chart..", "boardpack.compose..")
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
            if (!type.getPackageName().matches("boardpack\\.(indicator|book|assess|protect|compose).*")) {
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
