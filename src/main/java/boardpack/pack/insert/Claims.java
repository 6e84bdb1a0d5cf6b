package boardpack.pack.insert;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.Collection;
import java.util.Optional;

/**
 * What a document may say of itself; a pack says no more than all that it holds does.
 *
 * @param accessible that it is PDF/UA-1
 * @param archivable the level of PDF/A-3 that it meets, {@code A} or {@code B}; empty where it meets none
 */
public record Claims(boolean accessible, Optional<String> archivable) {
    /** What is made of our own pages alone. */
    public static final Claims ALL = new Claims(true, Optional.of("A"));

    /** Nothing at all. */
    public static final Claims NONE = new Claims(false, Optional.empty());

    /** What an encrypted document may claim: in an archive it must open without a password. */
    public Claims encrypted() {
        return new Claims(accessible, Optional.empty());
    }

    /** What of a document's own words holds, as far as it can be seen; the rest becomes a finding. */
    Claims that(boolean tagged, Evidence evidence, Place place, Findings findings) {
        Optional<String> access = evidence.againstAccess();
        Optional<String> archive = evidence.againstArchive();
        if (tagged && !accessible) {
            findings.add(Code.W415, place, "PDF/UA");
        }
        if (archivable.isEmpty()) {
            findings.add(Code.W415, place, "PDF/A");
        }
        if (accessible && tagged && access.isPresent()) {
            findings.add(Code.W360, place, "PDF/UA", access.get());
        }
        boolean level = archivable.filter("A"::equals).isPresent();
        if (archivable.isPresent() && archive.isPresent()) {
            findings.add(Code.W360, place, "PDF/A", archive.get());
        } else if (level && tagged && access.isPresent() && !accessible) {
            findings.add(Code.W360, place, "PDF/A of level A", access.get());
        }
        Optional<String> held = archive.isPresent()
                ? Optional.empty()
                : archivable.map(its -> level && tagged && access.isEmpty() ? "A" : "B");
        return new Claims(accessible && tagged && access.isEmpty(), held);
    }

    /** What our own pages and these together may claim. */
    public static Claims with(Collection<InsertedPdf> inserted) {
        Claims all = ALL;
        for (InsertedPdf each : inserted) {
            Claims its = each.claims();
            Optional<String> level =
                    all.archivable().isEmpty() || its.archivable().isEmpty()
                            ? Optional.empty()
                            : all.archivable().get().equals("B") ? all.archivable() : its.archivable();
            all = new Claims(all.accessible() && its.accessible(), level);
        }
        return all;
    }
}
