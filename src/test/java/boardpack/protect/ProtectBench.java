package boardpack.protect;

import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Times the protection of totals and parts with their months, quarters and years; {@code bench/protect} runs it. */
final class ProtectBench {
    private static final int PARTS = 4;
    private static final int FIVE_HUNDRED = 500;
    private static final int YEAR = 2018;

    private ProtectBench() {}

    public static void main(String[] arguments) {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        System.out.printf("%8s %8s %8s %8s   %s%n", "cells", "first ms", "least ms", "middle", "suppressed");
        for (int families : new int[] {5, 10, 20, 40}) {
            ABook book = book(families);
            Assessed assessed = Assessor.assess(book.build());
            int cells = families * (PARTS + 1) * 20;
            List<Long> taken = new ArrayList<>();
            SmallNumbers.Taken last = null;
            for (int i = 0; i < times; i++) {
                long started = System.nanoTime();
                last = SmallNumbers.takenOut(assessed);
                taken.add((System.nanoTime() - started) / 1_000_000);
            }
            List<Long> sorted = taken.stream().sorted().toList();
            long covers = last.suppressed().stream().filter(Suppressed::cover).count();
            System.out.printf(
                    "%8d %8d %8d %8d   %d, %d of them covers%n",
                    cells,
                    taken.getFirst(),
                    sorted.getFirst(),
                    sorted.get(times / 2),
                    last.suppressed().size(),
                    covers);
        }
        // Five hundred indicators in a hundred families of a total and four parts, quarter after quarter.
        System.out.printf("%8s %8s%n", "quarters", "least ms");
        for (int quarters : new int[] {3, 6, 12}) {
            Assessed assessed = Assessor.assess(
                    book(FIVE_HUNDRED / (PARTS + 1), quarters, false).build());
            long least = Long.MAX_VALUE;
            for (int i = 0; i < times; i++) {
                long started = System.nanoTime();
                SmallNumbers.takenOut(assessed);
                least = Math.min(least, (System.nanoTime() - started) / 1_000_000);
            }
            System.out.printf("%8d %8d%n", quarters, least);
        }
    }

    /** Returns a book of families in one pack: each is a total with its parts, twelve months and four quarters. */
    private static ABook book(int families) {
        return book(families, 4, true);
    }

    /** Returns the same over several quarters, as one family or one for each total. */
    private static ABook book(int families, int quarters, boolean together) {
        Random random = new Random(families);
        List<Indicator> all = new ArrayList<>();
        all.add(AnIndicator.count().ref("ALL").basis(Basis.FLOW).people().build());
        for (int f = 0; f < families; f++) {
            String total = "F" + f;
            all.add(AnIndicator.count()
                    .ref(total)
                    .basis(Basis.FLOW)
                    .people()
                    .partOf(together ? new String[] {"ALL"} : new String[0])
                    .build());
            for (int p = 0; p < PARTS; p++) {
                all.add(AnIndicator.count()
                        .ref(total + "P" + p)
                        .basis(Basis.FLOW)
                        .people()
                        .partOf(total)
                        .build());
            }
        }
        ABook book = ABook.of(all.toArray(Indicator[]::new))
                .quarter("%d/%d Q%d"
                        .formatted(
                                YEAR + (quarters - 1) / 4,
                                YEAR + 1 + (quarters - 1) / 4 - 2000,
                                (quarters - 1) % 4 + 1));
        for (int month = 0; month < 3 * quarters; month++) {
            String period = "%d-%02d".formatted(YEAR + (month + 3) / 12, (month + 3) % 12 + 1);
            long everything = 0;
            for (int f = 0; f < families; f++) {
                long sum = 0;
                for (int p = 0; p < PARTS; p++) {
                    // About one in ten is small.
                    long value = random.nextInt(60);
                    sum += value;
                    book.result(all.get(1 + f * (PARTS + 1) + 1 + p), period, Long.toString(value), Status.FINAL, "");
                }
                everything += sum;
                book.result(all.get(1 + f * (PARTS + 1)), period, Long.toString(sum), Status.FINAL, "");
            }
            book.result(all.getFirst(), period, Long.toString(everything), Status.FINAL, "");
        }
        return book;
    }
}
