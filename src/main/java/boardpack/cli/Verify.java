package boardpack.cli;

import boardpack.assess.rating.WorkedOut;
import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.Findings;
import boardpack.protect.Publishable;
import boardpack.publish.MadeFrom;
import boardpack.read.Secret;
import boardpack.run.Encrypting;
import boardpack.seal.FoundSeal;
import boardpack.seal.Standards;
import boardpack.seal.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** The command that verifies a published pack. */
final class Verify implements Callable<Integer> {
    static final String VARIABLE = Encrypting.VARIABLE;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Takes takes = new Takes(
            this,
            "verify",
            "Checks that a pack is unchanged and that its ratings follow from its figures, and lists the files it was made from.");

    private final Takes.One<Path> file = takes.one(
            Path.class,
            Takes.parameter("PACK.pdf", "The pack or one of its papers, sealed or not, or its page for a browser."));

    private final Takes.One<String> certificate = takes.one(
            String.class,
            Takes.option(
                    "SHA-256",
                    "The fingerprint of the council's certificate. The seal must have been made with it.",
                    "--certificate"));

    private final Takes.One<Path> passwordFile = takes.one(
            Path.class,
            Takes.option(
                    "FILE",
                    "The password of a protected pack, in the first line of a file. Default: " + VARIABLE
                            + " in the environment.",
                    "--password-file"));

    private final Takes.Switch standards = takes.whether(
            "Also validate the PDF, whoever made it, against each standard that it claims: PDF/UA, PDF/A.",
            "--standards");

    private Verify() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "nothing is wrong");
        codes.put(
                "3",
                "it was changed or is damaged, a rating does not follow from the figures, or it does not meet a standard"
                        + " that it says it meets");
        codes.put("4", "it could not be read");
        takes.exitCodes(codes);
        takes.examples(
                "Examples",
                "  boardpack verify board-pack-sealed.pdf",
                "  boardpack verify my-board/out/2019-20-Q2/board-pack.pdf",
                "  boardpack verify inspection-letter.pdf --standards",
                "",
                "With --certificate 9F:86:D0:81:… the seal has to be of that certificate.");
    }

    static Takes taking() {
        return new Verify().takes;
    }

    @Override
    public Integer call() {
        PrintWriter to = takes.out();
        PrintWriter err = takes.err();
        Findings findings = new Findings();
        if (file.value().toString().endsWith(".html")) {
            return page(to, err, findings);
        }
        AtomicReference<Verification.Told> told = new AtomicReference<>();
        int stopped = Boardpack.attempt(
                findings,
                err,
                () -> told.set(Verification.verify(
                        file.value(),
                        Secret.of(passwordFile.given(), VARIABLE, findings),
                        certificate.given(),
                        Instant.now(Clock.systemUTC()),
                        standards.isOn(),
                        findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        print(told.get(), to);
        FindingsPrinter.print(findings, err);
        to.println("boardpack: " + FindingsPrinter.summary(findings));
        return findings.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }

    private int page(PrintWriter to, PrintWriter err, Findings findings) {
        AtomicReference<String> told = new AtomicReference<>();
        int stopped = Boardpack.attempt(findings, err, () -> told.set(Verification.page(file.value(), findings)));
        if (stopped != ExitCode.DONE) {
            return stopped;
        }
        to.println(FindingsPrinter.visible(file.value().toString()) + ": a page for a browser");
        to.println("manifest.json: " + FindingsPrinter.visible(told.get()));
        FindingsPrinter.print(findings, err);
        to.println("boardpack: " + FindingsPrinter.summary(findings));
        return findings.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }

    private void print(Verification.Told told, PrintWriter to) {
        Optional<MadeFrom> made = told.madeFrom();
        to.println(FindingsPrinter.visible(file.value().toString()) + ": " + counted(told.pages(), "page")
                + made.map(m -> ", " + (m.draft() ? "draft of the " : "") + m.audience() + " pack of " + m.quarter()
                                + ", made by boardpack " + m.boardpack())
                        .map(FindingsPrinter::visible)
                        .orElse(""));
        if (told.seals().isEmpty()) {
            to.println("seal: none; from the file alone it cannot be told whether it was changed");
        }
        told.seals().forEach(seal -> print(seal, to));
        told.standards().ifPresent(its -> to.println("standards: " + met(its)));
        to.println("manifest.json: " + beside(told));
        made.ifPresent(m -> {
            to.println("made from " + counted(m.inputs().size(), "file") + ":");
            m.inputs().forEach((name, hash) -> to.println("    " + FindingsPrinter.visible(hash + "  " + name)));
            long withheld = m.inputs().values().stream()
                    .filter(Publishable.WITHHELD::equals)
                    .count();
            if (withheld > 0) {
                to.println("    (the hash of " + counted(withheld, "file") + " is withheld: figures that are not"
                        + " shown could be found out from it by trying)");
            }
        });
        print(told.ratings().stream().filter(r -> r instanceof WorkedOut.Agrees).count(), told, to);
    }

    private static void print(FoundSeal seal, PrintWriter to) {
        to.println("seal: by " + FindingsPrinter.visible(seal.by().isEmpty() ? "nobody who is named" : seal.by())
                + seal.at()
                        .map(at -> ", " + TIME.format(at) + " by their own clock")
                        .orElse(""));
        to.println("    "
                + switch (seal.state()) {
                    case UNCHANGED -> "unchanged since";
                    case ADDED_TO -> "what it covers is unchanged; something was added since";
                    case CHANGED -> "changed since";
                    case UNREADABLE -> "it cannot be checked";
                });
        if (!seal.fingerprint().isEmpty()) {
            to.println("    certificate: SHA-256 " + seal.fingerprint());
        }
    }

    private static String met(Standards standards) {
        if (standards.standards().isEmpty()) {
            return "it does not claim any";
        }
        return "it claims to be " + String.join(" and ", standards.standards())
                + (standards.broken().isEmpty() ? ", and nothing was found against it" : "; see below");
    }

    private static String beside(Verification.Told told) {
        if (!told.hasManifest()) {
            return "none beside it";
        }
        return told.listedAs()
                .map(name -> "lists it with its hash, as " + FindingsPrinter.visible(name)
                        + (told.seals().isEmpty() ? "" : " before it was sealed"))
                .orElse("does not list it");
    }

    private static void print(long agree, Verification.Told told, PrintWriter to) {
        long none = told.ratings().stream()
                .filter(r -> r instanceof WorkedOut.NotRated)
                .count();
        long otherwise = told.ratings().size() - agree - none;
        if (told.ratings().isEmpty()) {
            to.println("ratings: none are attached");
            return;
        }
        to.println("ratings: " + agree + " worked out again from the attached figures and found as stated"
                + (otherwise == 0 ? "" : "; " + otherwise + " not")
                + (none == 0 ? "" : "; " + none + " not rated, each with its reason"));
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
