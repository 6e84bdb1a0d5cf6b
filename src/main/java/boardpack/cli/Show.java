package boardpack.cli;

import boardpack.Pipeline;
import boardpack.compose.QuarterRatings;
import boardpack.compose.Selection;
import boardpack.indicator.Rating;
import boardpack.pack.CsvText;
import boardpack.pack.JsonText;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows the quarter's ratings on the terminal, or hands them to another program. */
@Command(
        name = "show",
        description = "Shows the quarter's ratings. Writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  boardpack show my-board",
            "  boardpack show my-board --rating red --rating amber --owner NB",
            "  boardpack show my-board --format json",
            "",
            "CSV has the columns and the bytes of data/ratings.csv. JSON has the same columns",
            "by name under \"ratings\"; every value is a string as in the CSV, so that 96.0",
            "keeps its decimal. Under \"counts\" are whole numbers. The table is as wide as",
            "COLUMNS says, else 80."
        })
final class Show implements Callable<Integer> {
    private static final int USUAL_WIDTH = 80;

    /** What to print. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private Source source;

    @Option(
            names = {"-a", "--service-area"},
            paramLabel = "NAME",
            description = "Only this service area; may be given more than once.")
    private List<String> serviceAreas = List.of();

    @Option(
            names = {"-r", "--rating"},
            paramLabel = "WORD",
            converter = RatingWord.class,
            completionCandidates = RatingWords.class,
            description = "Only this rating: green, amber, red, awaited, \"no target set\" and so on;"
                    + " may be given more than once.")
    private List<Rating> ratings = List.of();

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "Only the indicators of this owner, as in indicators.csv; may be given more than once.")
    private List<String> owners = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        Set<Rating> wanted = EnumSet.noneOf(Rating.class);
        wanted.addAll(ratings);
        Selection selection = new Selection(serviceAreas, wanted, owners);
        AtomicReference<Optional<QuarterRatings>> found = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> found.set(Pipeline.ratings(
                        source.order(Pipeline.Wanted.ALL, Optional.empty(), false), selection, findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (found.get().isEmpty()) {
            Report.print(findings, err);
            err.println("boardpack: " + Report.summary(findings) + "; nothing can be shown");
            return ExitCode.DATA;
        }
        print(found.get().get(), to);
        to.flush();
        if (findings.count() > 0) {
            boolean one = findings.sorted().size() == 1;
            err.println("boardpack: " + Report.summary(findings) + "; `boardpack check` "
                    + (one ? "says which" : "lists them"));
        }
        return ExitCode.DONE;
    }

    private void print(QuarterRatings ratings, PrintWriter to) {
        switch (format) {
            case TABLE -> RatingsScreen.lines(ratings, width(), hasColour()).forEach(to::println);
            case CSV -> to.print(new String(CsvText.bytes(ratings.table()), StandardCharsets.UTF_8));
            case JSON -> to.println(JsonText.of(ratings.data()));
        }
    }

    /** True on a terminal that shows colours, unless the user wants none. */
    private boolean hasColour() {
        return !"dumb".equals(System.getenv("TERM"))
                && spec.commandLine().getColorScheme().ansi().enabled();
    }

    /** What the shell says of the terminal's width. */
    private static int width() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .map(String::strip)
                .filter(c -> c.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .orElse(USUAL_WIDTH);
    }

    /** The ratings as they can be typed without quotation marks. */
    static final class RatingWords extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        RatingWords() {
            for (Rating rating : Rating.values()) {
                add(rating.word().toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        }
    }

    /** A rating by its word, in capitals or not, with blanks or hyphens. */
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
