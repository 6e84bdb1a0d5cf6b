package boardpack.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ProtectorTest {
    /** Anybody who could make one could pass by what takes out what must not be seen. */
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
