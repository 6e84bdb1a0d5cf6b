package boardpack.compose.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.book.AWording;
import boardpack.book.pack.SectionKind;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.paper.Section;
import boardpack.paper.Section.Changed;
import boardpack.paper.Section.Group;
import boardpack.paper.Section.GroupLine;
import boardpack.paper.Section.Heading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the sections on groups and large changes. */
final class GroupSectionsTest {
    private static final Heading NONE = new Heading("", "");

    private final Indicator one = percent("A 1", "Schools", "AB");
    private final Indicator two = percent("A 2", "Schools", "");
    private final Indicator three = percent("B 1", "Care", "XY");

    private static Indicator percent(String ref, String group, String owner) {
        return AnIndicator.percent()
                .basis(Basis.SNAPSHOT)
                .better(Polarity.HIGHER)
                .ref(ref)
                .of(group)
                .owner(owner)
                .build();
    }

    private static GroupSections sections(Assessed assessed, Scope scope, SectionKind kind) {
        Wording.Section plan = AWording.of("priority-groups", "").papers().stream()
                .flatMap(p -> p.sections().stream())
                .filter(s -> s.kind() == kind)
                .findFirst()
                .orElseThrow();
        Placeholders words = new Placeholders(List.of("Schools", "Care")).with(Placeholder.LARGE_CHANGE, "25 per cent");
        return new GroupSections(assessed, new Places("p1", Map.of()), scope, plan, words);
    }

    private ABook book() {
        return ABook.of(one, two, three).serviceAreas("Schools", "Care", "Nobody yet");
    }

    @Test
    void theGroupsAddUpToAll() {
        Assessed assessed = book().result(one, "2019/20 Q2", "95", Status.FINAL, "")
                .target(one, "2019/20", "90")
                .result(two, "2019/20 Q2", "50", Status.FINAL, "")
                .target(two, "2019/20", "90")
                .assess();
        List<GroupLine> lines = sections(assessed, Scope.whole(assessed), SectionKind.GROUPS)
                .groups(NONE)
                .lines();

        assertEquals(
                List.of(
                        new GroupLine("Schools", "", "2", "1", "0", "1", "0"),
                        new GroupLine("Care", "", "1", "0", "0", "0", "1"),
                        new GroupLine("Nobody yet", "", "0", "0", "0", "0", "0"),
                        new GroupLine("All", "", "3", "1", "0", "1", "1")),
                lines);
    }

    @Test
    void aGroupNamesWhatIsRed() {
        ABook book = book().result(one, "2019/20 Q2", "50", Status.FINAL, "").target(one, "2019/20", "90");
        assertEquals(
                List.of(
                        "The one indicator with a target and a result is red. Not rated: 1 awaited."
                                + " The red indicator is: Title of A 1 (A 1), 50.0 per cent against a target of 90.0 per cent."),
                group(book, "Schools").sentences());
        book.result(two, "2019/20 Q2", "40", Status.FINAL, "").target(two, "2019/20", "90");
        assertTrue(group(book, "Schools")
                .sentences()
                .getFirst()
                .endsWith(
                        " The red indicators are: Title of A 1 (A 1), 50.0 per cent against a target of 90.0 per cent;"
                                + " Title of A 2 (A 2), 40.0 per cent against a target of 90.0 per cent."));
        assertEquals(
                List.of("No indicator of this group is reported yet."),
                group(book, "Nobody yet").sentences());
        assertEquals(List.of(), group(book, "Nobody yet").tables());
    }

    private static Group group(ABook book, String name) {
        Assessed assessed = book.assess();
        return sections(assessed, Scope.of(assessed, name), SectionKind.GROUP).group(NONE);
    }

    @Test
    void aLargeChangeHasItsExplanationOrTheNameOfWhoOwesIt() {
        Assessed assessed = book().result(one, "2018/19 Q2", "40", Status.FINAL, "")
                .result(one, "2019/20 Q2", "60", Status.FINAL, "A new count.")
                .result(two, "2018/19 Q2", "40", Status.FINAL, "")
                .result(two, "2019/20 Q2", "60", Status.FINAL, "")
                .result(three, "2018/19 Q2", "40", Status.FINAL, "")
                .result(three, "2019/20 Q2", "60", Status.FINAL, "")
                .assess();
        Section.Changes changes =
                sections(assessed, Scope.whole(assessed), SectionKind.CHANGES).changes(NONE);

        assertEquals(
                List.of(
                        "A new count.",
                        "An explanation is awaited from the officer responsible.",
                        "An explanation is awaited from XY."),
                changes.changes().stream().map(Changed::explanation).toList());
        assertTrue(changes.introduction().startsWith("These results differ by more than 25 per cent"));
    }

    /** Tests changes exactly at the limit, and of red indicators too. */
    @Test
    void whatChangedByNoMoreIsNotListed() {
        Assessed assessed = book().result(one, "2018/19 Q2", "40", Status.FINAL, "")
                .result(one, "2019/20 Q2", "50", Status.FINAL, "")
                .result(two, "2018/19 Q2", "80", Status.FINAL, "")
                .result(two, "2019/20 Q2", "59.9", Status.FINAL, "")
                .target(two, "2019/20", "90")
                .assess();
        Section.Changes changes =
                sections(assessed, Scope.whole(assessed), SectionKind.CHANGES).changes(NONE);
        assertEquals(
                List.of("A 2"), changes.changes().stream().map(Changed::ref).toList());

        Assessed still = book().assess();
        assertEquals(
                "No result differs by more than 25 per cent, and by enough to matter, from the one that it is compared with:"
                        + " a percentage by 10 percentage points, a number by 5.",
                sections(still, Scope.whole(still), SectionKind.CHANGES)
                        .changes(NONE)
                        .introduction());
    }
}
