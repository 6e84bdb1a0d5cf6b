package boardpack.pack;

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
