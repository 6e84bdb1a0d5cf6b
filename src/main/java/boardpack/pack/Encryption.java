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
 * Encrypts finished documents with AES-256, revision 6, so that opening them requires the password.
 *
 * <p>The password gives full access, including for screen readers. Further restrictions are optional for PDF software
 * and would hinder the wrong people. Title, bookmarks and metadata are encrypted too, because they may name exempt
 * matter. Keys and salts are random, as security requires. They are the only bytes of the output that differ between
 * runs.
 */
public final class Encryption {
    /** Minimum length; a shorter password can be guessed quickly by anyone with the file. */
    private static final int SHORTEST = 12;

    private static final int LEAST_DIFFERENT = 5;

    /** Maximum length in bytes, set by the format. */
    private static final int LONGEST = 127;

    private static final int BITS = 256;
    private static final float WITH_AES_256 = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String password;

    public Encryption(char[] password) {
        this.password = new String(password);
    }

    /**
     * Returns the reason why a password is unsuitable; empty if it is suitable. The reason never contains the password.
     */
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

    /** Returns true for ASCII and the letters of western and central Europe. */
    private static boolean isTyped(int character) {
        return character >= ' ' && character <= '~'
                || character >= 0xC0 && character <= 0x24F && Character.isLetter(character);
    }

    /** Sets the document to be encrypted when it is written. */
    void of(PDDocument document) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy(password, password, new AccessPermission());
        policy.setEncryptionKeyLength(BITS);
        policy.setPreferAES(true);
        document.protect(policy);
        // The ID is not encrypted, so one derived from the content would allow guesses at the content.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(RANDOM.nextLong());
        if (document.getVersion() < WITH_AES_256) {
            sayWhichExtension(document);
        }
    }

    /** Declares Adobe's extension level 8, which added AES-256 to PDF 1.7 and is part of PDF 2.0. */
    private static void sayWhichExtension(PDDocument document) {
        COSDictionary level = new COSDictionary();
        level.setName("BaseVersion", "1.7");
        level.setInt("ExtensionLevel", 8);
        COSDictionary extensions = new COSDictionary();
        extensions.setItem("ADBE", level);
        document.getDocumentCatalog().getCOSObject().setItem("Extensions", extensions);
    }
}
