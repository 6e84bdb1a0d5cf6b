package boardpack.pack.insert;

import boardpack.book.pack.Standard;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.Collection;
import java.util.Optional;

/**
 * What a document may say of itself; a pack says no more than all that it holds does.
 *
 * @param standard the standards that are meant
 * @param accessible that it is PDF/UA, of the part that the standard names
 * @param archivable the level of PDF/A that it meets, {@code A} or {@code B} of PDF/A-3, {@code F} of PDF/A-4; empty where
 *     it meets none
 * @param wellTagged that it also meets WTPDF, which the makers of PDF/UA-2 wrote beside it, for reading and for reuse
 */
public record Claims(Standard standard, boolean accessible, Optional<String> archivable, boolean wellTagged) {
    /** All that a document of our own pages alone may say. */
    public static Claims all(Standard standard) {
        return switch (standard) {
            case PDF_UA_1 -> new Claims(standard, true, Optional.of("A"), false);
            case PDF_UA_2 -> new Claims(standard, true, Optional.of("F"), true);
        };
    }

    /** Nothing at all. */
    static Claims none(Standard standard) {
        return new Claims(standard, false, Optional.empty(), false);
    }

    /** What an encrypted document may claim: in an archive it must open without a password. */
    public Claims encrypted() {
        return new Claims(standard, accessible, Optional.empty(), wellTagged);
    }

    /** What of a document's own words holds, as far as it can be seen; the rest becomes a finding. */
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

    /** Level A asks for tags that are sound; without them PDF/A-3 has level B. */
    private static String held(String level, boolean sound) {
        return level.equals("A") && !sound ? "B" : level;
    }

    /** What our own pages and these together may claim. */
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
