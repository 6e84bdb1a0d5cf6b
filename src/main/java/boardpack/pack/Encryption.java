package boardpack.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Encrypts finished documents, so that only who knows the password can open them: AES-256, revision 6.
 *
 * <p>The password opens everything, also to screen readers: readers enforce other restrictions or not as they like, and
 * those that do keep out the wrong people. Title, bookmarks and metadata are encrypted too, since they name what is
 * exempt. Keys and salts are random, as they must be; these are the only bytes of boardpack that differ from run to run.
 */
public final class Encryption {
    /** Fewer characters are tried out in no time by who has the file. */
    private static final int SHORTEST = 12;

    private static final int LEAST_DIFFERENT = 5;

    /** What the format has room for, in bytes. */
    private static final int LONGEST = 127;

    private static final int BITS = 256;
    private static final float WITH_AES_256 = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String password;

    public Encryption(char[] password) {
        this.password = new String(password);
    }

    /** Why a password is no good; empty where it is. No word of it is repeated. */
    public static Optional<String> fault(char[] password) {
        String text = new String(password);
        if (!text.equals(text.strip())) {
            return Optional.of("it begins or ends with a blank, which nobody sees");
        }
        if (text.codePoints().anyMatch(c -> !isTyped(c)) || !Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            return Optional.of("PDF readers do not agree on how one of its characters is read");
        }
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of("it has fewer than " + SHORTEST + " characters");
        }
        if (text.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of("it has fewer than " + LEAST_DIFFERENT + " different characters");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("it has more than " + LONGEST + " characters");
        }
        return Optional.empty();
    }

    /** ASCII and the letters of western and central Europe. */
    private static boolean isTyped(int character) {
        return character >= ' ' && character <= '~'
                || character >= 0xC0 && character <= 0x24F && Character.isLetter(character);
    }

    /** From now on the document is written encrypted. */
    void of(PDDocument document) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy(password, password, new AccessPermission());
        policy.setEncryptionKeyLength(BITS);
        policy.setPreferAES(true);
        document.protect(policy);
        // The id stands outside of what is encrypted, and one that is made of the content could be tried out.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(RANDOM.nextLong());
        if (document.getVersion() < WITH_AES_256) {
            sayWhichExtension(document);
        }
    }

    /** PDF 1.7 has AES-256 as Adobe's extension 8; PDF 2.0 took it over. */
    private static void sayWhichExtension(PDDocument document) {
        COSDictionary level = new COSDictionary();
        level.setName("BaseVersion", "1.7");
        level.setInt("ExtensionLevel", 8);
        COSDictionary extensions = new COSDictionary();
        extensions.setItem("ADBE", level);
        document.getDocumentCatalog().getCOSObject().setItem("Extensions", extensions);
    }
}
