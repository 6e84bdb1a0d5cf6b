package boardpack.book.extract;

import boardpack.indicator.Period;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds files with the same rows in any order, such as a file that was saved twice. */
final class SameRows {
    /** A checksum of a file's rows. Rows are not stored, because there may be a million. */
    static final class Sum {
        private long count;
        private long hashes;

        /** Adds a row with a figure. Rows that only complete another row may repeat in many files. */
        void row(String ref, Period period, Row row) {
            String value = row.text("value");
            String numerator = row.text("numerator");
            String denominator = row.text("denominator");
            if ((value.isEmpty() || value.equals("-")) && numerator.isEmpty() && denominator.isEmpty()) {
                return;
            }
            long figure = 31L * (31L * value.hashCode() + numerator.hashCode()) + denominator.hashCode();
            long hash = 31L * ref.hashCode() + period.hashCode();
            hash = (hash * 0x9E3779B97F4A7C15L + figure) * 0xC2B2AE3D27D4EB4FL;
            count++;
            hashes += hash ^ hash >>> 29;
        }
    }

    /** Minimum number of rows; a single repeated row has its own finding. */
    private static final int ENOUGH = 2;

    private final Map<String, Sum> files = new LinkedHashMap<>();

    /** Adds the checksum of a file. */
    void take(String file, Sum sum) {
        if (sum.count >= ENOUGH) {
            files.put(file, sum);
        }
    }

    void tell(Findings findings) {
        Map<List<Long>, String> first = new LinkedHashMap<>();
        files.forEach((file, sum) -> {
            String other = first.putIfAbsent(List.of(sum.count, sum.hashes), file);
            if (other != null) {
                findings.add(Code.W321, Place.of(file), other);
            }
        });
    }
}
