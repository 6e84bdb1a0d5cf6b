package boardpack.paper;

import boardpack.chart.Sparkline;
import boardpack.indicator.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A section of a paper, as data; its {@code kind} is the name of its record in small letters.
 *
 * <p>A section without content is omitted.
 */
public sealed interface Section
        permits Section.Standing,
                Section.Narrative,
                Section.Objectives,
                Section.Indicators,
                Section.Comparisons,
                Section.Points,
                Section.Keys,
                Section.Queries,
                Section.Groups,
                Section.Group,
                Section.Changes,
                Section.Told,
                Section.History,
                Section.Sentences,
                Section.ByMonth,
                MainIssues,
                SummarySheet,
                Trackers,
                Reported,
                NotReported,
                Illustrations {
    Heading heading();

    /** Returns the charts in the section, in order. */
    default List<Illustration> illustrations() {
        return List.of();
    }

    /** A heading with its number and its anchor; both are empty if a section has none. */
    record Heading(String id, String text) {}

    /** Standing text: numbered paragraphs, or an introduction to numbered recommendations. */
    record Standing(Heading heading, String lead, List<Paragraph> paragraphs, List<Labelled> limbs)
            implements Section {}

    /** A numbered paragraph ({@code 1.1}) with its list. */
    record Paragraph(String number, String text, List<String> list) {}

    /**
     * The officers' text.
     *
     * @param initials the officers whose initials end a paragraph; listed after the paper's last such section
     */
    record Narrative(Heading heading, List<Prose> prose, List<Labelled> initials) implements Section {}

    /** Objectives and milestones, after their counts. */
    record Objectives(Heading heading, String counts, Key key, List<Objective> objectives) implements Section {}

    /** An objective with its milestones. */
    record Objective(String id, String ref, String text, List<MilestoneLine> milestones) {}

    /** A milestone. */
    record MilestoneLine(String text, String due, Marked progress, String commentary) {}

    /** Indicators, after their counts. */
    record Indicators(
            Heading heading,
            String counts,
            Key ratings,
            Key directions,
            String notes,
            Columns columns,
            List<IndicatorLine> lines)
            implements Section {}

    /**
     * The headings of the columns for periods.
     *
     * @param trend the heading of the sparkline column; empty if there is none
     */
    record Columns(String lastYear, String target, String actual, String trend) {}

    /** A printed figure with a note. */
    record FigureCell(String text, String note) {}

    /**
     * A rating with its explanation.
     *
     * @param label the label of the rating, if there is a second one
     * @param rule the range of values for each rating, in sentences; none if it is not rated
     * @param notes further notes on the rating
     * @param others other ratings: next to a judgement, against a second target, of the forecast
     */
    record RatingCell(Marked mark, String label, List<String> rule, List<String> notes, List<OtherRating> others) {}

    /**
     * A direction of travel.
     *
     * @param change how far it has moved and since when; empty if unknown
     * @param ways the directions of travel over a longer time
     */
    record TravelCell(Marked direction, String change, List<Way> ways) {}

    /**
     * A row for one indicator.
     *
     * @param about the better direction and the time covered
     * @param trend its sparkline, if the table has a column for it
     * @param notes the rule in one sentence, followed by the texts under the figures: better direction, change,
     * target's period and status
     */
    record IndicatorLine(
            String id,
            String ref,
            String title,
            String about,
            FigureCell outturn,
            FigureCell target,
            FigureCell actual,
            RatingCell rating,
            TravelCell travel,
            String commentary,
            Optional<Sparkline> trend,
            List<String> notes) {
        public IndicatorLine showing(Optional<Sparkline> course) {
            return new IndicatorLine(
                    id, ref, title, about, outturn, target, actual, rating, travel, commentary, course, notes);
        }
    }

    /** A further rating with its label. */
    record OtherRating(String label, Marked rating, List<String> notes) {}

    /** A further direction of travel with its label, which names the time. */
    record Way(String label, Marked direction, String change) {}

    /**
     * A comparison of the indicators with other areas.
     *
     * @param notes the meaning of gaps, ranks and quartiles, if any is shown
     * @param period the period of all lines; empty if they differ
     */
    record Comparisons(
            Heading heading,
            String introduction,
            String notes,
            String period,
            String council,
            String region,
            List<ComparisonLine> lines)
            implements Section {}

    /** The comparison of one indicator. */
    record ComparisonLine(
            String ref, String title, String period, Figure ours, Figure neighbours, Figure region, Figure england) {}

    /** A figure with the notes under it. */
    record Figure(String value, List<String> notes) {}

    /** Missing, provisional and other figures that members should know of. */
    record Points(Heading heading, String introduction, List<Point> points) implements Section {}

    /** A point with its indicator; the id is empty if the indicator is not in the table. */
    record Point(String id, String ref, String text) {}

    /** The meaning of every symbol and word. */
    record Keys(Heading heading, String introduction, List<Key> keys) implements Section {}

    /** Members' questions at earlier meetings. */
    record Queries(Heading heading, String introduction, List<Asked> queries) implements Section {}

    /** A question, the day of the meeting, and the answer. */
    record Asked(String number, String meeting, String about, String question, String answer) {}

    /**
     * The ratings of each group, one line each.
     *
     * @param notes notes that apply to all ratings
     * @param group the word for a group, used as a column heading
     * @param lines the groups' lines, followed by the total
     */
    record Groups(
            Heading heading, String introduction, String counts, String notes, String group, List<GroupLine> lines)
            implements Section {}

    /**
     * The counts of one group.
     *
     * @param note a note that its data is being cleansed; otherwise empty
     */
    record GroupLine(
            String name, String note, String indicators, String green, String amber, String red, String notRated) {}

    /**
     * The section for one group.
     *
     * @param status the text instead of its figures while its data is being cleansed; otherwise empty
     * @param withheld the indicators that will be reported after cleansing
     * @param tables its indicators; none while its data is being cleansed
     */
    record Group(
            Heading heading,
            List<String> sentences,
            List<Prose> prose,
            String status,
            String toBeReported,
            List<Named> withheld,
            List<Indicators> tables)
            implements Section {}

    /** An indicator by its reference and title alone. */
    record Named(String id, String ref, String title) {}

    /** Results that changed much; if there are none, only the introduction. */
    record Changes(Heading heading, String introduction, List<Changed> changes) implements Section {}

    /** A result that changed much, with the change in words and the explanation. */
    record Changed(String id, String ref, String title, String change, String explanation) {}

    /** The reason for a focus report, or the meaning of its figures: paragraphs or a list. */
    record Told(Heading heading, List<Paragraph> paragraphs, List<Shown> shown) implements Section {}

    /** The meaning of an indicator's figure in a sentence. */
    record Shown(String ref, String title, String words) {}

    /** Indicators over recent quarters or years. */
    record History(Heading heading, String introduction, String notes, Key ratings, List<PastFigures> indicators)
            implements Section {
        @Override
        public List<Illustration> illustrations() {
            return indicators.stream().flatMap(i -> i.drawn().stream()).toList();
        }
    }

    /**
     * An indicator over time.
     *
     * @param about the better direction and the time covered
     * @param rule the current range of values for each rating, in sentences
     * @param note the period from which the current definition applies
     * @param drawn a chart of the figures, if the section asks for it
     * @param columns the column headings: the period, its months if they have figures, its figure
     */
    record PastFigures(
            String id,
            String ref,
            String title,
            String about,
            List<String> rule,
            String note,
            List<String> columns,
            List<PastLine> lines,
            List<Illustration> drawn) {}

    /** A quarter or year: its figures by column, its target and its rating. */
    record PastLine(String period, List<String> figures, String target, Marked rating) {}
    /** Sentences about indicators, a paragraph for each. */
    record Sentences(Heading heading, List<String> introduction, List<Sentence> sentences) implements Section {}

    /**
     * Sentences about one indicator, split at its reference so that it can be a link.
     *
     * @param number the number of the paragraph; empty if paragraphs are not numbered
     * @param commentary the officer's commentary; empty if none is requested
     */
    record Sentence(String number, String id, String before, String ref, String after, String commentary) {}

    /** Recent monthly figures of indicators: a sentence for each, and then the tables. */
    record ByMonth(Heading heading, List<String> introduction, List<Sentence> sentences, List<MonthTable> tables)
            implements Section {}

    /** A table with a column for each indicator and a row for each month. */
    record MonthTable(List<MonthColumn> columns, List<MonthRow> rows) {}

    /** The heading of a column. */
    record MonthColumn(String ref, String title) {}

    /** The figures of one month, by column. */
    record MonthRow(String month, List<String> figures) {}
}
