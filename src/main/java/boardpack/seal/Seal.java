package boardpack.seal;

import boardpack.read.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Seals a finished pack with a digital signature over all of it, which reveals any change.
 *
 * <p>The signature is added after the pack's own bytes, which stay unchanged (an incremental update). It follows the
 * first level of PAdES: a detached CMS signature that names its certificate, with no time except the one in the pack.
 */
public final class Seal {
    /** Space for the signature with its certificates, in bytes. */
    private static final int ROOM = 24_000;

    /** The extra length for an encrypted pack: a block for the beginning, and one for padding. */
    private static final int BLOCKS = 32;

    private Seal() {}

    /**
     * Returns the sealed pack.
     *
     * @param password the password to open it; empty if it is not protected
     * @param by the name of the sealer, as shown
     */
    public static byte[] put(byte[] pdf, Optional<char[]> password, SealingKey key, String by, ZonedDateTime at) {
        try (PDDocument document = Loader.loadPDF(pdf, password.map(String::new).orElse(""))) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(by);
            signature.setReason("The pack is as it was published");
            signature.setSignDate(GregorianCalendar.from(at.withZoneSameInstant(ZoneOffset.UTC)));
            try (SignatureOptions options = new SignatureOptions()) {
                options.setPreferredSignatureSize(ROOM);
                // In an encrypted pack the space is not blank, and nothing may follow the signature.
                int room = ROOM + (document.isEncrypted() ? BLOCKS : 0);
                document.addSignature(signature, content -> filled(signed(content, key), room), options);
                describe(document);
                identify(document, pdf, key, at);
                ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 2 * ROOM + (1 << 14));
                document.saveIncremental(out);
                return out.toByteArray();
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Describes the seal's field, which is not on a page, for readers who find it. Fonts are not needed and are
     * removed.
     */
    private static void describe(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        form.getCOSObject().removeItem(COSName.DR);
        form.getCOSObject().removeItem(COSName.DA);
        for (PDField field : form.getFields()) {
            field.getCOSObject().setString(COSName.TU, "Seal of the pack");
            if (document.isEncrypted()) {
                drawNothing(field.getWidgets().getFirst());
            }
        }
    }

    /** Adds a minimal appearance, because an empty one cannot be decrypted. */
    private static void drawNothing(PDAnnotationWidget widget) throws IOException {
        COSStream appearance = widget.getNormalAppearanceStream().getCOSObject();
        try (OutputStream out = appearance.createOutputStream()) {
            out.write('\n');
        }
    }

    /** Sets the second ID of a changed file. It is derived from the sealed content, not from the clock. */
    private static void identify(PDDocument document, byte[] pdf, SealingKey key, ZonedDateTime at)
            throws CertificateEncodingException {
        MessageDigest digest = Workspace.sha256();
        digest.update(pdf);
        digest.update(key.certificate().getEncoded());
        digest.update(at.toInstant().toString().getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
    }

    private static byte[] filled(byte[] signature, int room) {
        return Arrays.copyOf(signature, Math.max(signature.length, room));
    }

    private static byte[] signed(InputStream content, SealingKey key) throws IOException {
        try {
            ContentSigner signer = new JcaContentSignerBuilder(algorithm(key)).build(key.key());
            DefaultSignedAttributeTableGenerator named = new DefaultSignedAttributeTableGenerator(attributes(key));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            // PAdES requires the time in the PDF and nowhere else.
                            .setSignedAttributeGenerator(parameters ->
                                    named.getAttributes(parameters).remove(CMSAttributes.signingTime))
                            .build(signer, key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    /** Includes the certificate in the signed data, so that no other certificate for the same key can replace it. */
    private static AttributeTable attributes(SealingKey key) throws CertificateEncodingException {
        byte[] hash = Workspace.sha256().digest(key.certificate().getEncoded());
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        return new AttributeTable(attributes);
    }

    private static String algorithm(SealingKey key) {
        return switch (key.key().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "RSASSA-PSS" -> "SHA256withRSAandMGF1";
            case "EC" -> "SHA256withECDSA";
            case "Ed25519", "EdDSA" -> "Ed25519";
            case String other -> throw new IllegalArgumentException(other);
        };
    }
}
