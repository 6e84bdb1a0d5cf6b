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
 * @param asked by {@code --encrypt}; a council may also have it in its settings
 * @param passwordFile where the password stands, unless it is in the environment
 */
public record Encrypting(boolean asked, Optional<Path> passwordFile) {
    /** The environment variable of a pack's password, if no file is named. */
    public static final String VARIABLE = "BOARDPACK_PACK_PASSWORD";

    /** Nothing is asked for. */
    public static final Encrypting NONE = new Encrypting(false, Optional.empty());

    /** Ends the run where encryption is asked for and cannot be meant. */
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
     * Returns the encryption of documents; empty if there is none. An unusable password ends the run.
     *
     * @param always true where the council's settings ask for it
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
