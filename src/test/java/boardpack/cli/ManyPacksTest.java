package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Findings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a failing workspace affects neither the others nor the table of outcomes. */
final class ManyPacksTest {
    static Stream<Arguments> failures() {
        Supplier<Throwable> memory = () -> new OutOfMemoryError("Java heap space");
        Supplier<Throwable> stack = StackOverflowError::new;
        Supplier<Throwable> wrapped = () -> new IllegalStateException(new OutOfMemoryError("Java heap space"));
        Supplier<Throwable> link = () -> new NoClassDefFoundError("x/Y");
        return Stream.of(
                Arguments.of(memory, "it needs more memory than there is"),
                Arguments.of(wrapped, "it needs more memory than there is"),
                Arguments.of(stack, "a fault in the program"),
                Arguments.of(link, "a fault in the program"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void oneThatFailsIsOneLineOfTheTable(Supplier<Throwable> failure, String said) {
        StringWriter err = new StringWriter();
        List<ChosenWorkspaces.One> boards = Stream.of("a", "b", "c")
                .map(name -> new ChosenWorkspaces.One(Path.of(name), name))
                .toList();
        int exit = new ManyPacks(boards, new PrintWriter(new StringWriter()), new PrintWriter(err), false)
                .make(2, (one, cores) -> made(one, failure));
        assertEquals(ExitCode.FAULT, exit);
        assertTrue(err.toString().contains("b: " + said), err.toString());
        assertTrue(err.toString().contains("of 3 workspaces 0 made, 2 unchanged, 1 not"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    private static PackRun.Outcome made(ChosenWorkspaces.One one, Supplier<Throwable> failure) {
        if (one.name().equals("b")) {
            throwIt(failure.get());
        }
        return new PackRun.Outcome(ExitCode.DONE, new Findings(), Optional.empty(), Optional.empty());
    }

    private static void throwIt(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
