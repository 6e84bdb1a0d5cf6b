package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.cli.screen.RatingsScreen;
import boardpack.compose.table.QuarterRatings;
import boardpack.compose.table.Selection;
import boardpack.indicator.Rating;
import boardpack.json.JsonText;
import boardpack.pack.CsvText;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.run.Pipeline;
import boardpack.run.Wanted;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The command that shows the quarter's ratings on the terminal, or passes them to another program. */
final class Show implements Callable<Integer> {
    private static final int USUAL_WIDTH = 80;

    /** The output formats. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Takes takes = new Takes(this, "show", "Shows the quarter's ratings. Writes nothing.");

    private final Source source = new Source(takes);

    private final Takes.Several<String> serviceAreas = takes.several(
            String.class, Takes.option("NAME", "Only this service area. May be repeated.", "-a", "--service-area"));

    private final Takes.Several<Rating> ratings = takes.several(
            Rating.class,
            Takes.option(
                            "WORD",
                            "Only this rating: green, amber, red, awaited, \"no target set\" and so on;"
                                    + " may be given more than once.",
                            "-r",
                            "--rating")
                    .converters(new RatingWord())
                    .completionCandidates(words()));

    private final Takes.Several<String> owners = takes.several(
            String.class,
            Takes.option(
                    "NAME", "Only the indicators of this owner, as in indicators.csv. May be repeated.", "--owner"));

    private final Takes.One<Format> format = takes.one(
            Format.class,
            Takes.option("FORMAT", "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.", "-f", "--format")
                    .defaultValue("table"));

    private Show() {
        takes.examples(
                "Examples",
                "  boardpack show my-board",
                "  boardpack show my-board --rating red --rating amber --owner NB",
                "  boardpack show my-board --format json",
                "",
                "CSV has the columns and the bytes of data/ratings.csv. JSON has the same columns",
                "by name under \"ratings\"; every value is a string as in the CSV, so that 96.0",
                "keeps its decimal. Under \"counts\" are whole numbers. The table is as wide as",
                "COLUMNS says, else 80.");
    }

    static Takes taking() {
        return new Show().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        Findings findings = new Findings();
        Set<Rating> wanted = EnumSet.noneOf(Rating.class);
        wanted.addAll(ratings.given());
        Selection selection = new Selection(serviceAreas.given(), wanted, owners.given());
        AtomicReference<Optional<QuarterRatings>> found = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> found.set(
                        Pipeline.ratings(source.order(Wanted.ALL, Optional.empty(), false), selection, findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (found.get().isEmpty()) {
            FindingsPrinter.print(findings, err);
            err.println("boardpack: " + FindingsPrinter.summary(findings) + "; nothing can be shown");
            return ExitCode.DATA;
        }
        print(found.get().get(), to);
        to.flush();
        if (findings.count() > 0) {
            boolean one = findings.sorted().size() == 1;
            err.println("boardpack: " + FindingsPrinter.summary(findings) + "; `boardpack check` "
                    + (one ? "says which" : "lists them"));
        }
        return ExitCode.DONE;
    }

    private void print(QuarterRatings ratings, PrintWriter to) {
        switch (format.value()) {
            case TABLE -> RatingsScreen.lines(ratings, width(), hasColour()).forEach(to::println);
            case CSV -> to.print(new String(CsvText.bytes(ratings.table()), StandardCharsets.UTF_8));
            case JSON -> to.println(JsonText.of(ratings.data()));
        }
    }

    /** Returns true on a terminal that shows colours, unless the user wants none. */
    private boolean hasColour() {
        return !"dumb".equals(System.getenv("TERM"))
                && takes.spec().commandLine().getColorScheme().ansi().enabled();
    }

    /** Returns the width of the terminal, from the shell. */
    private static int width() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .map(String::strip)
                .filter(c -> c.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .orElse(USUAL_WIDTH);
    }

    /** Returns the ratings in a form that needs no quotation marks. */
    private static List<String> words() {
        return Arrays.stream(Rating.values())
                .map(rating -> rating.word().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
    }

    /** A rating by its word, ignoring case, with blanks or hyphens. */
    static final class RatingWord implements ITypeConverter<Rating> {
        @Override
        public Rating convert(String typed) {
            String word = typed.strip().replaceAll("[\\s_-]+", " ");
            List<String> words = Arrays.stream(Rating.values())
                    .map(r -> r.word().toLowerCase(Locale.ROOT))
                    .toList();
            return Arrays.stream(Rating.values())
                    .filter(r -> r.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("\"" + typed + "\" is not a rating"
                            + Nearest.to(word, words)
                                    .map(n -> "; did you mean \"" + n + "\"?")
                                    .orElse(".")
                            + " The ratings are: " + String.join(", ", words)));
        }
    }
}
