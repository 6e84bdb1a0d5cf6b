package boardpack.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.cores.Cores;
import boardpack.draw.AStyle;
import boardpack.draw.print.Laid;
import boardpack.draw.set.Paginator;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Unprintable;
import boardpack.page.Markup;
import boardpack.paper.Paper;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests papers that are made one by one. */
@Timeout(60)
final class OneByOneTest {
    private record Content() {}

    private static Paper paper(String name) {
        return new Paper(name, 0, name, name, "paper.ftlx", "", new Content(), List.of());
    }

    private static Laid laid(Set<Unprintable> missing) {
        return new Laid(
                new Markup.Element("section", Map.of(), List.of(), Place.of("a template")),
                Paginator.paginate(AStyle.look(), List.of()),
                Tag.root("Part"),
                missing,
                Laid.Follower.NONE);
    }

    private static List<String> files(List<OneByOne.Made> made) {
        return made.stream().map(OneByOne.Made::file).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void numbersFollowTheOrderAndLeaveOutPapersThatSayNothing(int cores) {
        List<Supplier<Optional<Paper>>> papers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int number = i;
            papers.add(() -> {
                Thread.yield();
                return number % 3 == 1 ? Optional.empty() : Optional.of(paper("p" + number));
            });
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i % 3 != 1) {
                expected.add("papers/%02d-p%d.pdf".formatted(expected.size() + 1, i));
            }
        }
        AtomicInteger beside = new AtomicInteger();
        Set<String> used = Collections.synchronizedSet(new TreeSet<>());

        List<OneByOne.Made> made = new OneByOne(p -> laid(Set.of()), (files, missing) -> {})
                .each(papers, new Cores(cores), (p, its) -> used.add(Documents.file(p)), beside::incrementAndGet);

        assertEquals(expected, files(made));
        assertEquals(new TreeSet<>(expected), used);
        assertEquals(1, beside.get());
        assertTrue(made.stream().allMatch(m -> m.pages() == 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aPaperThatFailsEndsTheRunAndLetsNobodyWait(int cores) {
        List<Supplier<Optional<Paper>>> papers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            papers.add(() -> {
                if (number == 3) {
                    throw new IllegalArgumentException("paper 3");
                }
                return Optional.of(paper("p" + number));
            });
        }
        OneByOne papersAlone = new OneByOne(p -> laid(Set.of()), (files, missing) -> {});

        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> papersAlone.each(papers, new Cores(cores), (p, its) -> {}, () -> {}));

        assertEquals("paper 3", failure.getMessage());
    }

    @Test
    void missingCharactersAreReportedInTheOrderOfThePack() {
        List<Supplier<Optional<Paper>>> papers =
                List.of(() -> Optional.of(paper("a")), Optional::empty, () -> Optional.of(paper("b")));
        List<String> reported = new ArrayList<>();

        new OneByOne(
                        p -> laid(Set.of(new Unprintable(p.id().charAt(0), p.id(), Unprintable.Why.NO_FONT))),
                        (files, missing) -> {
                            for (int i = 0; i < files.size(); i++) {
                                reported.add(files.get(i)
                                        + missing.get(i).stream()
                                                .map(Unprintable::character)
                                                .toList());
                            }
                        })
                .each(papers, new Cores(2), (p, its) -> {}, () -> {});

        assertEquals(List.of("papers/01-a.pdf[97]", "papers/02-b.pdf[98]"), reported);
    }
}
