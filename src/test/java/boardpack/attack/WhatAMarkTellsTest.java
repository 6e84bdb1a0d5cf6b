package boardpack.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Checks that a marked number is unknown even to readers of the extract, so that the attacker must not be told it.
 *
 * <p>He was once told that a marked number is really 0, and which number of a marked share is small, and then
 * "recovered" others. Here every possibility is tried without his solver or the program's, for two such workspaces.
 */
final class WhatAMarkTellsTest {
    /**
     * Tests workspace 1765, third quarter of 2018/19. F1 = 63 is shown and is F1A + F1B + F1C. F1C = 0 is shown; F1A
     * and F1B are marked. F1A is F1A1 + F1A2. F1A2 = 58 is shown, and F1A1, from 1 to 5, is suppressed.
     */
    @Test
    void aMarkedNumberThatIsReally0TellsNothing() {
        assertEquals(Set.of(5), firstPart(0, 0), "if anybody knew that F1B is 0");
        assertEquals(Set.of(1, 2, 3, 4, 5), firstPart(0, 63), "but nobody does");
    }

    private static Set<Integer> firstPart(int least, int most) {
        Set<Integer> possible = new TreeSet<>();
        for (int part = 1; part <= 5; part++) {
            for (int other = least; other <= most; other++) {
                if (part + 58 + other == 63) {
                    possible.add(part);
                }
            }
        }
        return possible;
    }

    /**
     * Tests workspace 1510, November 2018. F1 is 9 of 24 and shown; F1A1, F1A2 and F1B are marked. F1A is more than 5
     * of more than 5, at most with a small numerator. F1C is small in each of its numbers. The attacker believed that
     * the rest of F1A1 is not from 1 to 3, and the program was told of none of the three.
     */
    @Test
    void aMarkedShareDoesNotTellWhichOfItsNumbersIsSmall() {
        assertEquals(Set.of(4, 5), rest(1, 5), "if anybody knew which numbers of the marked shares are small");
        assertEquals(Set.of(1, 2, 3, 4, 5), rest(0, 24), "but nobody does");
    }

    private static Set<Integer> rest(int least, int most) {
        Set<Integer> possible = new TreeSet<>();
        for (int first = Math.max(1, least); first <= Math.min(5, most); first++) {
            for (int second = least; second <= most; second++) {
                int restOfA = first + second;
                for (int numeratorOfA = 1; numeratorOfA <= 5; numeratorOfA++) {
                    for (int restOfB = least; restOfB <= Math.min(most, 15); restOfB++) {
                        for (int restOfC = 1; restOfC <= 5; restOfC++) {
                            boolean rests = restOfA > 5 && restOfA + restOfB + restOfC == 15;
                            if (rests && numerators(numeratorOfA, least, most, restOfB, restOfC)) {
                                possible.add(first);
                            }
                        }
                    }
                }
            }
        }
        return possible;
    }

    /** Returns true if numerators adding up to 9 fit, with all three numbers of the small shares from 1 to 5. */
    private static boolean numerators(int ofA, int least, int most, int restOfB, int restOfC) {
        for (int ofB = least; ofB <= Math.min(most, 9); ofB++) {
            int ofC = 9 - ofA - ofB;
            boolean marked = most > 5 || ofB + restOfB <= 5;
            if (ofC >= 1 && ofC <= 5 && ofC + restOfC <= 5 && marked) {
                return true;
            }
        }
        return false;
    }
}
