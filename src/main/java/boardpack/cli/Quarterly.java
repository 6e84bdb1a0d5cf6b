package boardpack.cli;

import boardpack.book.period.Ended;
import boardpack.protect.Audience;
import boardpack.run.Encrypting;
import boardpack.run.Order;
import boardpack.run.Wanted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The options for the quarter and for the last pack's figures. */
final class Quarterly {
    private final Takes.One<String> quarter;
    private final Takes.One<LocalDate> asOf;
    private final Takes.One<Path> previous;
    private final Takes.One<Audience> audience;

    Quarterly(Takes takes) {
        quarter = takes.one(
                String.class,
                Takes.option(
                        "QUARTER",
                        "The quarter, such as 2019/20-Q2; latest is the last one that has ended. Default: the latest in the extracts.",
                        "-q",
                        "--quarter"));
        asOf = takes.one(
                LocalDate.class,
                Takes.option(
                        "DATE",
                        "The date to use as today, such as 2019-10-01: for --quarter latest and for the last day to publish. Default: today.",
                        "--as-of"));
        previous = takes.one(
                Path.class,
                Takes.option(
                        "FILE",
                        "The ratings.csv of the last pack, to mark revised figures. Default: that of the last quarter in the folder of packs.",
                        "--previous"));
        audience = takes.one(
                Audience.class,
                Takes.option(
                                "AUDIENCE",
                                "public leaves out exempt matter; exempt includes it, for those who may see it."
                                        + " Default: ${DEFAULT-VALUE}.",
                                "--audience")
                        .defaultValue("public"));
    }

    /** Returns true if the last quarter that has ended is requested. */
    boolean isLatest() {
        return quarter.given().filter("latest"::equalsIgnoreCase).isPresent();
    }

    /** Returns the day that counts as today. The clock is read only here. */
    LocalDate today() {
        return asOf.given().orElseGet(LocalDate::now);
    }

    Optional<Path> previous() {
        return previous.given();
    }

    Order order(Path workspace, Wanted wanted, Optional<Path> out, boolean draft) {
        return order(workspace, wanted, out, draft, Encrypting.NONE);
    }

    Order order(Path workspace, Wanted wanted, Optional<Path> out, boolean draft, Encrypting encrypting) {
        return Order.of(workspace)
                .ofQuarter(quarter.given().map(q -> isLatest() ? Ended.by(today()) : q))
                .making(wanted)
                .into(out)
                .asDraft(draft)
                .after(previous.given())
                .forAudience(audience.value())
                .encrypted(encrypting)
                .on(today());
    }
}
