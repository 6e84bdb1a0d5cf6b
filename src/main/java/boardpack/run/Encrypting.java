package boardpack.run;

import boardpack.pack.Encryption;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.read.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The choice of encryption on the command line.
 *
 * @param asked true if {@code --encrypt} is given; the council's settings may also require it
 * @param passwordFile the file with the password, unless it is in the environment
 */
public record Encrypting(boolean asked, Optional<Path> passwordFile) {
    /** The environment variable of a pack's password, if no file is named. */
    public static final String VARIABLE = "BOARDPACK_PACK_PASSWORD";

    /** No encryption requested. */
    public static final Encrypting NONE = new Encrypting(false, Optional.empty());

    /** Stops the run if encryption is requested for a public pack. */
    public void check(Audience audience) {
        if (audience == Audience.PUBLIC && (asked || passwordFile.isPresent())) {
            String option = asked ? "--encrypt" : "--password-file";
            throw new CannotContinue(Code.E516.at(
                    Place.of(option),
                    "the pack is for the public, and everybody is to open it",
                    "add `--audience exempt`, or leave " + option + " away"));
        }
    }

    /**
     * Returns the encryption of documents; empty if there is none. An unusable password stops the run.
     *
     * @param always true if the council's settings require it
     */
    public Optional<Encryption> with(boolean always, Audience audience, Findings findings) {
        if (audience == Audience.PUBLIC) {
            return Optional.empty();
        }
        if (!asked && !always) {
            passwordFile.ifPresent(file -> {
                throw new CannotContinue(Code.E516.at(
                        Place.of("--password-file"),
                        "there is a password, and nothing is to be encrypted with it",
                        "add `--encrypt`, or leave --password-file away"));
            });
            return Optional.empty();
        }
        Place place = Place.of(asked ? "--encrypt" : "pack.yaml");
        Secret password = Secret.of(passwordFile, VARIABLE, findings)
                .orElseThrow(() -> new CannotContinue(
                        Code.E515.at(place, "neither --password-file nor " + VARIABLE + " is given")));
        Encryption.fault(password.characters()).ifPresent(why -> {
            throw new CannotContinue(Code.E518.at(password.place(), why));
        });
        return Optional.of(new Encryption(password.characters()));
    }
}
