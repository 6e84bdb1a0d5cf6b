package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.assess.Revision;
import boardpack.assess.rating.Bands;
import boardpack.assess.travel.Travel;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.paper.Marked;
import boardpack.paper.Section;
import boardpack.paper.Section.IndicatorLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of one row of an indicator table. */
public final class IndicatorWords {
    /** Text shown instead of a figure whose data is being cleansed. */
    static final String WITHHELD = "Withheld";

    /** Text shown instead of a figure that is not due this quarter. */
    static final String NOT_DUE = "Not due";

    private final Assessment assessment;
    private final Indicator indicator;

    public IndicatorWords(Assessment assessment) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
    }

    /**
     * Returns the row of a table.
     *
     * @param id the anchor for links; empty if another row has it
     */
    public IndicatorLine line(String id) {
        return new IndicatorLine(
                id,
                indicator.ref(),
                indicator.title(),
                about(),
                new Section.FigureCell(outturn(), outturnNote()),
                new Section.FigureCell(target(), targetNote()),
                new Section.FigureCell(actual(), actualNote()),
                new Section.RatingCell(
                        Marks.of(assessment.rated().rating()),
                        ratingLabel(),
                        rule(),
                        ratingNotes(),
                        new OtherRatings(assessment).all()),
                new Section.TravelCell(direction(), change(), ways()),
                commentary(),
                Optional.empty(),
                notes());
    }

    /** Returns the sentences that are printed under the figures of the row. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(about());
        assessment.rated().bands().map(b -> words(b).line()).ifPresent(notes::add);
        noted("Target", targetNote(), notes);
        noted("Result", actualNote(), notes);
        noted(assessment.quarter().year().yearBefore().label() + " figure", outturnNote(), notes);
        noted("Change", change(), notes);
        notes.addAll(ratingNotes());
        return notes;
    }

    /** Returns the notes in the fewest words, for a paper that lists the indicator in full elsewhere. */
    public List<String> briefNotes() {
        List<String> notes = new ArrayList<>();
        assessment.rated().bands().map(b -> words(b).brief()).ifPresent(notes::add);
        noted("Target", targetNote(), notes);
        noted("Result", actualNote(), notes);
        noted("Change", change(), notes);
        return notes;
    }

    private static void noted(String label, String note, List<String> into) {
        if (!note.isEmpty()) {
            into.add(label + ": " + Figures.uncapital(note) + (note.endsWith(".") ? "" : "."));
        }
    }

    private String outturn() {
        if (isWithheld()) {
            return WITHHELD;
        }
        Value value = assessment.outturn().value();
        if (!value.equals(Value.blank(Value.Reason.NOT_SUPPLIED))) {
            return Figures.value(value, indicator);
        }
        if (assessment.isOutturnDueLater()) {
            return "Not yet due";
        }
        return assessment.isOutturnNotDue() ? NOT_DUE : "No figure";
    }

    /** Returns the year of the outturn if the heading does not give it, and its status. */
    private String outturnNote() {
        List<String> notes = new ArrayList<>();
        if (!assessment.lastYear().equals(assessment.quarter().year().yearBefore())) {
            notes.add("for " + assessment.lastYear().label());
        }
        outturnAt().ifPresent(notes::add);
        assessment.outturn().from().stream()
                .map(Result::status)
                .filter(s -> s == Status.PROVISIONAL)
                .findFirst()
                .ifPresent(s -> notes.add(s.word()));
        assessment.revisionOf(assessment.lastYear()).ifPresent(r -> notes.add(revised(r)));
        return Figures.capital(String.join(", ", notes));
    }

    /** Returns the report that the outturn comes from, if no report falls at the end of the year. */
    private Optional<String> outturnAt() {
        List<Result> rows = assessment.outturn().from();
        boolean last = indicator.rhythm().quarters().contains(4) || indicator.basis() == Basis.ANNUAL;
        return last || rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.getLast().period())
                        .filter(p -> !(p instanceof Year))
                        .map(p -> "in " + p.label());
    }

    private String revised(Revision revision) {
        return "revised; the last pack printed " + Figures.exact(revision.was(), indicator);
    }

    /** Returns the unit, the better direction and the time covered. */
    private String about() {
        List<String> parts = new ArrayList<>();
        switch (indicator.unit().kind()) {
            case RATE -> parts.add(indicator.unit().word());
            case TIME, NAMED -> parts.add("in " + indicator.unit().word());
            case PERCENT, NUMBER, POUNDS -> {
                // The value or the title gives the unit.
            }
        }
        if (indicator.polarity() != Polarity.NONE) {
            parts.add(indicator.polarity().words());
        }
        parts.add(TimeCovered.words(indicator));
        return Figures.capital(String.join("; ", parts)) + ".";
    }

    /** Returns the commentary, or a statement that it is still owed, so that the cell is not empty. */
    private String commentary() {
        boolean owed = switch (assessment.rated().rating()) {
            case AMBER, RED, AWAITED, INCOMPLETE, JUDGEMENT_AWAITED -> true;
            case GREEN,
                    DATA_ONLY,
                    NO_TARGET_SET,
                    NOT_DUE,
                    CARRIED_OVER,
                    SUPPRESSED,
                    NOT_APPLICABLE,
                    NOT_AVAILABLE,
                    TOO_LOW,
                    CLEANSING -> false;
        };
        return assessment.commentary().isEmpty() && owed ? "No commentary has been supplied." : assessment.commentary();
    }

    private String target() {
        if (assessment.target().isEmpty()) {
            return switch (assessment.rated().rating()) {
                case NOT_DUE -> "Not set yet";
                case CLEANSING -> WITHHELD;
                case GREEN,
                        AMBER,
                        RED,
                        DATA_ONLY,
                        NO_TARGET_SET,
                        AWAITED,
                        JUDGEMENT_AWAITED,
                        CARRIED_OVER,
                        SUPPRESSED,
                        NOT_APPLICABLE,
                        NOT_AVAILABLE,
                        TOO_LOW,
                        INCOMPLETE -> Rating.NO_TARGET_SET.word();
            };
        }
        Target target = assessment.target().get();
        return target.range()
                .map(r -> Figures.exact(r.from(), indicator) + " to " + Figures.exact(r.to(), indicator))
                .or(() -> target.value().map(number -> Figures.exact(number, indicator)))
                .orElse(Rating.DATA_ONLY.word());
    }

    /** Returns the target's period if it is not the year in the column heading. */
    private String targetNote() {
        if (assessment.target().isEmpty() || assessment.target().get().isDataOnly()) {
            return "";
        }
        return switch (assessment.target().get().period()) {
            case Year year when year.equals(assessment.quarter().year()) -> "";
            case Quarter quarter -> {
                Optional<BigDecimal> serving = assessment.target().get().value();
                Optional<BigDecimal> whole = assessment.wholeYear().flatMap(Target::value);
                boolean sameAllYear = whole.isPresent()
                        && serving.isPresent()
                        && serving.get().compareTo(whole.get()) == 0;
                String part = indicator.basis() == Basis.CUMULATIVE
                        ? "Q" + quarter.number() + " profile"
                        : "For Q" + quarter.number();
                yield quarter.number() < 4 && sameAllYear
                        ? ""
                        : part
                                + whole.filter(w -> !sameAllYear)
                                        .map(w -> "; " + Figures.exact(w, indicator) + " for the year")
                                        .orElse("");
            }
            case Period other -> "For " + other.label();
        };
    }

    private boolean isWithheld() {
        return assessment.rated().rating() == Rating.CLEANSING;
    }

    private String actual() {
        if (isWithheld()) {
            return WITHHELD;
        }
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            return NOT_DUE;
        }
        if (assessment.rated().rating() == Rating.INCOMPLETE
                || assessment.rated().rating() == Rating.CARRIED_OVER) {
            return assessment.rated().rating().word();
        }
        return assessment.actual().equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                ? Rating.AWAITED.word()
                : Figures.value(assessment.actual(), indicator);
    }

    private String actualNote() {
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            String next =
                    assessment.nextDue().map(q -> "Next in " + q.label() + ".").orElse("");
            return assessment
                    .actual()
                    .number()
                    .map(n -> Figures.number(n, indicator) + " for "
                            + assessment.period().label()
                            + assessment
                                    .revisionOf(assessment.period())
                                    .map(r -> ", " + revised(r))
                                    .orElse("")
                            + ". " + next)
                    .orElse(next);
        }
        List<String> notes = new ArrayList<>();
        if (!assessment.period().equals(assessment.quarter())) {
            notes.add("for " + assessment.period().label());
        }
        Optional<Revision> revision = assessment.revisionOf(assessment.period());
        if (assessment.status() != Status.FINAL && assessment.status() != Status.CARRIED_OVER && revision.isEmpty()) {
            notes.add(assessment.status().word());
        }
        revision.ifPresent(r -> notes.add(revised(r)));
        if (assessment.actual() instanceof Value.Measured measured && measured.lowReliability()) {
            notes.add("low reliability");
        }
        unrounded().ifPresent(notes::add);
        assessment.yearToDate().ifPresent(y -> notes.add(toDate(y.value())));
        return Figures.capital(String.join(", ", notes));
    }

    /** Returns the unrounded result if it was compared unrounded and differs from the displayed value. */
    private Optional<String> unrounded() {
        boolean exact = indicator.method().precision() == Precision.EXACT;
        return assessment
                .actual()
                .number()
                .filter(n -> exact && indicator.displayed(n).compareTo(n) != 0)
                .map(n -> Figures.unrounded(n, indicator) + " unrounded");
    }

    private String toDate(Value value) {
        boolean unknown = value.equals(Value.blank(Value.Reason.NOT_SUPPLIED));
        return (unknown ? "a part is missing" : Figures.value(value, indicator).toLowerCase(java.util.Locale.ROOT))
                + " in the year to date" + (holdsARevision() ? ", a part of it revised" : "");
    }

    private boolean holdsARevision() {
        Year year = assessment.quarter().year();
        return assessment.revisions().stream()
                .anyMatch(r -> !(r.period() instanceof Year)
                        && !r.period().start().isBefore(year.start())
                        && !r.period().end().isAfter(assessment.quarter().end()));
    }

    /** Returns the range of values for each rating; none if there was no comparison with a target. */
    private List<String> rule() {
        return assessment.rated().bands().map(b -> words(b).sentences()).orElse(List.of());
    }

    /**
     * Returns the range of values for each rating, in the fewest words; empty if there was no comparison with a target.
     */
    public String edges() {
        return assessment.rated().bands().map(b -> words(b).brief()).orElse("");
    }

    private RuleWords words(Bands bands) {
        return new RuleWords(indicator, bands, assessment.period());
    }

    /** Returns further notes on the rating. */
    private List<String> ratingNotes() {
        List<String> notes = new ArrayList<>();
        assessment
                .rated()
                .bands()
                .map(b -> words(b).exceeding())
                .filter(t -> !t.isEmpty())
                .ifPresent(notes::add);
        if (assessment.lasting() > 1) {
            notes.add(assessment.rated().rating().word() + " for " + Figures.anOrdinal(assessment.lasting()) + " "
                    + ChartPeriods.noun(indicator, assessment.period()) + ".");
        }
        if (assessment.isAtRisk()) {
            notes.add("At risk of becoming red.");
        }
        return notes;
    }

    /** Returns the label of the rating, needed if another rating is shown with it. */
    private String ratingLabel() {
        boolean judged = assessment.rated().judged();
        String of = assessment.forecast().isPresent() && assessment.rated().rating() != Rating.NOT_DUE
                ? assessment.period() instanceof Year ? "This year" : "This quarter"
                : "";
        boolean another = assessment.second().isPresent();
        String target = indicator.targets().first().isEmpty() && another
                ? "target"
                : indicator.targets().first();
        String against = target.isEmpty() || assessment.rated().bands().isEmpty() ? "" : "against the " + target;
        String by = judged ? "as the officer judges" : "";
        return Figures.capital(String.join(
                ", ",
                java.util.stream.Stream.of(of, against, by)
                        .filter(t -> !t.isEmpty())
                        .toList()));
    }

    private Marked direction() {
        if (assessment.rated().rating() == Rating.NOT_DUE) {
            return new Marked("not-comparable", NOT_DUE);
        }
        if (isWithheld()) {
            return new Marked("not-comparable", WITHHELD);
        }
        return Marks.of(assessment.travel().direction());
    }

    private String change() {
        if (!assessment.tellsDirection()) {
            return "";
        }
        return new TravelWords(indicator, assessment.travel()).words() + revised(assessment.travel());
    }

    private List<Section.Way> ways() {
        return !assessment.tellsDirection()
                ? List.of()
                : assessment.longTravel().stream()
                        .map(t -> new Section.Way(
                                "Longer term", Marks.of(t.direction()), new TravelWords(indicator, t).words()))
                        .toList();
    }

    private String revised(Travel travel) {
        boolean oneEarlier = travel.course().comparison().periods() == 1;
        return assessment
                .revisionOf(travel.since())
                .filter(r -> oneEarlier && travel.change().isPresent())
                .map(r -> "; revised, the last pack printed " + Figures.exact(r.was(), indicator))
                .orElse("");
    }
}
