package boardpack.book;

import boardpack.indicator.Period;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which files hold the same rows, in whatever order: a file that was saved twice. */
final class SameRows {
    /** What a file's rows add up to; no row is kept, since there may be a million. */
    private record Sum(long count, long hashes) {
        Sum and(long hash) {
            return new Sum(count + 1, hashes + hash);
        }
    }

    /** One row that stands twice is a slip of its own. */
    private static final int ENOUGH = 2;

    private final Map<String, Sum> files = new LinkedHashMap<>();

    /** Takes in a row that has a figure; what only says more of another row may stand in many files. */
    void row(String ref, Period period, Row row) {
        String figure = String.join(
                "/",
                row.cell("value").text(),
                row.cell("numerator").text(),
                row.cell("denominator").text());
        if (figure.equals("//") || figure.equals("-//")) {
            return;
        }
        long hash = 31L * ref.hashCode() + period.hashCode();
        hash = (hash * 0x9E3779B97F4A7C15L + figure.hashCode()) * 0xC2B2AE3D27D4EB4FL;
        files.put(
                row.place().file(),
                files.getOrDefault(row.place().file(), new Sum(0, 0)).and(hash ^ hash >>> 29));
    }

    void tell(Findings findings) {
        Map<List<Long>, String> first = new LinkedHashMap<>();
        files.forEach((file, sum) -> {
            if (sum.count() >= ENOUGH) {
                String other = first.putIfAbsent(List.of(sum.count(), sum.hashes()), file);
                if (other != null) {
                    findings.add(Code.W321, Place.of(file), other);
                }
            }
        });
    }
}
