package boardpack.seal;

import boardpack.assess.rating.WorkedOut;
import boardpack.book.file.Attached;
import boardpack.pack.insert.WholePdf;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.publish.MadeFrom;
import boardpack.publish.Manifest;
import boardpack.read.RegularFile;
import boardpack.read.Secret;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies a published document: that it is unchanged, what it was made from, and that its ratings follow from its
 * figures. It uses only the document and the manifest beside it, if there is one.
 */
public final class Verification {
    /** Maximum size of a PDF, in megabytes. */
    private static final int MOST_MEGABYTES = 1_000;

    private Verification() {}

    /**
     * The results of verifying a document.
     *
     * @param listedAs the name under which the manifest lists it with its hash; empty if it is not listed
     * @param hasManifest true if there is a manifest
     * @param standards the standards that the document claims; empty if they were not to be checked
     */
    public record Told(
            int pages,
            List<FoundSeal> seals,
            Optional<MadeFrom> madeFrom,
            List<WorkedOut> ratings,
            boolean hasManifest,
            Optional<String> listedAs,
            Optional<Standards> standards) {}

    /**
     * Verifies a document. Every problem becomes an error among the findings.
     *
     * @param certificate the SHA-256 of the council's certificate, if the seal must use it
     * @param now the time at which a certificate must still be valid
     * @param standards true to validate it against its claimed standards
     */
    public static Told verify(
            Path file,
            Optional<Secret> password,
            Optional<String> certificate,
            Instant now,
            boolean standards,
            Findings findings) {
        byte[] pdf = bytes(file);
        Place place = Place.of(file.toString());
        PublishedPdf document = PublishedPdf.open(pdf, password.map(Secret::characters), place);
        // For a document from another source, only its end marker can be checked.
        boolean others =
                standards && document.attached().isEmpty() && document.seals().isEmpty();
        whole(pdf, others, password, place, findings);
        seals(document.seals(), certificate, now, place, findings);
        Attached attached = Attached.read(document.attached(), findings);
        List<WorkedOut> ratings = WorkedOut.all(attached);
        ratings.forEach(r -> tell(r, findings));
        Optional<MadeFrom> madeFrom =
                Optional.ofNullable(document.attached().get(MadeFrom.FILE)).map(MadeFrom::read);
        Optional<Path> manifest = manifest(file);
        Optional<String> listedAs = manifest.flatMap(m -> listed(m, file, pdf, findings));
        Optional<Standards> met =
                standards ? Optional.of(Standards.of(pdf, password.map(Secret::characters), place)) : Optional.empty();
        met.ifPresent(s -> s.broken().forEach(b -> findings.add(Code.E543, place, b.standard(), b.words())));
        return new Told(document.pages(), document.seals(), madeFrom, ratings, manifest.isPresent(), listedAs, met);
    }

    /**
     * Verifies a web page against the manifest beside it; the page itself carries no seal.
     *
     * @return the result in words
     */
    public static String page(Path file, Findings findings) {
        byte[] page = bytes(file);
        return manifest(file)
                .map(m -> listed(m, file, page, findings)
                        .map(name -> "lists it with its hash, as " + name)
                        .orElse("does not list it"))
                .orElse("none beside it; from the page alone it cannot be told whether it was changed");
    }

    /**
     * Checks that the document is complete. Damage may have removed a seal, and the rest would look as if it never had
     * one.
     */
    private static void whole(byte[] pdf, boolean others, Optional<Secret> password, Place place, Findings findings) {
        String secret = password.map(Secret::characters).map(String::new).orElse("");
        if (others && !WholePdf.hasEnd(pdf)) {
            findings.add(Code.E522, place, "the end of the file is missing");
        } else if (!others && !WholePdf.endsAsOurs(pdf)) {
            findings.add(Code.E522, place, "the file does not end as boardpack writes it");
        }
        WholePdf.repaired(pdf, secret).ifPresent(why -> findings.add(Code.E522, place, "the file is damaged: " + why));
    }

    private static byte[] bytes(Path file) {
        try {
            return RegularFile.bytes(file, MOST_MEGABYTES);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(file.toString()), Workspace.reason(e)), e);
        }
    }

    private static void seals(
            List<FoundSeal> seals, Optional<String> certificate, Instant now, Place place, Findings findings) {
        for (int i = 0; i < seals.size(); i++) {
            FoundSeal seal = seals.get(i);
            switch (seal.state()) {
                case CHANGED -> findings.add(Code.E522, place, "the pack was changed after it was sealed");
                case UNREADABLE -> findings.add(Code.E522, place, "the seal is not one that can be checked");
                case ADDED_TO -> {
                    // A seal that was added after another counts as an addition, and covers the first.
                    if (i == seals.size() - 1) {
                        findings.add(Code.E522, place, "something was added to the pack after it was sealed");
                    }
                }
                case UNCHANGED -> {
                    // As expected.
                }
            }
            if (seal.state() != FoundSeal.State.UNREADABLE) {
                trust(seal, certificate, now, place, findings);
            }
        }
        if (seals.isEmpty() && certificate.isPresent()) {
            findings.add(Code.E522, place, "the pack has no seal");
        }
    }

    private static void trust(
            FoundSeal seal, Optional<String> certificate, Instant now, Place place, Findings findings) {
        if (certificate.isPresent()) {
            if (!normal(certificate.get()).equals(normal(seal.fingerprint()))) {
                findings.add(Code.E539, place, certificate.get());
            }
        } else if (seal.trust() == FoundSeal.Trust.ITSELF) {
            findings.add(Code.W349, place, "nobody but itself vouches for the certificate of " + seal.by());
        } else if (seal.trust() == FoundSeal.Trust.UNKNOWN) {
            findings.add(Code.W349, place, "the authority is not known here that vouches for " + seal.by());
        }
        Instant at = seal.at().orElse(now);
        if (at.isAfter(seal.validUntil())) {
            findings.add(Code.W349, place, "the certificate of " + seal.by() + " had run out when it sealed the pack");
        }
    }

    private static String normal(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static void tell(WorkedOut rating, Findings findings) {
        Place place = rating.attached().place();
        String ref = rating.attached().ref();
        switch (rating) {
            case WorkedOut.OtherResult other ->
                findings.add(
                        Code.E538,
                        place,
                        ref + " is stated as "
                                + other.attached().actual().orElseThrow().toPlainString()
                                + ", and its figures make " + other.result());
            case WorkedOut.OtherRating other ->
                findings.add(
                        Code.E538,
                        place,
                        ref + " is stated as " + other.stated()
                                + ", and by its figures and the edges of its rule it is " + other.rating());
            case WorkedOut.Untraceable untraceable ->
                findings.add(Code.E538, place, ref + " is rated, and what its rating comes from is not attached");
            case WorkedOut.Agrees agrees -> {
                // As expected.
            }
            case WorkedOut.NotRated none -> {
                // There is nothing to recalculate.
            }
        }
    }

    /** Returns the manifest in the folder of a document or a paper. */
    private static Optional<Path> manifest(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return java.util.stream.Stream.of(folder, folder.getParent())
                .filter(f -> f != null)
                .map(f -> f.resolve(Manifest.NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Returns the name under which the manifest lists the document, or its version before sealing. */
    private static Optional<String> listed(Path manifest, Path file, byte[] pdf, Findings findings) {
        Map<String, String> made = Manifest.made(bytes(manifest), Place.of(manifest.toString()));
        String name = manifest.getParent()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        String hash = hash(pdf, pdf.length);
        for (Map.Entry<String, String> entry : made.entrySet()) {
            if (entry.getValue().equals(hash)) {
                return Optional.of(entry.getKey());
            }
        }
        for (int length : PublishedPdf.earlierLengths(pdf)) {
            String earlier = hash(pdf, length);
            for (Map.Entry<String, String> entry : made.entrySet()) {
                if (entry.getValue().equals(earlier)) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        Optional<String> alone = listedAlone(file, hash);
        if (alone.isPresent()) {
            return alone;
        }
        if (!made.containsKey(name)) {
            findings.add(Code.W378, Place.of(file.toString()), Manifest.NAME);
        } else {
            findings.add(Code.E522, Place.of(file.toString()), Manifest.NAME + " lists this file with another hash");
        }
        return Optional.empty();
    }

    /** Returns the name under which the manifest of a report made alone lists it. */
    private static Optional<String> listedAlone(Path file, String hash) {
        Path manifest = file.toAbsolutePath()
                .normalize()
                .resolveSibling(Manifest.beside(file.getFileName().toString()));
        // A web page has no manifest of its own.
        return !manifest.equals(file.toAbsolutePath().normalize()) && Files.isRegularFile(manifest)
                ? Manifest.made(bytes(manifest), Place.of(manifest.toString())).entrySet().stream()
                        .filter(e -> e.getValue().equals(hash))
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }

    private static String hash(byte[] pdf, int length) {
        MessageDigest digest = Workspace.sha256();
        digest.update(pdf, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }
}
