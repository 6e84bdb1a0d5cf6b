package boardpack.compose.section;

import boardpack.book.Book;
import boardpack.compose.link.Places;
import boardpack.compose.sentence.IndicatorSentence;
import boardpack.compose.words.Months;
import boardpack.compose.words.Scope;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.paper.Section;
import boardpack.paper.Section.ByMonth;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.MonthColumn;
import boardpack.paper.Section.MonthRow;
import boardpack.paper.Section.MonthTable;
import boardpack.paper.Section.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the figures of recent months: a sentence for each indicator, and small tables with a row for each month. */
public final class MonthSection {
    /** Maximum number of columns; more would be too narrow on a portrait page. */
    private static final int COLUMNS = 4;

    private final Book book;
    private final Places places;
    private final Scope scope;

    public MonthSection(Book book, Places places, Scope scope) {
        this.book = book;
        this.places = places;
        this.scope = scope;
    }

    /** An indicator with monthly figures. */
    private record Monthly(Indicator indicator, Months months) {}

    /**
     * Composes the section; empty if no indicator has monthly figures.
     *
     * @param number the number of the section; empty if paragraphs are not numbered
     */
    public Optional<Section> byMonth(Heading heading, String text, String number) {
        List<Monthly> all = scope.assessments().stream()
                .map(a -> new Monthly(a.indicator(), Months.of(book, a.indicator())))
                .filter(m -> m.months().isSeries())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Monthly m : all) {
            sentences.add(new Sentence(
                    SentenceSections.numbered(number, sentences.size() + 1),
                    places.of(m.indicator().ref()),
                    IndicatorSentence.title(m.indicator()) + " (",
                    m.indicator().ref(),
                    "): " + m.months().words(),
                    ""));
        }
        List<MonthTable> tables = new ArrayList<>();
        int count = (all.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < count; i++) {
            // The columns are spread evenly, so that the last table does not have only one.
            tables.add(table(all.subList(all.size() * i / count, all.size() * (i + 1) / count)));
        }
        return Optional.of(new ByMonth(heading, text.isEmpty() ? List.of() : List.of(text), sentences, tables));
    }

    private MonthTable table(List<Monthly> its) {
        List<MonthColumn> columns = its.stream()
                .map(m -> new MonthColumn(m.indicator().ref(), m.indicator().title()))
                .toList();
        List<MonthRow> rows = new ArrayList<>();
        for (Month month : Months.last(book.quarter())) {
            // A table begins with the first month for which any of its indicators has a figure.
            if (!rows.isEmpty() || its.stream().anyMatch(m -> m.months().hasRow(month))) {
                rows.add(new MonthRow(
                        month.label(),
                        its.stream().map(m -> m.months().cell(month)).toList()));
            }
        }
        return new MonthTable(columns, rows);
    }
}
