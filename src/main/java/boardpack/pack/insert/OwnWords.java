package boardpack.pack.insert;

import boardpack.book.pack.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The claims in a document's own metadata. */
final class OwnWords {
    private static final int LONGEST_METADATA = 1 << 20;
    private static final Pattern UA_PART = Pattern.compile("pdfuaid:part(?:>|\\s*=\\s*[\"'])\\s*([12])");
    private static final Pattern A_PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*([1-4])");
    private static final Pattern A_LEVEL = Pattern.compile("pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*([ABUabu])");

    private static final List<String> WELL_TAGGED =
            List.of("declarations/wtpdf#accessibility1.0", "declarations/wtpdf#reuse1.0");

    private OwnWords() {}

    /** Returns the claims, before anything is checked. */
    static Claims claims(PDDocumentCatalog catalog, Standard standard) throws IOException {
        PDMetadata metadata = catalog.getMetadata();
        if (metadata == null) {
            return Claims.none(standard);
        }
        String xmp;
        try (InputStream in = metadata.createInputStream()) {
            xmp = new String(in.readNBytes(LONGEST_METADATA), StandardCharsets.UTF_8);
        }
        Matcher access = UA_PART.matcher(xmp);
        Matcher part = A_PART.matcher(xmp);
        int accessPart = access.find() ? Integer.parseInt(access.group(1)) : 0;
        int archivePart = part.find() && hasColoursOfAScreen(catalog) ? Integer.parseInt(part.group(1)) : 0;
        return switch (standard) {
            case PDF_UA_1 ->
                new Claims(
                        standard, accessPart == 1, archivePart > 3 ? Optional.empty() : level(archivePart, xmp), false);
            case PDF_UA_2 ->
                new Claims(
                        standard,
                        accessPart == 2,
                        archivePart == 4 ? Optional.of("F") : Optional.empty(),
                        WELL_TAGGED.stream().allMatch(xmp::contains));
        };
    }

    /** Returns the level for one of the first three parts of PDF/A. */
    private static Optional<String> level(int part, String xmp) {
        Matcher level = A_LEVEL.matcher(xmp);
        return part > 0 && level.find()
                ? Optional.of(level.group(1).toUpperCase(Locale.ROOT).equals("A") ? "A" : "B")
                : Optional.empty();
    }

    /**
     * Returns true if the output intent is for screens. A pack has one output intent, so a document for another, such
     * as a press, is not PDF/A within it.
     */
    private static boolean hasColoursOfAScreen(PDDocumentCatalog catalog) {
        return catalog.getOutputIntents().stream()
                .map(intent -> intent.getDestOutputIntent())
                .allMatch(profile -> profile == null || profile.getInt(COSName.N, 3) == 3);
    }
}
