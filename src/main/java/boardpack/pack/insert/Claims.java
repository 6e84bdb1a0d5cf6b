package boardpack.pack.insert;

import boardpack.book.pack.Standard;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.Collection;
import java.util.Optional;

/**
 * The standards that a document may claim. A pack claims only what all its parts meet.
 *
 * @param standard the family of standards
 * @param accessible true for PDF/UA, in the part that the standard names
 * @param archivable the level of PDF/A, {@code A} or {@code B} of PDF/A-3, {@code F} of PDF/A-4; empty if none
 * @param wellTagged true if it also meets WTPDF, the companion of PDF/UA-2, for accessibility and for reuse
 */
public record Claims(Standard standard, boolean accessible, Optional<String> archivable, boolean wellTagged) {
    /** Returns all claims that a document of only our own pages may make. */
    public static Claims all(Standard standard) {
        return switch (standard) {
            case PDF_UA_1 -> new Claims(standard, true, Optional.of("A"), false);
            case PDF_UA_2 -> new Claims(standard, true, Optional.of("F"), true);
        };
    }

    /** Returns no claims. */
    static Claims none(Standard standard) {
        return new Claims(standard, false, Optional.empty(), false);
    }

    /** Returns the claims left after encryption. An archived document must open without a password. */
    public Claims encrypted() {
        return new Claims(standard, accessible, Optional.empty(), wellTagged);
    }

    /** Returns those of a document's own claims that hold as far as can be checked. The others become findings. */
    Claims that(boolean tagged, Evidence evidence, Place place, Findings findings) {
        Optional<String> access = evidence.againstAccess();
        Optional<String> archive = evidence.againstArchive();
        if (tagged && !accessible) {
            findings.add(missing(), place, standard.access());
        }
        if (archivable.isEmpty()) {
            findings.add(missing(), place, standard.archive());
        }
        if (accessible && tagged && access.isPresent()) {
            findings.add(Code.W360, place, standard.access(), access.get());
        }
        boolean level = archivable.filter("A"::equals).isPresent();
        if (archivable.isPresent() && archive.isPresent()) {
            findings.add(Code.W360, place, standard.archive(), archive.get());
        } else if (level && tagged && access.isPresent() && !accessible) {
            findings.add(Code.W360, place, standard.archive() + " of level A", access.get());
        }
        Optional<String> held =
                archive.isPresent() ? Optional.empty() : archivable.map(its -> held(its, tagged && access.isEmpty()));
        boolean sound = tagged && access.isEmpty();
        return new Claims(standard, accessible && sound, held, wellTagged && accessible && sound);
    }

    private Code missing() {
        return switch (standard) {
            case PDF_UA_1 -> Code.W415;
            case PDF_UA_2 -> Code.W400;
        };
    }

    /** Returns the level of PDF/A that holds. Level A requires sound tags; without them PDF/A-3 has level B. */
    private static String held(String level, boolean sound) {
        return level.equals("A") && !sound ? "B" : level;
    }

    /** Returns the claims of our own pages together with inserted documents. */
    public static Claims with(Collection<InsertedPdf> inserted, Standard standard) {
        Claims all = all(standard);
        for (InsertedPdf each : inserted) {
            Claims its = each.claims();
            Optional<String> level =
                    all.archivable().isEmpty() || its.archivable().isEmpty()
                            ? Optional.empty()
                            : all.archivable().get().equals("B") ? all.archivable() : its.archivable();
            all = new Claims(
                    standard, all.accessible() && its.accessible(), level, all.wellTagged() && its.wellTagged());
        }
        return all;
    }
}
