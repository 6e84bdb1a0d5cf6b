package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Placeholder;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PlaceholdersTest {
    private static final Placeholders PLACEHOLDERS = new Placeholders(List.of("Schools", "Families", "Youth"))
            .with(Placeholder.COUNCIL, "Saltmere {board} $1 \\ Council")
            .with(Placeholder.QUARTER, "Q2 2019/20");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no braces at all | no braces at all",
                "for {quarter}, {quarter}. | for Q2 2019/20, Q2 2019/20.",
                "{service-areas} | Schools, Families and Youth",
                "{no-such-thing} stays | {no-such-thing} stays",
                "{ quarter } stays | { quarter } stays",
                "{{quarter}} | {Q2 2019/20}",
                "{quarter | {quarter",
                "'' | ''",
            })
    void fillsWhatIsKnownAndLeavesTheRest(String text, String filled) {
        assertEquals(filled, PLACEHOLDERS.fill(text));
    }

    @Test
    void whatAPlaceholderStandsForIsPlainText() {
        assertEquals("Saltmere {board} $1 \\ Council", PLACEHOLDERS.fill("{council}"));
    }

    @Test
    void inAListTheServiceAreasAreAnItemEach() {
        assertEquals(
                List.of("Of Q2 2019/20", "Schools", "Families", "Youth", "and Schools, Families and Youth"),
                PLACEHOLDERS.fillList(List.of("Of {quarter}", "{service-areas}", "and {service-areas}")));
    }

    @Test
    void aListOfOnesOwnIsTakenApartToo() {
        Placeholders own = PLACEHOLDERS.copy().list(Placeholder.FOCUSES, List.of("Visits", "Post-16"));
        assertEquals(
                List.of("Visits", "Post-16", "Schools", "Families", "Youth"),
                own.fillList(List.of("{focuses}", "{service-areas}")));
        assertEquals("on Visits and Post-16", own.fill("on {focuses}"));
        assertEquals("on ", PLACEHOLDERS.fill("on {focuses}"));
    }

    @ParameterizedTest
    @CsvSource({
        "Children's social work workforce, children's social work workforce",
        "Post-16 participation, post-16 participation",
        "SEND, SEND",
        "SEND and early help, SEND and early help",
        "A new school, A new school",
        "16 to 18, 16 to 18",
        "'', ''",
    })
    void withinASentenceASubjectLosesItsCapital(String subject, String within) {
        assertEquals(within, Figures.within(subject));
    }

    @Test
    void joinsAsASentenceDoes() {
        assertEquals("", Placeholders.joined(List.of()));
        assertEquals("a", Placeholders.joined(List.of("a")));
        assertEquals("a and b", Placeholders.joined(List.of("a", "b")));
        assertEquals("a, b and c", Placeholders.joined(List.of("a", "b", "c")));
    }

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    void everyPlaceholderIsFoundByItsWord(Placeholder placeholder) {
        assertEquals(placeholder, Placeholder.named(placeholder.word()).orElseThrow());
        assertTrue(placeholder.word().matches("[a-z]+(-[a-z]+)*"));
        assertFalse(placeholder.meaning().isBlank());
    }

    @Test
    void theWordsAreAllDifferent() {
        assertEquals(Placeholder.values().length, new HashSet<>(Placeholder.words()).size());
    }
}
