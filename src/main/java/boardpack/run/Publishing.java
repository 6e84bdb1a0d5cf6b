package boardpack.run;

import boardpack.book.pack.Edition;
import boardpack.compose.PackComposer;
import boardpack.draw.Drawer;
import boardpack.draw.print.Laid;
import boardpack.paper.Masthead;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.problem.Findings;
import boardpack.protect.Audience;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Makes the documents, the last four steps of a run, and puts them in their place unless something is wrong. */
record Publishing(Prepared prepared, Findings findings, StepTimes times) {
    static Publishing of(Prepared prepared) {
        return new Publishing(
                prepared, prepared.reading().findings(), prepared.reading().times());
    }

    /** Lays everything out that would be made, for whatever is wrong with it. */
    void rehearse() {
        Drawer drawer = prepared.drawer();
        if (prepared.edition() == Edition.PAPERS) {
            prepared.oneByOne(drawer)
                    .each(prepared.composer().papers(), prepared.reading().cores(), (paper, laid) -> {}, () -> {});
            times.step("compose, fill and lay out");
        } else {
            lay(Drawing.all(pack(prepared.composer())), drawer, prepared.inserts());
        }
    }

    /** Makes what the order asks for. */
    Optional<Made> publish() {
        if (!prepared.order().wanted().isAll()) {
            return reports();
        }
        return prepared.edition() == Edition.PAPERS ? papers() : pack();
    }

    /** Makes the pack, and with it its papers where they are wanted too. */
    private Optional<Made> pack() {
        Pack pack = pack(prepared.composer());
        Drawer drawer = prepared.drawer();
        List<Laid> laid = lay(Drawing.all(pack), drawer, prepared.inserts());
        if (findings.hasErrors()) {
            // A template that could not be read.
            return Optional.empty();
        }
        Documents documents = prepared.documents();
        return replace(pack.masthead(), files -> {
            List<String> names = new ArrayList<>(documents.ofPack(
                    pack,
                    prepared.edition(),
                    laid,
                    drawer,
                    prepared.inserts(),
                    files,
                    prepared.reading().cores()));
            documents.ratings(pack.ratings(), files);
            names.addAll(documents.beside(pack.masthead(), files));
            return new Written(names, pages(laid));
        });
    }

    /** Makes the papers, each of which is finished before the next is begun. */
    private Optional<Made> papers() {
        PackComposer composer = prepared.composer();
        Masthead masthead = composer.masthead();
        Drawer drawer = prepared.drawer();
        Documents documents = prepared.documents();
        return replace(masthead, files -> {
            List<OneByOne.Made> made = prepared.oneByOne(drawer)
                    .each(
                            composer.papers(),
                            prepared.reading().cores(),
                            (paper, laid) -> documents.paper(masthead, paper, laid, drawer, prepared.inserts(), files),
                            () -> documents.ratings(composer.ratings(), files));
            List<String> names =
                    new ArrayList<>(made.stream().map(OneByOne.Made::file).toList());
            names.addAll(documents.beside(masthead, files));
            return new Written(
                    names, made.stream().mapToInt(OneByOne.Made::pages).sum());
        });
    }

    /** Makes some reports alone, beside what lies in the quarter's folder. */
    private Optional<Made> reports() {
        List<ReportsAlone.Alone> reports = new ReportsAlone(prepared.composer(), prepared.settings())
                .of(prepared.order().wanted());
        Drawer drawer = prepared.drawing().drawer(Map.of());
        Masthead masthead = reports.getFirst().masthead();
        List<Paper> papers = reports.stream().map(ReportsAlone.Alone::paper).toList();
        List<Laid> laid = lay(papers, drawer, Inserts.NONE);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Documents documents = prepared.documents();
        Path folder = folder(masthead);
        List<String> notes = new ArrayList<>(notes());
        String whole = Documents.pack(prepared.order().audience());
        prepareFolder();
        boolean published = OutputFolder.put(folder, files -> {
            for (int i = 0; i < papers.size(); i++) {
                documents.alone(reports.get(i).masthead(), papers.get(i), laid.get(i), drawer, files);
            }
            boolean stale = papers.stream().anyMatch(p -> p.number() > 0 && files.isNew(Documents.file(p)));
            if (Files.exists(folder.resolve(whole)) && stale) {
                notes.add(whole + " still holds the earlier report; run without --service-area to renew it");
            }
            Documents.renewManifest(folder, files);
            String first = Manifest.beside(Documents.file(papers.getFirst()));
            return prepared.reading().stands() && prepared.protecting().begin(files, first);
        });
        times.step("draw, finish and write the papers");
        finish(published, folder);
        return published
                ? Optional.of(new Made(
                        folder,
                        masthead.quarter().end(),
                        papers.stream().map(Documents::file).toList(),
                        pages(laid),
                        notes))
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

    private static int pages(List<Laid> laid) {
        return laid.stream().mapToInt(Laid::pages).sum();
    }

    /** The files that were written, by their names in the folder. */
    private record Written(List<String> names, int pages) {}

    /** Puts what is made in place of the quarter's folder, unless something is wrong with it. */
    private Optional<Made> replace(Masthead masthead, Function<StagedFiles, Written> making) {
        Path folder = folder(masthead);
        prepareFolder();
        AtomicReference<Written> written = new AtomicReference<>();
        boolean published = OutputFolder.replace(folder, files -> {
            written.set(making.apply(files));
            return prepared.reading().stands() && prepared.protecting().begin(files, Manifest.NAME);
        });
        times.step("draw, finish and write");
        finish(published, folder);
        return published
                ? Optional.of(new Made(
                        folder,
                        masthead.quarter().end(),
                        written.get().names(),
                        written.get().pages(),
                        notes()))
                : Optional.empty();
    }

    private void finish(boolean published, Path folder) {
        if (published) {
            prepared.protecting().finish(folder);
        }
    }

    /** What lies beside encrypted documents is for those who make them, as the workspace is. */
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

    /** The quarter's folder; a draft never takes the place of what was published. */
    private Path folder(Masthead masthead) {
        Order order = prepared.order();
        return order.packs()
                .resolve(masthead.quarter().folder()
                        + (order.audience() == Audience.EXEMPT ? "-exempt" : "")
                        + (order.draft() ? "-draft" : ""));
    }
}
