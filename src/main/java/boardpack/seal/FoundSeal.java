package boardpack.seal;

import boardpack.read.Workspace;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.LoggerFactory;

/**
 * A seal in a document and the result of checking it.
 *
 * @param by the name of the sealer in the certificate; empty if there is no certificate
 * @param at the time of sealing by the sealer's own clock
 * @param fingerprint the SHA-256 of the certificate, for comparison with the council's
 */
public record FoundSeal(
        State state, String by, Optional<Instant> at, String fingerprint, Trust trust, Instant validUntil) {
    /** The state of the document since it was sealed. */
    public enum State {
        /** It covers the whole document, and nothing was changed. */
        UNCHANGED,
        /** The sealed part is unchanged, but something was added behind it. */
        ADDED_TO,
        /** Something that it covers was changed. */
        CHANGED,
        /** It cannot be checked. */
        UNREADABLE
    }

    /** The trust in the certificate. */
    public enum Trust {
        /** An authority that this Java platform knows. */
        AUTHORITY,
        /** Only itself. Anybody can create such a certificate with any name. */
        ITSELF,
        /** An authority that is not known here. */
        UNKNOWN
    }

    static FoundSeal of(PDSignature signature, byte[] pdf) {
        Optional<Instant> at = Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant);
        try {
            int[] range = signature.getByteRange();
            if (!isOfTheWhole(range, pdf)) {
                return unreadable(at);
            }
            byte[] covered = signature.getSignedContent(pdf);
            CMSSignedData data =
                    new CMSSignedData(new CMSProcessableByteArray(covered), content(signature.getContents(pdf)));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return unreadable(at);
            }
            SignerInformation signer = signers.iterator().next();
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> matching = data.getCertificates().getMatches(signer.getSID());
            if (matching.isEmpty()) {
                return unreadable(at);
            }
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(matching.iterator().next());
            List<X509Certificate> others = new ArrayList<>();
            for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
                others.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            boolean whole = range[2] + range[3] == pdf.length;
            return new FoundSeal(
                    !verifies(signer, certificate) ? State.CHANGED : whole ? State.UNCHANGED : State.ADDED_TO,
                    certificate.getSubjectX500Principal().getName(),
                    at,
                    fingerprint(certificate),
                    trust(certificate, others),
                    certificate.getNotAfter().toInstant());
        } catch (IOException | CMSException | GeneralSecurityException | RuntimeException e) {
            LoggerFactory.getLogger(FoundSeal.class).debug("a seal cannot be checked", e);
            return unreadable(at);
        }
    }

    private static FoundSeal unreadable(Optional<Instant> at) {
        return new FoundSeal(State.UNREADABLE, "", at, "", Trust.UNKNOWN, Instant.EPOCH);
    }

    /**
     * Returns true if the seal leaves out only the signature itself, because anything else left out could be changed
     * unnoticed.
     */
    private static boolean isOfTheWhole(int[] range, byte[] pdf) {
        if (range == null
                || range.length != 4
                || range[0] != 0
                || range[1] <= 0
                || range[2] <= range[1]
                || range[3] < 0
                || range[2] > pdf.length - range[3]) {
            return false;
        }
        if (pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') {
            return false;
        }
        for (int i = range[1] + 1; i < range[2] - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the signature, without the unused space after it. */
    private static ContentInfo content(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            ContentInfo content = ContentInfo.getInstance(in.readObject());
            for (byte left : in.readAllBytes()) {
                if (left != 0) {
                    throw new IOException("something stands behind the signature");
                }
            }
            return content;
        }
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException e) {
            LoggerFactory.getLogger(FoundSeal.class).debug("the signature does not fit", e);
            return false;
        }
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(Workspace.sha256().digest(certificate.getEncoded()));
    }

    private static Trust trust(X509Certificate certificate, List<X509Certificate> others) {
        try {
            if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                return Trust.ITSELF;
            }
            KeyStore known = KeyStore.getInstance(
                    java.nio.file.Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                            .toFile(),
                    (char[]) null);
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters asked = new PKIXBuilderParameters(known, target);
            asked.setRevocationEnabled(false);
            asked.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            // Expiry is reported separately.
            asked.setDate(certificate.getNotBefore().after(new Date(0)) ? certificate.getNotBefore() : null);
            CertPathBuilder.getInstance("PKIX").build(asked);
            return Trust.AUTHORITY;
        } catch (IOException | GeneralSecurityException e) {
            return Trust.UNKNOWN;
        }
    }
}
