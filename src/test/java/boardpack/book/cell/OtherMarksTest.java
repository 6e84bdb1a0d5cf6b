package boardpack.book.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Unit;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each mark used in place of a figure has one remedy, and is never read as a value. */
final class OtherMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[c]           | write c",
                "(C)           | write c",
                "*             | write c",
                "**            | write c",
                "<5            | write c",
                "\u2264 5     | write c",
                "1-5           | write c",
                "1 to 4        | write c",
                "fewer than 5  | write c",
                "Less than five| write c",
                "Suppressed    | write c",
                "supp.         | write c",
                "N/A           | write z where there is nothing to measure, or x",
                "n/a           | write z where there is nothing to measure, or x",
                "NA            | write z where there is nothing to measure, or x",
                "n.a.          | write z where there is nothing to measure, or x",
                "[z]           | write z",
                "Not applicable| write z",
                "[x]           | write x",
                "..            | write x",
                "Not available | write x",
                "No data       | write x",
                "?             | write x",
                "[low]         | write k",
                "~             | write k",
                "TBC           | empty the cell: what is empty is awaited",
                "tba           | empty the cell: what is empty is awaited",
                "t.b.c.        | empty the cell: what is empty is awaited",
                "To follow     | empty the cell: what is empty is awaited",
                "Not yet in    | empty the cell: what is empty is awaited",
                "\u2013       | empty the cell: what is empty is awaited",
                "--            | empty the cell: what is empty is awaited",
                "NULL          | empty the cell, if the figure is still to come; write x",
                "(null)        | empty the cell, if the figure is still to come; write x",
                "#NULL         | empty the cell, if the figure is still to come; write x",
                "(blank)       | empty the cell, if the figure is still to come; write x",
                "NaN           | empty the cell, if the figure is still to come; write x",
                "nil           | write 0",
            })
    void hasOneThingToDo(String cell, String fix) {
        String told = OtherMarks.fix(cell).orElse("nothing");
        assertTrue(told.startsWith(fix), told);
        for (Unit unit : Unit.values()) {
            assertEquals(Optional.empty(), Numbers.value(cell, unit));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "87.2", "87,2", "about 3", "Green", "yes", "3*", "2019", "not", "10-20"})
    void anythingElseIsNone(String cell) {
        assertEquals(Optional.empty(), OtherMarks.fix(cell));
    }
}
