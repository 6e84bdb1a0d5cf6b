package boardpack.run;

import boardpack.book.pack.Standard;
import boardpack.book.pack.Wording;
import boardpack.draw.print.Laid;
import boardpack.draw.set.Pictures;
import boardpack.pack.Finisher;
import boardpack.pack.insert.InsertedPdf;
import boardpack.paper.Announcement;
import boardpack.paper.InsertedFile;
import boardpack.paper.Paper;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents and pictures inserted into a pack, by file.
 *
 * @param notRead files that are not printed, so they are not read
 */
public record Inserts(Map<String, InsertedPdf> pdfs, Map<String, byte[]> pictures, List<String> notRead) {
    /** The inserts of a pack that has none. */
    public static final Inserts NONE = new Inserts(Map.of(), Map.of(), List.of());

    /** The first bytes of a PDF; some programs write a few others before them. */
    private static final String PDF = "%PDF-";

    private static final int HEAD = 1024;

    /** Reads and examines them. A file that cannot be inserted becomes a finding. */
    public static Inserts read(Wording wording, Standard standard, Workspace workspace, Findings findings) {
        List<Wording.Paper> plans =
                wording.papers().stream().filter(p -> p.inserted().isPresent()).toList();
        Inserts inserts = new Inserts(new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());
        plans.forEach(p -> inserts.read(p.inserted().orElseThrow(), standard, workspace, findings));
        return inserts;
    }

    /** Returns the inserts of one report; the other reports keep their numbers, and their documents are not read. */
    public static Inserts passedOver(Wording wording) {
        return new Inserts(
                Map.of(),
                Map.of(),
                wording.papers().stream()
                        .flatMap(p -> p.inserted().stream())
                        .map(Wording.Inserted::file)
                        .toList());
    }

    private void read(Wording.Inserted inserted, Standard standard, Workspace workspace, Findings findings) {
        String name = inserted.file();
        if (pdfs.containsKey(name) || pictures.containsKey(name)) {
            return;
        }
        if (name.replace('\\', '/').matches("(\\./)*(out|quarters|templates)/.*")) {
            findings.add(Code.E412, inserted.place(), "it lies in a folder that packs or templates are kept in");
            return;
        }
        if (!workspace.has(name)) {
            findings.add(Code.E410, inserted.place(), name);
            return;
        }
        Optional<byte[]> file = workspace.bytes(name);
        if (file.isEmpty()) {
            return;
        }
        Place place = Place.of(name);
        if (isPdf(file.get())) {
            Optional<InsertedPdf> pdf = InsertedPdf.examine(file.get(), standard, place, findings);
            if (pdf.isPresent() && !Finisher.takes(pdf.get())) {
                findings.add(Code.E412, place, "it is damaged");
                return;
            }
            pdf.ifPresent(its -> pdfs.put(name, its));
            return;
        }
        Optional<String> fault = Pictures.fault(file.get());
        fault.ifPresent(why -> findings.add(Code.E412, place, why));
        if (inserted.description().isEmpty() && fault.isEmpty()) {
            findings.add(Code.E413, inserted.place());
        }
        pictures.put(name, file.get());
    }

    private static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(HEAD, file.length), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(PDF);
    }

    /** Returns the facts that the composer needs. */
    public Map<String, InsertedFile> known() {
        Map<String, InsertedFile> known = new LinkedHashMap<>();
        pdfs.forEach((name, pdf) -> known.put(name, new InsertedFile(name, pdf.pages(), pdf.tagged())));
        notRead.forEach(name -> known.put(name, new InsertedFile(name, 0, true)));
        pictures.keySet().forEach(name -> known.put(name, new InsertedFile(name, 0, true)));
        return known;
    }

    /** Returns the pages that follow a paper, if it announces some. */
    Optional<Laid.Follower> follower(Paper paper) {
        return of(paper).entrySet().stream()
                .findFirst()
                .map(its -> new Laid.Follower(
                        paper.id(), its.getKey(), its.getValue().pages()));
    }

    /** Returns the document that a paper announces; none for other papers. */
    Map<String, InsertedPdf> of(Paper paper) {
        return paper.content() instanceof Announcement announcement && pdfs.containsKey(announcement.file())
                ? Map.of(announcement.file(), pdfs.get(announcement.file()))
                : Map.of();
    }
}
