package boardpack.paper;

import boardpack.chart.Sparkline;
import boardpack.indicator.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A section of a paper, as data; its {@code kind} is the name of its record in small letters.
 *
 * <p>A section that has nothing to say is left out.
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

    /** The figures in it, in their order. */
    default List<Illustration> illustrations() {
        return List.of();
    }

    /** A heading with its number, and the place that links lead to; empty where a section has none. */
    record Heading(String id, String text) {}

    /** Standing words: numbered paragraphs, or a lead with the limbs of a recommendation. */
    record Standing(Heading heading, String lead, List<Paragraph> paragraphs, List<Labelled> limbs)
            implements Section {}

    /** A numbered paragraph ({@code 1.1}) and the list under it. */
    record Paragraph(String number, String text, List<String> list) {}

    /**
     * The officers' text.
     *
     * @param initials whom the initials name that end a paragraph; told after the last such section of a paper
     */
    record Narrative(Heading heading, List<Prose> prose, List<Labelled> initials) implements Section {}

    /** Objectives and milestones, the counts first. */
    record Objectives(Heading heading, String counts, Key key, List<Objective> objectives) implements Section {}

    /** An objective with its milestones. */
    record Objective(String id, String ref, String text, List<MilestoneLine> milestones) {}

    /** One milestone. */
    record MilestoneLine(String text, String due, Marked progress, String commentary) {}

    /** Indicators, the counts first. */
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
     * The headings of the columns that name a period.
     *
     * @param trend of the column with the course of each indicator; empty where there is none
     */
    record Columns(String lastYear, String target, String actual, String trend) {}

    /** A figure as it is printed, and what is to be known of it. */
    record FigureCell(String text, String note) {}

    /**
     * A rating and what explains it.
     *
     * @param label what the rating is of, if there is a second one
     * @param rule what each rating takes, in sentences; none where it is not rated
     * @param notes what else is to be known of the rating
     * @param others the other ratings: beside a judgement, against a second target, of the year's forecast
     */
    record RatingCell(Marked mark, String label, List<String> rule, List<String> notes, List<OtherRating> others) {}

    /**
     * A direction of travel.
     *
     * @param change how far it has moved and since when; empty where it cannot be said
     * @param ways the directions of travel over a longer time
     */
    record TravelCell(Marked direction, String change, List<Way> ways) {}

    /**
     * One indicator.
     *
     * @param about which way is better, and what time it covers
     * @param trend its course, where the table has a column for it
     * @param notes the rule in one sentence, and the other text under the figures: which way is better, how far
     *     it has moved, what the target is for, how settled each figure is
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

    /** A rating beside the first one: what it is of, and what it says. */
    record OtherRating(String label, Marked rating, List<String> notes) {}

    /** Another direction of travel: over what time, and what it says. */
    record Way(String label, Marked direction, String change) {}

    /**
     * The same indicators elsewhere.
     *
     * @param notes what gaps, ranks and quartiles are, where any is shown
     * @param period the period of all lines; empty where they have different ones
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

    /** One indicator elsewhere. */
    record ComparisonLine(
            String ref, String title, String period, Figure ours, Figure neighbours, Figure region, Figure england) {}

    /** A figure, and what is said under it. */
    record Figure(String value, List<String> notes) {}

    /** Missing, provisional and other figures that members should know of. */
    record Points(Heading heading, String introduction, List<Point> points) implements Section {}

    /** One point, and the indicator that it is about; its id is empty where that is not in the table. */
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
     * @param notes what holds for the ratings of all
     * @param group what a group is called, as the heading of its column
     * @param lines the last one counts all together
     */
    record Groups(
            Heading heading, String introduction, String counts, String notes, String group, List<GroupLine> lines)
            implements Section {}

    /**
     * The counts of one group.
     *
     * @param note that its data is being cleansed; empty where it is not
     */
    record GroupLine(
            String name, String note, String indicators, String green, String amber, String red, String notRated) {}

    /**
     * One group.
     *
     * @param status what is said in place of its figures; empty where its data is not being cleansed
     * @param withheld what will be reported once it is clean
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

    /** Results that changed much; where there are none, only the introduction. */
    record Changes(Heading heading, String introduction, List<Changed> changes) implements Section {}

    /** One result that changed much, by how much in words, and why. */
    record Changed(String id, String ref, String title, String change, String explanation) {}

    /** Why a focus report was asked for, and what the figures show: sentences or a list of them. */
    record Told(Heading heading, List<Paragraph> paragraphs, List<Shown> shown) implements Section {}

    /** The meaning of an indicator's figure in a sentence. */
    record Shown(String ref, String title, String words) {}

    /** Indicators over the last quarters or years. */
    record History(Heading heading, String introduction, String notes, Key ratings, List<PastFigures> indicators)
            implements Section {
        @Override
        public List<Illustration> illustrations() {
            return indicators.stream().flatMap(i -> i.drawn().stream()).toList();
        }
    }

    /**
     * One indicator over time.
     *
     * @param about which way is better, and what time it covers
     * @param rule what each rating takes now, in sentences
     * @param note from when on it is defined as now
     * @param drawn the same as a figure, where the section asks for it
     * @param columns the headings of the columns: the period, its months if they have figures, its figure
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

    /** One quarter or year: its figures as the columns have them, its target and its rating. */
    record PastLine(String period, List<String> figures, String target, Marked rating) {}
    /** Sentences about indicators, a paragraph each. */
    record Sentences(Heading heading, List<String> introduction, List<Sentence> sentences) implements Section {}

    /**
     * One indicator in sentences, which are broken where its reference stands so that a link can lead to its row.
     *
     * @param number of the paragraph; empty where paragraphs are not numbered
     * @param commentary what the officer says; empty where nothing is asked
     */
    record Sentence(String number, String id, String before, String ref, String after, String commentary) {}

    /** The last months of indicators: a sentence each, and then the tables. */
    record ByMonth(Heading heading, List<String> introduction, List<Sentence> sentences, List<MonthTable> tables)
            implements Section {}

    /** Some indicators beside each other, a row a month. */
    record MonthTable(List<MonthColumn> columns, List<MonthRow> rows) {}

    /** The heading of a column. */
    record MonthColumn(String ref, String title) {}

    /** One month of each column's indicator. */
    record MonthRow(String month, List<String> figures) {}
}
