import boardpack.problem.Findings;
import boardpack.read.Dialect;
import boardpack.read.Workspace;
import boardpack.read.table.CsvFile;
import java.io.BufferedWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows a second of reading a long extract, by boardpack and by Commons CSV alone. See bench/read. */
final class Read {
    private static final int TIMES = 5;

    private static final CsvFile FILE = new CsvFile(
            List.of("ref", "period"), List.of("value", "numerator", "denominator", "status", "commentary"));

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int rows = Integer.parseInt(args[1]);
        Path file = folder.resolve("long.csv");
        write(file, rows);
        System.out.printf(Locale.ROOT, "%,d rows, %,d bytes%n", rows, Files.size(file));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            double one = rows / seconds(() -> read(folder));
            double other = rows / seconds(() -> parse(file));
            if (i > 0) {
                ours.add(one);
                theirs.add(other);
            }
        }
        tell("boardpack", ours);
        tell("Commons CSV alone", theirs);
        System.out.printf(Locale.ROOT, "%.2f of it%n", median(ours) / median(theirs));
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "%,d MB of memory at most%n", runtime.totalMemory() >> 20);
    }

    private interface Work {
        long run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long started = System.nanoTime();
        if (work.run() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** As an extract is read: its header is asked first whether its columns are periods. */
    private static long read(Path folder) {
        Findings findings = new Findings();
        long[] letters = {0};
        Workspace workspace = Workspace.open(folder, findings);
        if (FILE.header(workspace, "long.csv", Dialect.OURS).isEmpty()) {
            return 0;
        }
        boolean all = FILE.read(workspace, "long.csv", findings, row ->
                letters[0] += row.cell("ref").text().length()
                        + row.cell("period").text().length()
                        + row.cell("value").text().length());
        return all ? letters[0] : 0;
    }

    private static long parse(Path file) throws Exception {
        long letters = 0;
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(CSVFormat.RFC4180).get()) {
            for (CSVRecord row : parser) {
                letters += row.get(0).length() + row.get(1).length() + row.get(2).length();
            }
        }
        return letters;
    }

    private static void write(Path file, int rows) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("ref,period,value,numerator,denominator,status,commentary\r\n");
            for (int i = 0; i < rows; i++) {
                int year = 2000 + i / 4 % 20;
                out.write("KPI " + i / 80 + "," + year + "/" + String.format("%02d", (year + 1) % 100) + " Q" + (1 + i % 4)
                        + "," + i % 100 + "." + i % 10 + "," + i % 977 + "," + (977 + i % 89) + ",final,"
                        + (i % 10 == 0 ? "\"Better than last year, and near the target of the plan – £3 less.\"" : "")
                        + "\r\n");
            }
        }
    }

    private static double median(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void tell(String who, List<Double> all) {
        System.out.printf(
                Locale.ROOT, "%-20s %,12.0f rows a second at most, %,12.0f in the median%n", who, Collections.max(all), median(all));
    }
}
