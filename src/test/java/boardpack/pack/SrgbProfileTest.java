package boardpack.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SrgbProfileTest {
    private static final float STEP = 1 / 255f;
    private final ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());
    private final ICC_ColorSpace ours = new ICC_ColorSpace(profile);

    @Test
    void isADisplayProfileForRgb() {
        assertEquals(ICC_Profile.CLASS_DISPLAY, profile.getProfileClass());
        assertEquals(ColorSpace.TYPE_RGB, profile.getColorSpaceType());
        assertEquals(3, profile.getNumComponents());
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "0,1,0", "0,0,1", "1,1,1", "0,0,0", "0.5,0.5,0.5", "0.02,0.02,0.02"})
    void meansTheColoursOfSrgb(float red, float green, float blue) {
        float[] colour = {red, green, blue};
        assertArrayEquals(colour, ours.toRGB(colour), STEP);
    }

    @Test
    void agreesWithThePlatformsOwn() {
        ColorSpace platform = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            float[] colour = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            assertArrayEquals(platform.toCIEXYZ(colour), ours.toCIEXYZ(colour), STEP);
        }
    }

    @Test
    void isAlwaysTheSame() {
        assertArrayEquals(SrgbProfile.bytes(), SrgbProfile.bytes());
    }
}
