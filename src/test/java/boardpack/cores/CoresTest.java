package boardpack.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests parallel work: the results never depend on the number of threads. */
@Timeout(60)
final class CoresTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    void resultsComeInTheOrderOfTheMakers(int number) {
        List<Callable<Integer>> makers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int its = i;
            makers.add(() -> {
                Thread.sleep(its % 7 == 0 ? 2 : 0);
                return its;
            });
        }
        assertEquals(IntStream.range(0, 50).boxed().toList(), new Cores(number).sideBySide(makers));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void ofSeveralFailuresTheFirstInOrderIsThrown(int number) {
        AtomicInteger done = new AtomicInteger();
        List<Callable<Integer>> makers = List.of(
                done::incrementAndGet,
                () -> {
                    Thread.sleep(20);
                    throw new IllegalArgumentException("second");
                },
                () -> {
                    throw new IllegalArgumentException("third");
                });
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> new Cores(number).sideBySide(makers));
        assertEquals("second", failure.getMessage());
        assertEquals(1, done.get());
    }

    @Test
    void severalCoresWorkAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        Callable<Boolean> meets = () -> {
            both.countDown();
            return both.await(30, TimeUnit.SECONDS);
        };
        assertEquals(List.of(true, true), new Cores(2).sideBySide(List.of(meets, meets)));
    }

    @Test
    void oneCoreWorksInTheThreadThatAsks() {
        Callable<Thread> where = Thread::currentThread;
        assertEquals(
                List.of(Thread.currentThread(), Thread.currentThread()),
                new Cores(1).sideBySide(List.of(where, where)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 9", "3, 0", "3, 1", "3, 11", "3, 1000", "64, 10"})
    void partsCoverAListOnceAndInOrder(int number, int size) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        List<Integer> covered = new ArrayList<>();
        new Cores(number).ofParts(all, part -> List.copyOf(part)).forEach(covered::addAll);
        assertEquals(all, covered);
    }

    @Test
    void littleWorkIsForOneCore() {
        Cores four = new Cores(4);
        assertEquals(Cores.ONE, four.worth(99, 100));
        assertEquals(four, four.worth(100, 100));
    }

    @Test
    void whatIsDoneMeanwhileGivesItsResultOrItsFailure() {
        assertEquals(7, Meanwhile.of(() -> 7).result());
        Meanwhile<Integer> fails = Meanwhile.of(() -> {
            throw new IllegalArgumentException("no");
        });
        assertEquals(
                "no",
                assertThrows(IllegalArgumentException.class, fails::result).getMessage());
        assertThrows(IllegalArgumentException.class, fails::result);
    }
}
