package boardpack.compose;

import boardpack.book.Book;
import boardpack.book.pack.Focus;
import boardpack.book.pack.Settings;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Placeholders;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Quarter;
import java.util.List;
import java.util.Optional;

/** Creates the placeholders for texts about a whole pack. */
final class PackPlaceholders {
    private PackPlaceholders() {}

    static Placeholders of(Book book) {
        Settings settings = book.settings();
        Quarter quarter = book.quarter();
        Placeholders placeholders = new Placeholders(settings.serviceAreas())
                .with(Placeholder.COUNCIL, settings.council())
                .with(Placeholder.BOARD, settings.board().name())
                .with(Placeholder.OFFICER, settings.board().officer())
                .with(Placeholder.WARDS, settings.board().wards())
                .with(
                        Placeholder.MEETING_DATE,
                        Optional.ofNullable(settings.meetings().days().get(quarter))
                                .map(Figures::day)
                                .orElse("To be confirmed"))
                .with(Placeholder.QUARTER, quarter.label())
                .with(Placeholder.QUARTER_NUMBER, Integer.toString(quarter.number()))
                .with(Placeholder.QUARTER_ORDINAL, quarter.ordinal())
                .with(Placeholder.QUARTER_START, Figures.day(quarter.start()))
                .with(Placeholder.QUARTER_END, Figures.day(quarter.end()))
                .with(Placeholder.YEAR, quarter.year().label())
                .with(Placeholder.LAST_YEAR, quarter.year().yearBefore().label());
        List<String> focuses = settings.focuses().stream().map(Focus::name).toList();
        placeholders.list(
                Placeholder.FOCUSES,
                focuses.isEmpty() ? List.of(book.wording().words().getOrDefault("no-focuses", "")) : focuses);
        // A subject is inserted within a sentence, so only words written entirely in capitals keep them.
        placeholders.with(
                Placeholder.FOCUSES,
                Placeholders.joined(
                        settings.focuses().isEmpty()
                                ? List.of(book.wording().words().getOrDefault("no-focuses", ""))
                                : focuses.stream().map(Figures::within).toList()));
        placeholders.with(
                Placeholder.LARGE_CHANGE,
                Figures.grouped(settings.largeChange().movePointRight(2).stripTrailingZeros()) + " per cent");
        return placeholders.with(
                Placeholder.SUBJECT, placeholders.fill(book.wording().subject()));
    }
}
