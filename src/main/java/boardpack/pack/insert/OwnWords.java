package boardpack.pack.insert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a document says of itself in its metadata. */
final class OwnWords {
    private static final int LONGEST_METADATA = 1 << 20;
    private static final Pattern UA = Pattern.compile("pdfuaid:part(?:>|\\s*=\\s*[\"'])\\s*1");
    private static final Pattern A_PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*([1-3])");
    private static final Pattern A_LEVEL = Pattern.compile("pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*([ABUabu])");

    private OwnWords() {}

    /** What it says that it is, before anything of it is looked at. */
    static Claims claims(PDDocumentCatalog catalog) throws IOException {
        PDMetadata metadata = catalog.getMetadata();
        if (metadata == null) {
            return Claims.NONE;
        }
        String xmp;
        try (InputStream in = metadata.createInputStream()) {
            xmp = new String(in.readNBytes(LONGEST_METADATA), StandardCharsets.UTF_8);
        }
        Matcher part = A_PART.matcher(xmp);
        Matcher level = A_LEVEL.matcher(xmp);
        boolean archivable = part.find() && level.find() && hasColoursOfAScreen(catalog);
        Optional<String> claim = archivable
                ? Optional.of(level.group(1).toUpperCase(Locale.ROOT).equals("A") ? "A" : "B")
                : Optional.empty();
        return new Claims(UA.matcher(xmp).find(), claim);
    }

    /** A pack has one output intent; a document that was made for another, as for a press, is no PDF/A within it. */
    private static boolean hasColoursOfAScreen(PDDocumentCatalog catalog) {
        return catalog.getOutputIntents().stream()
                .map(intent -> intent.getDestOutputIntent())
                .allMatch(profile -> profile == null || profile.getInt(COSName.N, 3) == 3);
    }
}
