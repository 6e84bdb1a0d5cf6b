package boardpack.run;

import boardpack.book.Book;
import boardpack.book.period.PeriodWords;
import boardpack.indicator.Quarter;
import boardpack.problem.Findings;
import boardpack.protect.Audience;
import boardpack.protect.relation.Shown;
import boardpack.publish.Issue;
import boardpack.publish.Ledger;
import boardpack.publish.PackFolders;
import boardpack.seal.PackTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Packs in a folder of packs that are missing from the workspace's record, wholly or in part. */
final class UnrecordedPacks {
    private final Path workspace;
    private final Book book;
    private final Findings findings;
    private Ledger ledger;

    UnrecordedPacks(Path workspace, Book book, Findings findings, Ledger ledger) {
        this.workspace = workspace;
        this.book = book;
        this.findings = findings;
        this.ledger = ledger;
    }

    /** Returns the record with these packs added. They are in the folders of the workspace or in the given folder. */
    Ledger takenIn(Path packs) throws IOException {
        Map<String, String> manifests = new HashMap<>();
        LyingPacks lying = new LyingPacks(workspace, book, findings);
        Set<Path> folders = new LinkedHashSet<>(List.of(
                packs,
                workspace.resolve(PackFolders.PUBLIC).toAbsolutePath().normalize(),
                workspace.resolve(PackFolders.EXEMPT).toAbsolutePath().normalize()));
        Set<String> unknown = unknown();
        for (Path each : folders) {
            for (Path folder : LyingPacks.in(each)) {
                PackTables pack = new PackTables(folder);
                Optional<String> manifest = pack.manifest();
                Optional<PackTables.Head> head = pack.head().filter(h -> !h.draft());
                Optional<Quarter> quarter = head.flatMap(h -> quarter(h.quarter()));
                if (manifest.isEmpty() || quarter.isEmpty()) {
                    continue;
                }
                String hash = manifest.get();
                boolean isKept = Issue.isKept(folder.getFileName().toString());
                if (!isKept) {
                    manifests.put(quarter.get() + head.get().audience(), hash);
                }
                boolean known =
                        ledger.entries().stream().anyMatch(e -> e.manifest().equals(hash));
                if (!known) {
                    Shown its = lying.shown(folder, pack, true);
                    ledger = ledger.with(
                            new Ledger.Entry(
                                    quarter.get(),
                                    head.get().audience().equals(Audience.EXEMPT.word())
                                            ? Audience.EXEMPT
                                            : Audience.PUBLIC,
                                    "",
                                    Optional.empty(),
                                    isKept ? Ledger.State.PUBLISHED : Ledger.State.MADE,
                                    hash),
                            its);
                } else if (!unknown.isEmpty()) {
                    complete(hash, lying.shown(folder, pack, false), unknown);
                }
                if (pack.isSealed()) {
                    ledger = ledger.where(
                            e -> Optional.of(e.manifest().equals(hash) ? e.being(Ledger.State.PUBLISHED) : e));
                }
            }
        }
        // A run that was killed before moving its pack into place published nothing.
        ledger = ledger.where(e -> {
            String hash = manifests.get(e.quarter() + e.audience().word());
            if (e.state() != Ledger.State.BEGUN || hash == null || !e.scope().isEmpty()) {
                return Optional.of(e);
            }
            return hash.equals(e.manifest()) ? Optional.of(e.being(Ledger.State.MADE)) : Optional.empty();
        });
        return ledger;
    }

    /**
     * Returns the indicators about people that the record lacks, because they were not marked as such when the packs
     * were made.
     */
    private Set<String> unknown() {
        Set<String> unknown = new HashSet<>();
        if (!ledger.entries().isEmpty()) {
            book.indicators().stream()
                    .filter(i -> i.people() && !ledger.shown().refs().contains(i.ref()))
                    .forEach(i -> unknown.add(i.ref()));
        }
        return unknown;
    }

    private void complete(String manifest, Shown all, Set<String> refs) {
        for (int i = 0; i < ledger.entries().size(); i++) {
            if (ledger.entries().get(i).manifest().equals(manifest)) {
                BitSet in = new BitSet();
                in.set(i);
                all.kinds().forEach((ref, kind) -> {
                    if (refs.contains(ref)) {
                        ledger.shown().kind(ref, kind, in);
                        all.cells()
                                .getOrDefault(ref, Map.of())
                                .forEach((period, n) -> ledger.shown().cell(ref, period, n, in));
                    }
                });
            }
        }
    }

    private Optional<Quarter> quarter(String words) {
        return new PeriodWords(book.settings().yearKind())
                .read(words)
                .map(PeriodWords.Said::period)
                .filter(Quarter.class::isInstance)
                .map(Quarter.class::cast);
    }
}
