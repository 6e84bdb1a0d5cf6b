package boardpack.pack.insert;

import boardpack.book.pack.Standard;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Examines an inserted document and rebuilds it from the parts that a pack can contain. */
final class Examination {
    /** The entry for a tab order that follows the tags. */
    private static final COSName TABS = COSName.getPDFName("Tabs");

    private final PDDocument document;
    private final COSDictionary catalog;
    private final byte[] file;
    private final Standard standard;
    private final Place place;
    private final Findings findings;
    private final Set<Taken> taken = EnumSet.noneOf(Taken.class);
    private final Evidence evidence = new Evidence();

    Examination(PDDocument document, byte[] file, Standard standard, Place place, Findings findings) {
        this.document = document;
        this.catalog = document.getDocumentCatalog().getCOSObject();
        this.file = file;
        this.standard = standard;
        this.place = place;
        this.findings = findings;
    }

    InsertedPdf result() throws IOException, Refused {
        List<PDPage> pages = CleanPages.of(document);
        if (!WholePdf.hasEnd(file)) {
            throw new Refused(Code.E412, "its end is missing, as where a file was not copied to its end");
        }
        if (Layers.hidesAny(catalog)) {
            throw new Refused(Code.E541, "it has layers that are switched off");
        }
        Optional<String> repaired = WholePdf.repaired(file, "");
        Claims said = OwnWords.claims(document.getDocumentCatalog(), standard);
        CleanCatalog.tell(catalog, taken);
        Destinations destinations = new Destinations(catalog, pages);
        List<Bookmark> bookmarks = destinations.bookmarks(catalog);
        CleanPages.clean(document, pages, taken);
        CleanAnnotations annotations = new CleanAnnotations(destinations, taken);
        Sweep sweep = new Sweep(taken, evidence);
        for (int i = 0; i < pages.size(); i++) {
            annotations.clean(pages.get(i), i + 1);
            sweep.page(pages.get(i), i + 1);
        }
        if (sweep.hides()) {
            throw new Refused(Code.E541, "it has layers that show something only while others are switched off");
        }
        boolean tagged = tags(pages, sweep, annotations, said);
        Optional<String> damage = repaired.or(evidence::damage);
        damage.ifPresent(why -> findings.add(Code.W363, place, why));
        Claims claims = said.that(tagged, evidence, place, findings);
        if (!taken.isEmpty()) {
            findings.add(Code.W416, place, taken.stream().map(Taken::words).collect(Collectors.joining(", ")));
        }
        document.getDocument().getTrailer().removeItem(COSName.INFO);
        // Without a fixed ID, one would be derived from the clock.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        document.save(out);
        return new InsertedPdf(
                out.toByteArray(),
                pages.size(),
                tagged,
                damage.isPresent() ? Claims.none(standard) : claims,
                bookmarks);
    }

    /** Replaces the document's tags with the rebuilt ones; returns false if none are left. */
    private boolean tags(List<PDPage> pages, Sweep sweep, CleanAnnotations annotations, Claims said) {
        Optional<CleanTags> tags = Optional.empty();
        COSArray top = new COSArray();
        boolean told = false;
        try {
            Optional<COSDictionary> root = root();
            tags = root.map(r -> new CleanTags(r, sweep.reached(), taken, evidence));
            if (root.isPresent()) {
                top = tags.orElseThrow().of(root.get());
                switch (standard) {
                    case PDF_UA_1 -> {
                        // No further checks of the tags are needed.
                    }
                    case PDF_UA_2 ->
                        new TagsOfTwo(evidence).look(tags.orElseThrow().remade());
                }
            }
        } catch (CleanTags.Damaged e) {
            findings.add(Code.W367, place, e.getMessage());
            told = true;
            top.clear();
        }
        boolean tagged = top.size() > 0;
        CleanCatalog.leave(catalog);
        if (tagged) {
            catalog.setItem(COSName.STRUCT_TREE_ROOT, new TagKeys().root(top, tags.orElseThrow(), pages));
            pages.forEach(page -> page.getCOSObject().setItem(TABS, COSName.S));
        } else if (!told) {
            boolean one = pages.size() == 1;
            findings.add(Code.W414, place, one ? "one page has" : pages.size() + " pages have", one ? "it" : "them");
        }
        if (said.accessible() || said.archivable().isPresent()) {
            look(pages, tags.filter(t -> tagged), annotations);
        }
        return tagged;
    }

    /** Returns the root of the tags, if the document declares that it is tagged. */
    private Optional<COSDictionary> root() throws CleanTags.Damaged {
        COSDictionary marks = catalog.getCOSDictionary(COSName.MARK_INFO);
        if (marks == null || !marks.getBoolean(COSName.getPDFName("Marked"), false)) {
            return Optional.empty();
        }
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        boolean missing = root == null
                ? catalog.containsKey(COSName.STRUCT_TREE_ROOT)
                : root.containsKey(COSName.K) && root.getDictionaryObject(COSName.K) == null;
        if (missing) {
            throw new CleanTags.Damaged("the root of its tags is not there");
        }
        return Optional.ofNullable(root);
    }

    private void look(List<PDPage> pages, Optional<CleanTags> tags, CleanAnnotations annotations) {
        Map<COSDictionary, TreeMap<Integer, COSDictionary>> passages =
                tags.map(CleanTags::passages).orElse(Map.of());
        MarkedContent content = new MarkedContent(passages, evidence);
        for (PDPage page : pages) {
            try {
                content.look(page);
            } catch (IOException | RuntimeException e) {
                evidence.unfit("a page of it cannot be read to its end");
            }
        }
        for (COSDictionary link : annotations.kept()) {
            COSDictionary tag = tags.map(t -> t.objects().get(link)).orElse(null);
            if (tag == null || !"Link".equals(tag.getNameAsString(COSName.S))) {
                evidence.inaccessible("it has links without tags");
            } else if (link.getString(COSName.CONTENTS, "").isBlank()
                    && tag.getString(COSName.ALT, "").isBlank()) {
                evidence.inaccessible("it has links that do not say where they lead");
            }
        }
    }
}
