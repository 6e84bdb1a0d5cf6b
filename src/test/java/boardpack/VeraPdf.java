package boardpack;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates a document with veraPDF as PDF/UA-1 and PDF/A-3a. */
final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Returns each kind of fault in either profile once; empty if the document passes both. */
    static List<String> faults(byte[] pdf) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A), null);
    }

    /** Returns the faults of a document as PDF/UA-2 and PDF/A-4f. */
    static List<String> faultsAsTwo(byte[] pdf) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.PDFUA_2, PDFAFlavour.PDFA_4_F), null);
    }

    /** Returns the faults of a document as WTPDF; a flavour's own name selects another one in veraPDF. */
    static List<String> faultsAsWellTagged(byte[] pdf) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.WTPDF_1_0_ACCESSIBILITY, PDFAFlavour.WTPDF_1_0_REUSE), null);
    }

    /** Returns the PDF/UA-2 faults of an encrypted document. */
    static List<String> faultsAsTwoOfEncrypted(byte[] pdf, String password) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.PDFUA_2), password);
    }

    /** Returns the PDF/UA-1 faults of an encrypted document; PDF/A is never encrypted. */
    static List<String> faultsOfEncrypted(byte[] pdf, String password) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.PDFUA_1), password);
    }

    /** Returns true if veraPDF finds the pages of an encrypted document. */
    static boolean opens(byte[] pdf, String password) {
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour, flavour, password)) {
            return parser.getRoot() != null;
        } catch (org.verapdf.core.VeraPDFException | java.io.IOException e) {
            return false;
        }
    }

    private static List<String> faults(byte[] pdf, List<PDFAFlavour> flavours, String password) throws Exception {
        TreeSet<String> faults = new TreeSet<>();
        for (PDFAFlavour flavour : flavours) {
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), flavour, flavour, password);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        faults.add(flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage());
                    }
                }
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.add(flavour + " is not met");
                }
            }
        }
        return List.copyOf(faults);
    }
}
