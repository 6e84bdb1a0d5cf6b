package boardpack.cli;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Secret;
import boardpack.run.SealedPacks;
import boardpack.seal.Sealing;
import boardpack.seal.SealingKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** The command that seals a finished pack. */
final class SealCommand implements Callable<Integer> {
    /** The environment variable of the password, which is never read from the command line. */
    private static final String VARIABLE = "BOARDPACK_KEYSTORE_PASSWORD";

    private final Takes takes =
            new Takes(this, "seal", "Seals a finished pack with a digital signature, which shows any later change.");

    private final Takes.One<Path> file = takes.one(
            Path.class, Takes.parameter("PACK.pdf", "The pack, or one of its papers. The file is not changed."));

    private final Takes.One<Path> keystore = takes.one(
            Path.class,
            Takes.option(
                            "FILE",
                            "The PKCS#12 file (.p12, .pfx) with the council's key and its certificate.",
                            "--keystore")
                    .required(true));

    private final Takes.One<Path> passwordFile = takes.one(
            Path.class,
            Takes.option(
                    "FILE",
                    "The keystore's password, in the first line of a file. Default: " + VARIABLE
                            + " in the environment.",
                    "--password-file"));

    private final Takes.One<String> alias = takes.one(
            String.class, Takes.option("NAME", "The name of the key, if the keystore has several.", "--alias"));

    private final Takes.One<String> by = takes.one(
            String.class,
            Takes.option(
                    "NAME", "The name of the sealer that readers see. Default: the name in the certificate.", "--by"));

    private final Takes.One<Path> packPasswordFile = takes.one(
            Path.class,
            Takes.option(
                    "FILE",
                    "The password of a protected pack. Default: " + Verify.VARIABLE + " in the environment.",
                    "--pack-password-file"));

    private final Takes.One<Instant> at = takes.one(
            Instant.class,
            Takes.option("TIME", "The time of the seal, such as 2019-11-01T09:30:00Z. Default: now.", "--at"));

    private final Takes.One<Path> out = takes.one(
            Path.class,
            Takes.option(
                    "FILE", "The sealed pack. Default: beside the pack, with -sealed before .pdf.", "-o", "--out"));

    private SealCommand() {
        takes.examples(
                "Examples",
                "  boardpack seal board-pack.pdf --keystore council.p12 --password-file secret",
                "  boardpack seal board-pack.pdf --keystore council.p12 --alias packs",
                "",
                "The second takes the password from BOARDPACK_KEYSTORE_PASSWORD.");
    }

    static Takes taking() {
        return new SealCommand().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        Findings findings = new Findings();
        Path sealed = out.given().orElseGet(() -> beside(file.value()));
        AtomicReference<Optional<SealingKey>> key = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(findings, err, () -> {
            Secret password = Secret.of(passwordFile.given(), VARIABLE, findings)
                    .orElseThrow(() -> new CannotContinue(Code.E515.at(
                            Place.of(keystore.value().toString()),
                            "neither --password-file nor " + VARIABLE + " is given")));
            key.set(Sealing.seal(
                    new Sealing.Order(
                            file.value(),
                            Secret.of(packPasswordFile.given(), Verify.VARIABLE, findings),
                            keystore.value(),
                            password,
                            alias.given(),
                            by.given(),
                            at.given().orElseGet(() -> Instant.now(Clock.systemUTC())),
                            sealed),
                    findings));
        });
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        if (key.get().isPresent()) {
            SealedPacks.note(file.value(), findings);
        }
        FindingsPrinter.print(findings, err);
        if (key.get().isEmpty()) {
            err.println("boardpack: " + FindingsPrinter.summary(findings) + "; nothing was written");
            return ExitCode.ACCESS;
        }
        to.println(sealed);
        err.println("boardpack: sealed by "
                + FindingsPrinter.visible(key.get().get().name()) + "; " + FindingsPrinter.summary(findings));
        return ExitCode.DONE;
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        String bare = name.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")
                ? name.substring(0, name.length() - ".pdf".length())
                : name;
        return file.resolveSibling(bare + "-sealed.pdf");
    }
}
