package boardpack.draw.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that were cut off, changed on the way, or stored on their side. */
final class PictureEndTest {
    private static byte[] picture(String kind) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPartOfAPictureIsRefused(String kind) throws IOException {
        byte[] whole = picture(kind);
        assertEquals(Optional.empty(), Pictures.fault(whole));
        for (int length = 0; length < whole.length - 1; length += 97) {
            assertTrue(Pictures.fault(Arrays.copyOf(whole, length)).isPresent(), kind + " of " + length + " bytes");
        }
    }

    @Test
    void aPngOfWhichAByteWasChangedIsRefused() throws IOException {
        byte[] whole = picture("png");
        whole[whole.length / 2] ^= 1;
        assertTrue(Pictures.fault(whole).isPresent());
    }

    /** A JPEG with what a camera writes into it: 1 is upright. */
    private static byte[] turned(int orientation) throws IOException {
        byte[] plain = picture("jpg");
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0);
        return ByteBuffer.allocate(plain.length + exif.capacity())
                .put(plain, 0, 2)
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    @Test
    void aPictureThatIsStoredOnItsSideIsTold() throws IOException {
        assertFalse(Pictures.isTurned(picture("jpg")));
        assertFalse(Pictures.isTurned(turned(1)));
        assertTrue(Pictures.isTurned(turned(6)));
        assertTrue(Pictures.isTurned(turned(3)));
    }
}
