package boardpack.compose.section;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.Past;
import boardpack.book.pack.Focus;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.words.FigureWords;
import boardpack.compose.words.Figures;
import boardpack.compose.words.IndicatorWords;
import boardpack.compose.words.Marks;
import boardpack.compose.words.MethodWords;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.paper.Illustration;
import boardpack.paper.Section;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.Paragraph;
import boardpack.paper.Section.PastFigures;
import boardpack.paper.Section.PastLine;
import boardpack.paper.Section.Shown;
import boardpack.paper.Section.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the sections of a focus report: why it was requested, what the figures show, and how they were produced. */
public final class FocusSections {
    /** Minimum number of figures for a sentence about their range. */
    private static final int FEWEST_FOR_A_RANGE = 3;

    /** Dash shown for the months of a quarter that was supplied only as a whole. */
    private static final String NONE = "\u2013";

    private final Assessed assessed;
    private final Places places;
    private final Scope scope;
    private final Wording.Section plan;
    private final Placeholders placeholders;

    public FocusSections(
            Assessed assessed, Places places, Scope scope, Wording.Section plan, Placeholders placeholders) {
        this.assessed = assessed;
        this.places = places;
        this.scope = scope;
        this.plan = plan;
        this.placeholders = placeholders;
    }

    private String words(String name) {
        return placeholders.fill(plan.text(name));
    }

    /**
     * Composes the reasons for the request in numbered paragraphs.
     *
     * @param number the number of the section, with a full stop; empty if paragraphs are not numbered
     */
    public Told asked(Heading heading, String number) {
        Optional<Focus> focus = assessed.book().settings().focuses().stream()
                .filter(f -> f.name().equals(scope.name()))
                .findFirst();
        List<String> texts = new ArrayList<>();
        texts.add(words(focus.flatMap(Focus::asked).isPresent() ? "dated-text" : "text"));
        focus.map(Focus::reason)
                .filter(r -> !r.isEmpty())
                .map(Figures::sentence)
                .ifPresent(texts::add);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            paragraphs.add(new Paragraph(number.isEmpty() ? "" : number + (paragraphs.size() + 1), text, List.of()));
        }
        return new Told(heading, paragraphs, List.of());
    }

    /** Composes the sentences about each indicator's figure. */
    public Told shown(Heading heading) {
        List<Shown> shown = scope.assessments().stream()
                .map(a -> new Shown(
                        a.indicator().ref(), a.indicator().title(), new FigureWords(a).sentences() + range(a)))
                .toList();
        return new Told(heading, List.of(new Paragraph("", words("text"), List.of())), shown);
    }

    /** Returns the range of the indicator's figures in words, with a leading space. */
    private String range(Assessment a) {
        List<BigDecimal> figures = past(a).lines().stream()
                .flatMap(l -> l.value().number().stream())
                .map(a.indicator()::displayed)
                .sorted()
                .toList();
        if (figures.size() < FEWEST_FOR_A_RANGE) {
            return "";
        }
        FigureWords words = new FigureWords(a);
        String all = " The " + figures.size() + " figures that are shown below ";
        return figures.getFirst().compareTo(figures.getLast()) == 0
                ? all + "are all " + words.number(figures.getFirst()) + "."
                : all + "lie between " + words.number(figures.getFirst()) + " and " + words.number(figures.getLast())
                        + ".";
    }

    private Past past(Assessment a) {
        return Past.of(assessed.book(), a.indicator());
    }

    /** Composes the history of every indicator, except those whose figures are withheld. */
    public Section.History history(Heading heading) {
        List<PastFigures> indicators = new ArrayList<>();
        List<Assessment> told = scope.assessments().stream()
                .filter(a -> a.rated().rating() != Rating.CLEANSING)
                .toList();
        told.forEach(a -> {
            Past past = past(a);
            if (!past.lines().isEmpty()) {
                indicators.add(figures(a, past));
            }
        });
        return new Section.History(
                heading, words("text"), String.join(" ", MethodWords.of(told)), Marks.ratingKey(), indicators);
    }

    private PastFigures figures(Assessment a, Past past) {
        return figures(
                a,
                past,
                places.take(a.indicator().ref()),
                FigureSections.trends(assessed.book(), plan, places).apply(a));
    }

    /** Returns the figures of one indicator over time, with its charts. */
    static PastFigures figures(Assessment a, Past past, String id, List<Illustration> drawn) {
        Indicator i = a.indicator();
        Section.IndicatorLine line = new IndicatorWords(a).line(id);
        boolean quarterly = past.lines().getFirst().period() instanceof Quarter;
        List<String> columns = new ArrayList<>();
        columns.add(quarterly ? "Quarter" : "Year");
        if (past.monthly()) {
            columns.addAll(List.of("First month", "Second month", "Third month"));
        }
        columns.add(quarterly && past.monthly() ? "Whole quarter" : "Result");
        return new PastFigures(
                line.id(),
                i.ref(),
                i.title(),
                line.about(),
                line.rating().rule(),
                note(past),
                columns,
                past.lines().stream().map(l -> line(l, past.monthly(), i)).toList(),
                drawn);
    }

    private static String note(Past past) {
        List<String> notes = new ArrayList<>();
        past.redefined()
                .ifPresent(from -> notes.add(
                        "Figures before " + from.label() + " are of an earlier definition and cannot be compared."));
        if (past.monthly() && past.lines().stream().anyMatch(l -> l.months().isEmpty())) {
            notes.add("A dash stands for the months of a quarter that was handed in as a whole.");
        }
        return String.join(" ", notes);
    }

    private static PastLine line(Past.Line line, boolean monthly, Indicator indicator) {
        List<String> figures = new ArrayList<>();
        if (monthly) {
            for (int month = 0; month < 3; month++) {
                figures.add(
                        line.months().isEmpty() ? NONE : figure(line.months().get(month), indicator));
            }
        }
        String status = line.status() == Status.PROVISIONAL || line.status() == Status.REVISED
                ? " (" + line.status().word() + ")"
                : "";
        boolean incomplete = line.rating() == Rating.INCOMPLETE;
        figures.add(
                incomplete
                        ? Rating.INCOMPLETE.word()
                        : figure(line.value(), indicator)
                                + line.value().number().map(n -> status).orElse(""));
        return new PastLine(line.period().label(), figures, target(line.target(), indicator), Marks.of(line.rating()));
    }

    private static String figure(Value value, Indicator indicator) {
        return value.equals(Value.blank(Value.Reason.NOT_SUPPLIED)) ? "No figure" : Figures.value(value, indicator);
    }

    private static String target(Optional<Target> target, Indicator indicator) {
        return target.map(t -> t.range()
                        .map(r -> Figures.exact(r.from(), indicator) + " to " + Figures.exact(r.to(), indicator))
                        .or(() -> t.value().map(v -> Figures.exact(v, indicator)))
                        .orElse("None"))
                .orElse("Not set");
    }
}
