package boardpack.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ProtectorTest {
    /** Checks that nobody else can create one and so bypass the protection. */
    @Test
    void onlyTheProtectorMakesWhatMayBePublished() {
        assertTrue(Modifier.isFinal(Publishable.class.getModifiers()));
        assertEquals(
                0,
                Arrays.stream(Publishable.class.getDeclaredConstructors())
                        .filter(c -> (c.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                        .count());
    }
}
