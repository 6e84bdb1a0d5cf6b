package boardpack.pack.insert;

import boardpack.book.pack.Standard;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.LoggerFactory;

/**
 * A PDF of somebody else, prepared for inclusion in a pack.
 *
 * @param pdf the document rebuilt from its pages and tags
 * @param pages the number of pages
 * @param tagged true if a screen reader can read it in order
 * @param claims the claims of the document that a pack containing it may also make
 * @param bookmarks its own bookmarks
 */
public record InsertedPdf(byte[] pdf, int pages, boolean tagged, Claims claims, List<Bookmark> bookmarks) {
    /**
     * Examines a file; empty, with a finding, if it cannot be included.
     *
     * @param standard the standard of the pack
     */
    public static Optional<InsertedPdf> examine(byte[] file, Standard standard, Place place, Findings findings) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                findings.add(Code.E411, place);
                return Optional.empty();
            }
            return Optional.of(new Examination(document, file, standard, place, findings).result());
        } catch (InvalidPasswordException e) {
            findings.add(Code.E411, place);
        } catch (Refused e) {
            findings.add(e.code(), place, e.words());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LoggerFactory.getLogger(InsertedPdf.class).debug("{} cannot be read", place, e);
            String cut = WholePdf.hasEnd(file) ? "" : ": its end is missing";
            findings.add(Code.E412, place, "it is not a PDF, or it is damaged" + cut);
        }
        return Optional.empty();
    }
}
