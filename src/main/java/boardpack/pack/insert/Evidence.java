package boardpack.pack.insert;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Evidence against a document's claims that is visible without full validation.
 *
 * <p>Only the first evidence of each kind is kept.
 */
final class Evidence {
    private static final COSName CID_TO_GID_MAP = COSName.getPDFName("CIDToGIDMap");
    private static final COSName INTERPOLATE = COSName.getPDFName("Interpolate");
    private static final COSName TR = COSName.getPDFName("TR");

    /** Limit on all unpacked data, in bytes; beyond it nothing more is checked. */
    private static final long MOST_UNPACKED = 1L << 30;

    private Optional<String> unfit = Optional.empty();
    private Optional<String> unarchivable = Optional.empty();
    private Optional<String> inaccessible = Optional.empty();
    private Optional<String> damage = Optional.empty();
    private long unpacked;

    /** Records something that neither PDF/UA nor PDF/A permits. */
    void unfit(String words) {
        unfit = unfit.or(() -> Optional.of(words));
    }

    /** Records something that PDF/A does not permit. */
    void unarchivable(String words) {
        unarchivable = unarchivable.or(() -> Optional.of(words));
    }

    /** Records something that neither PDF/UA nor the tagged level of PDF/A permits. */
    void inaccessible(String words) {
        inaccessible = inaccessible.or(() -> Optional.of(words));
    }

    Optional<String> againstArchive() {
        return unfit.or(() -> unarchivable);
    }

    Optional<String> againstAccess() {
        return unfit.or(() -> inaccessible);
    }

    /** Returns the damage found in the contents, in words. */
    Optional<String> damage() {
        return damage;
    }

    private void damage(String words) {
        damage = damage.or(() -> Optional.of(words));
    }

    /** Checks a font, or a resource used for painting. */
    void dictionary(COSDictionary its) {
        if (COSName.FONT.equals(its.getCOSName(COSName.TYPE))) {
            font(its);
        }
        if (its.getBoolean(INTERPOLATE, false)) {
            unarchivable("it has pictures that viewers are asked to smooth");
        }
        if (COSName.EXT_G_STATE.equals(its.getCOSName(COSName.TYPE)) && its.containsKey(TR)) {
            unarchivable("it changes its colours for a certain printer");
        }
    }

    private void font(COSDictionary font) {
        String kind = font.getNameAsString(COSName.SUBTYPE, "");
        String name = font.getNameAsString(COSName.BASE_FONT, "without a name");
        switch (kind) {
            case "Type3" -> {
                // The document itself draws its glyphs.
            }
            case "Type0" -> {
                if ("Identity-H".equals(font.getNameAsString(COSName.ENCODING))
                        && !font.containsKey(COSName.TO_UNICODE)) {
                    inaccessible("it does not say which letters its font " + name + " shows");
                }
            }
            default -> {
                COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
                boolean embedded = descriptor != null
                        && (isStream(descriptor, COSName.FONT_FILE)
                                || isStream(descriptor, COSName.FONT_FILE2)
                                || isStream(descriptor, COSName.FONT_FILE3));
                if (!embedded) {
                    unfit("its font " + name + " is not embedded");
                }
                if (kind.equals("CIDFontType2") && !font.containsKey(CID_TO_GID_MAP)) {
                    unfit("its font " + name + " does not say where its letters are");
                }
            }
        }
    }

    private static boolean isStream(COSDictionary dictionary, COSName name) {
        return dictionary.getDictionaryObject(name) instanceof COSStream;
    }

    /** Checks that a compressed stream can be decompressed to its end. */
    void stream(COSStream stream, int page) {
        COSBase filters = stream.getDictionaryObject(COSName.FILTER);
        COSBase first = filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
        if (!(first instanceof COSName filter)) {
            return;
        }
        try {
            if (filter.equals(COSName.FLATE_DECODE) && !unpacks(stream)) {
                damage("something on page " + page + " is cut off or damaged");
            } else if (filter.equals(COSName.DCT_DECODE) && !endsAsJpeg(stream)) {
                damage("a picture on page " + page + " is cut off");
            } else if (filter.equals(COSName.LZW_DECODE)) {
                unarchivable("it is packed in a way (LZW) that archives do not take");
            }
        } catch (IOException e) {
            damage("something on page " + page + " cannot be read");
        }
    }

    private boolean unpacks(COSStream stream) throws IOException {
        Inflater inflater = new Inflater();
        byte[] packed = new byte[1 << 14];
        byte[] plain = new byte[1 << 16];
        boolean some = false;
        try (InputStream in = stream.createRawInputStream()) {
            for (int read = in.read(packed); read >= 0 && unpacked < MOST_UNPACKED; read = in.read(packed)) {
                some |= read > 0;
                inflater.setInput(packed, 0, read);
                while (!inflater.needsInput() && !inflater.finished()) {
                    int got = inflater.inflate(plain);
                    unpacked += got;
                    if (got == 0 && inflater.needsDictionary()) {
                        return false;
                    }
                }
                if (inflater.finished()) {
                    return true;
                }
            }
            return !some || unpacked >= MOST_UNPACKED;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Returns true if a JPEG has its end marker, possibly followed by camera data. */
    private static boolean endsAsJpeg(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            byte[] jpeg = in.readAllBytes();
            for (int i = jpeg.length - 2; i >= 2; i--) {
                if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xD9) {
                    return true;
                }
            }
            return false;
        }
    }
}
