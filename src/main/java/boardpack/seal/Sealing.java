package boardpack.seal;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.publish.NewFile;
import boardpack.read.RegularFile;
import boardpack.read.Secret;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Seals a finished document with the council's key. */
public final class Sealing {
    /** Maximum size of a PDF, in megabytes. */
    private static final int MOST_MEGABYTES = 1_000;

    private Sealing() {}

    /**
     * The request for a seal.
     *
     * @param password the password of the document, if it is protected
     * @param out the new file to write
     */
    public record Order(
            Path file,
            Optional<Secret> password,
            Path keystore,
            Secret keystorePassword,
            Optional<String> alias,
            Optional<String> by,
            Instant at,
            Path out) {}

    /** Writes the sealed document; empty, with findings, if it cannot be sealed. */
    public static Optional<SealingKey> seal(Order order, Findings findings) {
        Place place = Place.of(order.file().toString());
        byte[] pdf = bytes(order.file());
        // The document is opened first, so that its errors are reported before a key is used.
        PublishedPdf.open(pdf, order.password().map(Secret::characters), place);
        Optional<SealingKey> key = SealingKey.in(
                bytes(order.keystore()),
                order.keystorePassword().characters(),
                order.alias(),
                Place.of(order.keystore().toString()),
                findings);
        if (key.filter(k -> k.isOutOfDate(order.at())).isPresent()) {
            findings.add(
                    Code.E520,
                    Place.of(order.keystore().toString()),
                    "its certificate is not valid on the day of sealing",
                    "renew the certificate; a seal with this one would be doubted");
            return Optional.empty();
        }
        key.ifPresent(k -> NewFile.write(
                order.out(),
                Seal.put(
                        pdf,
                        order.password().map(Secret::characters),
                        k,
                        order.by().orElse(k.name()),
                        order.at().atZone(ZoneOffset.UTC)),
                "if it was sealed before, nothing is to be done; to seal it again, move this file away or name another"
                        + " with --out"));
        return key;
    }

    private static byte[] bytes(Path file) {
        try {
            return RegularFile.bytes(file, MOST_MEGABYTES);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(file.toString()), Workspace.reason(e)), e);
        }
    }
}
