package boardpack.seal;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * A finished document, opened for verification.
 *
 * @param attached its attachments, by name
 * @param seals its seals, in the order in which they were added
 */
public record PublishedPdf(int pages, Map<String, byte[]> attached, List<FoundSeal> seals) {
    /** Maximum size of an unpacked attachment in bytes; larger ones are not ours. */
    private static final int LARGEST_ATTACHMENT = 1 << 26;

    private static final int MOST_ATTACHMENTS = 10_000;

    /** Opens a document. An unreadable document stops the run. */
    public static PublishedPdf open(byte[] pdf, Optional<char[]> password, Place place) {
        try (PDDocument document = Loader.loadPDF(pdf, password.map(String::new).orElse(""))) {
            Map<String, byte[]> attached = new TreeMap<>();
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
            if (files != null) {
                collect(files, attached, 0);
            }
            List<FoundSeal> seals = new ArrayList<>();
            for (PDSignature signature : document.getSignatureDictionaries()) {
                seals.add(FoundSeal.of(signature, pdf));
            }
            return new PublishedPdf(document.getNumberOfPages(), attached, seals);
        } catch (InvalidPasswordException e) {
            throw new CannotContinue(
                    Code.E521.at(
                            place, password.isPresent() ? "it has another password" : "it is protected by a password"),
                    e);
        } catch (IOException | RuntimeException e) {
            throw new CannotContinue(Code.E521.at(place, "it is not a PDF, or it is damaged"), e);
        }
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, byte[]> attached, int depth)
            throws IOException {
        if (node.getNames() != null) {
            for (PDComplexFileSpecification specification : node.getNames().values()) {
                PDEmbeddedFile file = specification.getEmbeddedFile();
                if (file == null || attached.size() == MOST_ATTACHMENTS) {
                    continue;
                }
                try (InputStream in = file.createInputStream()) {
                    byte[] bytes = in.readNBytes(LARGEST_ATTACHMENT + 1);
                    if (bytes.length > LARGEST_ATTACHMENT) {
                        throw new IOException("an attached file is too large");
                    }
                    attached.put(specification.getFilename(), bytes);
                }
            }
        }
        // A tree of a few levels holds millions of names, so a deeper one is a loop.
        if (node.getKids() != null && depth < 8) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, attached, depth + 1);
            }
        }
    }

    /** Returns the lengths that the document may have had before sealing: up to the end of each earlier version. */
    public static List<Integer> earlierLengths(byte[] pdf) {
        byte[] end = {'%', '%', 'E', 'O', 'F'};
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i + end.length < pdf.length; i++) {
            if (pdf[i] == '%' && java.util.Arrays.equals(pdf, i, i + end.length, end, 0, end.length)) {
                // With or without the end of the line.
                for (int more = 0; more <= 2; more++) {
                    if (i + end.length + more < pdf.length) {
                        lengths.add(i + end.length + more);
                    }
                }
            }
        }
        return lengths;
    }
}
