package boardpack.run;

import boardpack.compose.PackComposer;
import boardpack.draw.Drawer;
import boardpack.draw.print.Laid;
import boardpack.paper.DataTable;
import boardpack.paper.Masthead;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.publish.Correction;
import boardpack.publish.Manifest;
import boardpack.publish.OutputFolder;
import boardpack.publish.PackFolders;
import boardpack.publish.StagedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the documents, the last four steps of a run, and publishes them unless there are errors. */
record Publishing(Prepared prepared, Findings findings, StepTimes times) {
    /** Maximum number of changed indicators named on the screen. */
    private static final int MOST_TOLD = 10;

    static Publishing of(Prepared prepared) {
        return new Publishing(
                prepared, prepared.reading().findings(), prepared.reading().times());
    }

    /** Lays out everything without writing, to find errors. */
    void rehearse() {
        Drawer drawer = prepared.drawer();
        if (prepared.edition().isPapersAlone()) {
            prepared.oneByOne(drawer, prepared.notices(List.of()))
                    .each(prepared.composer().papers(), prepared.reading().cores(), (paper, laid) -> {}, () -> {});
            times.step("compose, fill and lay out");
        } else {
            lay(Drawing.all(pack(prepared.composer())), drawer, prepared.inserts());
            web(drawer);
        }
    }

    /** Makes the documents of the request. */
    Optional<Made> publish() {
        if (!prepared.order().wanted().isAll()) {
            return reports();
        }
        return prepared.edition().isPapersAlone() ? papers() : pack();
    }

    /** Makes the pack, and its papers if they are requested too. */
    private Optional<Made> pack() {
        Pack plain = pack(prepared.composer());
        Drawer drawer = prepared.drawer();
        return replace(plain.masthead(), plain.ratings(), corrections -> {
            Pack pack = prepared.notices(corrections).in(plain);
            List<Laid> laid = lay(Drawing.all(pack), drawer, prepared.inserts());
            Optional<WebEdition> web = web(drawer);
            if (findings.hasErrors()) {
                // A template could not be read.
                return Optional.empty();
            }
            Documents documents = prepared.documents(corrections);
            return Optional.of(files -> {
                List<String> names = new ArrayList<>(documents.ofPack(
                        pack,
                        prepared.edition(),
                        laid,
                        drawer,
                        prepared.inserts(),
                        web,
                        files,
                        prepared.reading().cores()));
                documents.ratings(pack.ratings(), files);
                names.addAll(documents.beside(pack.masthead(), files));
                return new Written(names, pages(laid));
            });
        });
    }

    /** Makes the papers, finishing each before the next begins. */
    private Optional<Made> papers() {
        PackComposer composer = prepared.composer();
        Masthead masthead = composer.masthead();
        Drawer drawer = prepared.drawer();
        return replace(masthead, composer.ratings(), corrections -> {
            Documents documents = prepared.documents(corrections);
            return Optional.of(files -> {
                List<OneByOne.Made> made = prepared.oneByOne(drawer, prepared.notices(corrections))
                        .each(
                                composer.papers(),
                                prepared.reading().cores(),
                                (paper, laid) ->
                                        documents.paper(masthead, paper, laid, drawer, prepared.inserts(), files),
                                () -> documents.ratings(composer.ratings(), files));
                List<String> names =
                        new ArrayList<>(made.stream().map(OneByOne.Made::file).toList());
                names.addAll(documents.beside(masthead, files));
                return new Written(
                        names, made.stream().mapToInt(OneByOne.Made::pages).sum());
            });
        });
    }

    /** Makes some reports alone, in the quarter's existing folder. */
    private Optional<Made> reports() {
        List<ReportsAlone.Alone> reports = new ReportsAlone(prepared.composer(), prepared.settings())
                .of(prepared.order().wanted());
        Drawer drawer = prepared.drawing().drawer(Map.of());
        Masthead masthead = reports.getFirst().masthead();
        List<Paper> papers = reports.stream().map(ReportsAlone.Alone::paper).toList();
        Path folder = folder(masthead);
        Standing standing = Standing.of(folder, prepared);
        List<Correction> before = standing.corrections();
        List<String> changed = standing.published() ? changed(reports, before, drawer, standing) : List.of();
        if (!changed.isEmpty() && standing.sealed() && !prepared.order().replaceSealed()) {
            findings.add(Code.E547, Place.of(standing.folder().toString()), String.join(", ", changed));
        }
        List<Correction> corrections = changed.isEmpty()
                ? before
                : standing.corrected(changed, prepared.composer().ratings(), elsewhere(papers, changed));
        List<Laid> laid = lay(noticed(papers, corrections), drawer, Inserts.NONE);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Documents documents = prepared.documents(corrections);
        List<String> notes = new ArrayList<>(notes());
        String whole = Documents.pack(prepared.order().audience());
        prepareFolder();
        Optional<Correction> correction = changed.isEmpty() ? Optional.empty() : Optional.of(corrections.getLast());
        boolean published = OutputFolder.put(folder, files -> {
            alone(reports, laid, documents, drawer, files);
            boolean stale = papers.stream().anyMatch(p -> p.number() > 0 && files.isNew(Documents.file(p)));
            if (Files.exists(folder.resolve(whole)) && stale) {
                notes.add(whole + " still holds the earlier report; run without --service-area to renew it");
            }
            Documents.renewManifest(folder, files, before.size(), correction);
            String first = Manifest.beside(Documents.file(papers.getFirst()));
            boolean goes = prepared.reading().stands() && prepared.protecting().begin(files, first);
            correction.filter(c -> goes).ifPresent(c -> standing.keep(c.kept()));
            return goes;
        });
        times.step("draw, finish and write the papers");
        finish(published, folder);
        correction.ifPresent(c -> notes.addAll(words(c)));
        return published
                ? Optional.of(new Made(
                        folder,
                        masthead.quarter().end(),
                        papers.stream().map(Documents::file).toList(),
                        pages(laid),
                        notes,
                        true))
                : Optional.empty();
    }

    private Pack pack(PackComposer composer) {
        Pack pack = composer.pack();
        times.step("compose");
        return pack;
    }

    private List<Laid> lay(List<Paper> papers, Drawer drawer, Inserts inserts) {
        List<Laid> laid = prepared.drawing().lay(papers, drawer, inserts);
        times.step("fill and lay out");
        return laid;
    }

    private Optional<WebEdition> web(Drawer drawer) {
        Optional<WebEdition> web = prepared.web(drawer);
        times.step("compose and fill the web edition");
        return web;
    }

    private static int pages(List<Laid> laid) {
        return laid.stream().mapToInt(Laid::pages).sum();
    }

    /** The written files, by their names in the folder. */
    private record Written(List<String> names, int pages) {}

    /** Makes the files of a quarter with the notices of some corrections; empty if something is wrong. */
    private interface Making {
        Optional<Function<StagedFiles, Written>> with(List<Correction> corrections);
    }

    /**
     * Replaces the quarter's folder, unless there are errors.
     *
     * <p>A published pack is first made without a new notice, to find the differences. If there are none, it stays.
     * Otherwise it is made again with a notice that lists them, and the earlier issue is kept next to it.
     */
    private Optional<Made> replace(Masthead masthead, DataTable ratings, Making making) {
        Path folder = folder(masthead);
        prepareFolder();
        Standing standing = Standing.of(folder, prepared);
        if (!standing.published()) {
            return write(masthead, making, standing.corrections(), Optional.empty(), standing);
        }
        Optional<Function<StagedFiles, Written>> again = making.with(standing.corrections());
        if (again.isEmpty()) {
            return Optional.empty();
        }
        AtomicReference<List<String>> changed = new AtomicReference<>(List.of());
        AtomicReference<Written> written = new AtomicReference<>();
        OutputFolder.replace(folder, files -> {
            written.set(again.get().apply(files));
            changed.set(standing.changed(
                    files.hashes(),
                    prepared.publishable().published(prepared.reading().hashes()),
                    Documents.pack(prepared.order().audience())));
            return false;
        });
        times.step("compare with what was published");
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        if (changed.get().isEmpty() && standing.isWhole()) {
            List<String> names = written.get().names().stream()
                    .filter(name -> Files.exists(folder.resolve(name)))
                    .toList();
            return Optional.of(new Made(
                    folder, masthead.quarter().end(), names, written.get().pages(), List.of(), false));
        }
        if (changed.get().isEmpty()) {
            // One of its files was lost or damaged, and is restored unchanged.
            return write(masthead, making, standing.corrections(), Optional.empty(), standing);
        }
        if (standing.sealed() && !prepared.order().replaceSealed()) {
            findings.add(Code.E547, Place.of(folder.toString()), String.join(", ", changed.get()));
            return Optional.empty();
        }
        List<Correction> corrections = standing.corrected(changed.get(), ratings);
        return write(masthead, making, corrections, Optional.of(corrections.getLast()), standing);
    }

    /** Writes the folder. For a correction, the earlier issue is kept first. */
    private Optional<Made> write(
            Masthead masthead,
            Making making,
            List<Correction> corrections,
            Optional<Correction> correction,
            Standing standing) {
        Path folder = standing.folder();
        Optional<Function<StagedFiles, Written>> made = making.with(corrections);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        AtomicReference<Written> written = new AtomicReference<>();
        OutputFolder.Making into = files -> {
            written.set(made.get().apply(files));
            boolean goes = prepared.reading().stands() && prepared.protecting().begin(files, Manifest.NAME);
            correction.filter(c -> goes).ifPresent(c -> standing.keep(c.kept()));
            return goes;
        };
        boolean published =
                correction.isPresent() ? OutputFolder.correct(folder, into) : OutputFolder.replace(folder, into);
        times.step("draw, finish and write");
        finish(published, folder);
        List<String> notes = new ArrayList<>(notes());
        correction.ifPresent(c -> notes.addAll(words(c)));
        return published
                ? Optional.of(new Made(
                        folder,
                        masthead.quarter().end(),
                        written.get().names(),
                        written.get().pages(),
                        notes,
                        true))
                : Optional.empty();
    }

    /** Returns messages about the correction of a published pack. */
    private static List<String> words(Correction correction) {
        List<String> words = new ArrayList<>();
        words.add(
                "the pack had been published and is corrected; as it was published it is kept in " + correction.kept());
        correction.changes().stream().limit(MOST_TOLD).forEach(words::add);
        if (correction.changes().size() > MOST_TOLD) {
            words.add("and " + (correction.changes().size() - MOST_TOLD) + " more indicators differ");
        }
        words.add("these documents differ: " + String.join(", ", correction.files()));
        return words;
    }

    /** Makes reports as they were published, to find those that have changed. */
    private List<String> changed(
            List<ReportsAlone.Alone> reports, List<Correction> before, Drawer drawer, Standing standing) {
        List<Paper> papers = reports.stream().map(ReportsAlone.Alone::paper).toList();
        List<Laid> laid = lay(noticed(papers, before), drawer, Inserts.NONE);
        AtomicReference<List<String>> changed = new AtomicReference<>(List.of());
        if (findings.hasErrors()) {
            return List.of();
        }
        OutputFolder.put(standing.folder(), files -> {
            alone(reports, laid, prepared.documents(before), drawer, files);
            changed.set(papers.stream()
                    .map(Documents::file)
                    .filter(name -> Files.exists(standing.folder().resolve(name)) && files.isNew(name))
                    .toList());
            return false;
        });
        times.step("compare with what was published");
        return changed.get();
    }

    /** The indicators that no changed report is about; a report without a group may be about each of them. */
    private Set<String> elsewhere(List<Paper> papers, List<String> changed) {
        Set<String> groups = papers.stream()
                .filter(p -> changed.contains(Documents.file(p)))
                .map(Paper::group)
                .collect(Collectors.toSet());
        return groups.contains("")
                ? Set.of()
                : prepared.publishable().assessed().book().indicators().stream()
                        .filter(i -> !groups.contains(i.serviceArea()))
                        .map(i -> i.ref())
                        .collect(Collectors.toSet());
    }

    private List<Paper> noticed(List<Paper> papers, List<Correction> corrections) {
        return papers.stream().map(prepared.notices(corrections)::in).toList();
    }

    private static void alone(
            List<ReportsAlone.Alone> reports, List<Laid> laid, Documents documents, Drawer drawer, StagedFiles files) {
        for (int i = 0; i < reports.size(); i++) {
            ReportsAlone.Alone report = reports.get(i);
            documents.alone(report.masthead(), report.paper(), laid.get(i), drawer, files);
        }
    }

    private void finish(boolean published, Path folder) {
        if (published) {
            prepared.protecting().finish(folder);
        }
    }

    /** Returns a note about unencrypted files next to encrypted documents. */
    private List<String> notes() {
        return prepared.encryption().isEmpty()
                ? List.of()
                : List.of("the PDFs are encrypted, and the other files beside them are not: hand on the PDFs alone");
    }

    private void prepareFolder() {
        if (prepared.order().audience() == Audience.EXEMPT) {
            PackFolders.prepare(prepared.order().packs());
        }
    }

    /** Returns the quarter's folder. A draft never replaces a published pack. */
    private Path folder(Masthead masthead) {
        Order order = prepared.order();
        return order.packs()
                .resolve(masthead.quarter().folder()
                        + (order.audience() == Audience.EXEMPT ? "-exempt" : "")
                        + (order.draft() ? "-draft" : ""));
    }
}
