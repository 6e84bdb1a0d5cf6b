package boardpack.cli;

import boardpack.Sealing;
import boardpack.pack.SealingKey;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Secret;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals a finished pack. */
@Command(
        name = "seal",
        description = "Seals a finished pack: a digital signature, after which any change to it is seen.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  boardpack seal board-pack.pdf --keystore council.p12 --password-file secret",
            "  boardpack seal board-pack.pdf --keystore council.p12 --alias packs",
            "",
            "The second takes the password from BOARDPACK_KEYSTORE_PASSWORD."
        })
final class SealCommand implements Callable<Integer> {
    /** Passwords are never read from the command line. */
    private static final String VARIABLE = "BOARDPACK_KEYSTORE_PASSWORD";

    @Parameters(paramLabel = "PACK.pdf", description = "The pack, or one of its papers. It stays as it is.")
    private Path file;

    @Option(
            names = "--keystore",
            required = true,
            paramLabel = "FILE",
            description = "The PKCS#12 file (.p12, .pfx) with the council's key and its certificate.")
    private Path keystore;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The keystore's password, in the first line of a file. Default: " + VARIABLE
                    + " in the environment.")
    private Path passwordFile;

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key, where the keystore holds several.")
    private String alias;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who seals, as readers are shown it. Default: the name in the certificate.")
    private String by;

    @Option(
            names = "--pack-password-file",
            paramLabel = "FILE",
            description = "The password of a protected pack. Default: " + Verify.VARIABLE + " in the environment.")
    private Path packPasswordFile;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it is sealed, such as 2019-11-01T09:30:00Z. Default: now.")
    private Instant at;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The sealed pack. Default: beside the pack, with -sealed before .pdf.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings();
        Path sealed = Optional.ofNullable(out).orElseGet(() -> beside(file));
        AtomicReference<Optional<SealingKey>> key = new AtomicReference<>(Optional.empty());
        int stopped = Boardpack.attempt(findings, err, () -> {
            Secret password = Secret.of(Optional.ofNullable(passwordFile), VARIABLE, findings)
                    .orElseThrow(() -> new CannotContinue(Code.E515.at(
                            Place.of(keystore.toString()), "neither --password-file nor " + VARIABLE + " is given")));
            key.set(Sealing.seal(
                    new Sealing.Order(
                            file,
                            Secret.of(Optional.ofNullable(packPasswordFile), Verify.VARIABLE, findings),
                            keystore,
                            password,
                            Optional.ofNullable(alias),
                            Optional.ofNullable(by),
                            Optional.ofNullable(at).orElseGet(() -> Instant.now(Clock.systemUTC())),
                            sealed),
                    findings));
        });
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        Report.print(findings, err);
        if (key.get().isEmpty()) {
            err.println("boardpack: " + Report.summary(findings) + "; nothing was written");
            return ExitCode.ACCESS;
        }
        to.println(sealed);
        err.println("boardpack: sealed by " + Report.visible(key.get().get().name()) + "; " + Report.summary(findings));
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
