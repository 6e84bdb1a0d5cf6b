package boardpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs from other sources: a sound one, each time with one change. All are harmless. */
final class OddPdfs {
    /** Invisible text, which no pack may contain. */
    static final String SECRET = "quince-4711";

    private final byte[] sound;
    private final Map<String, Odd> all = new LinkedHashMap<>();

    /**
     * A PDF.
     *
     * @param code the code of its finding; empty if there should be none
     */
    record Odd(byte[] pdf, String code) {
        boolean isRefused() {
            return code.startsWith("E");
        }
    }

    /** A change to a sound document. */
    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    /** Creates all of them from a sound, tagged document with several pages and links. */
    OddPdfs(byte[] sound) throws IOException {
        try (PDDocument document = Loader.loadPDF(sound)) {
            // Our own papers carry their figures as attachments.
            catalog(document).removeItem(COSName.NAMES);
            catalog(document).removeItem(name("AF"));
            this.sound = saved(document);
        }
        keys();
        tags();
        hidden();
        comments();
        places();
        sizes();
        claims();
        damage();
    }

    Map<String, Odd> all() {
        return all;
    }

    private void add(String name, String code, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(sound)) {
            change.in(document);
            add(name, code, saved(document));
        }
    }

    private void add(String name, String code, byte[] pdf) {
        all.put(name, new Odd(pdf, code));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary root(PDDocument document) {
        return catalog(document).getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    }

    /** Returns the tags of a type. */
    private static List<COSDictionary> tags(PDDocument document, String kind) {
        List<COSDictionary> found = new ArrayList<>();
        collect(root(document), kind, found);
        return found;
    }

    private static void collect(COSDictionary tag, String kind, List<COSDictionary> found) {
        if (kind.equals(tag.getNameAsString(COSName.S))) {
            found.add(tag);
        }
        COSBase kids = tag.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
            collect(kid, kind, found);
        }
        for (int i = 0; kids instanceof COSArray array && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
                collect(kid, kind, found);
            }
        }
    }

    private static COSDictionary script() {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, name("JavaScript"));
        action.setString(COSName.JS, "app.alert('" + SECRET + "')");
        return action;
    }

    private static COSDictionary file(PDDocument document) throws IOException {
        COSStream content = document.getDocument().createCOSStream();
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(SECRET.getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary embedded = new COSDictionary();
        embedded.setItem(COSName.F, content);
        COSDictionary file = new COSDictionary();
        file.setItem(COSName.TYPE, name("Filespec"));
        file.setString(COSName.F, SECRET + ".txt");
        file.setItem(name("EF"), embedded);
        return file;
    }

    private static COSArray of(COSBase... items) {
        COSArray array = new COSArray();
        array.addAll(List.of(items));
        return array;
    }

    private static COSArray box(float... numbers) {
        COSArray box = new COSArray();
        for (float number : numbers) {
            box.add(new COSFloat(number));
        }
        return box;
    }

    private static COSDictionary annotation(PDPage page, String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, name(kind));
        annotation.setItem(COSName.RECT, box(100, 100, 200, 120));
        annotation.setInt(COSName.F, 4);
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, all);
        }
        all.add(annotation);
        return annotation;
    }

    /** Returns the first link of a document. */
    private static COSDictionary link(PDDocument document) {
        for (PDPage page : document.getPages()) {
            COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; all != null && i < all.size(); i++) {
                if (all.getObject(i) instanceof COSDictionary its
                        && "Link".equals(its.getNameAsString(COSName.SUBTYPE))) {
                    return its;
                }
            }
        }
        throw new IllegalStateException("no link");
    }

    /** Makes the first link lead to a web address. */
    private static COSDictionary web(PDDocument document, String address) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.URI);
        action.setString(COSName.URI, address);
        link(document).removeItem(COSName.DEST);
        link(document).setItem(COSName.A, action);
        return action;
    }

    private void keys() throws IOException {
        add("keys below zero", "", document -> {
            COSArray pairs =
                    root(document).getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            for (int i = 0; pairs != null && i < pairs.size(); i += 2) {
                pairs.set(i, COSInteger.get(((COSNumber) pairs.getObject(i)).intValue() - 5000));
            }
            for (PDPage page : document.getPages()) {
                page.getCOSObject().setInt(COSName.STRUCT_PARENTS, page.getStructParents() - 5000);
            }
        });
        add("no list of keys", "", document -> root(document).removeItem(COSName.PARENT_TREE));
        add(
                "no keys",
                "",
                document -> document.getPages().forEach(p -> p.getCOSObject().removeItem(COSName.STRUCT_PARENTS)));
    }

    private void tags() throws IOException {
        add("a tag of nothing", "W367", document -> {
            COSDictionary first = tags(document, "P").getFirst();
            first.setItem(COSName.K, of(COSNull.NULL, COSInteger.get(0)));
        });
        add("a tag that is a number", "W367", document -> root(document).setItem(COSName.K, of(COSInteger.get(3))));
        add(
                "a passage far out",
                "W367",
                document -> tags(document, "P").getFirst().setItem(COSName.K, COSInteger.get(2_000_000_000)));
        add("no tags at all", "W414", document -> catalog(document).removeItem(COSName.STRUCT_TREE_ROOT));
        add("kinds of its own", "", document -> {
            COSDictionary roles = new COSDictionary();
            roles.setItem(name("Absatz"), name("Absatz2"));
            roles.setItem(name("Absatz2"), COSName.P);
            root(document).setItem(COSName.ROLE_MAP, roles);
            tags(document, "P").forEach(p -> p.setItem(COSName.S, name("Absatz")));
        });
        add("kinds that nobody knows", "W360", document -> {
            COSDictionary roles = new COSDictionary();
            roles.setItem(name("Ring"), name("Ring2"));
            roles.setItem(name("Ring2"), name("Ring"));
            root(document).setItem(COSName.ROLE_MAP, roles);
            tags(document, "P").forEach(p -> p.setItem(COSName.S, name("Ring")));
        });
        add("attributes of a class", "", document -> {
            COSDictionary classes = new COSDictionary();
            int count = 0;
            for (COSDictionary cell : tags(document, "TH")) {
                count++;
                classes.setItem(name("C" + count), cell.getItem(COSName.A));
                cell.removeItem(COSName.A);
                cell.setItem(COSName.C, name("C" + count));
            }
            root(document).setItem(name("ClassMap"), classes);
        });
        add(
                "headings without a number",
                "",
                document -> tags(document, "H1").forEach(h -> h.setItem(COSName.S, name("H"))));
        add("in French", "", document -> catalog(document).setString(COSName.LANG, "fr-FR"));
        add("pages taken out", "W416", document -> {
            COSDictionary lost = new COSDictionary();
            lost.setItem(COSName.TYPE, name("StructElem"));
            lost.setItem(COSName.S, name("Figure"));
            lost.setString(COSName.ALT, SECRET);
            lost.setItem(COSName.PG, new PDPage().getCOSObject());
            lost.setItem(COSName.K, COSInteger.get(0));
            COSDictionary top = tags(document, "Document").getFirst();
            lost.setItem(COSName.P, top);
            top.getCOSArray(COSName.K).add(lost);
        });
    }

    private void hidden() throws IOException {
        add(
                "file of a page",
                "W416",
                document -> document.getPage(0).getCOSObject().setItem(name("AF"), of(file(document))));
        add("file of a link", "W416", document -> link(document).setItem(name("AF"), of(file(document))));
        add(
                "file of a tag",
                "W416",
                document -> tags(document, "P").getFirst().setItem(name("AF"), of(file(document))));
        add("file of a form", "W416", document -> {
            COSStream form = document.getDocument().createCOSStream();
            form.setItem(COSName.TYPE, COSName.XOBJECT);
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.BBOX, box(0, 0, 10, 10));
            form.setItem(name("AF"), of(file(document)));
            try (var out = form.createOutputStream()) {
                out.write('\n');
            }
            COSDictionary forms = new COSDictionary();
            forms.setItem(name("AF"), form);
            COSDictionary resources = document.getPage(0).getResources().getCOSObject();
            resources.setItem(COSName.XOBJECT, forms);
        });
        add("file of a passage", "W416", document -> {
            COSDictionary passages = new COSDictionary();
            passages.setItem(name("MC9"), file(document));
            document.getPage(0).getResources().getCOSObject().setItem(COSName.PROPERTIES, passages);
        });
        add("file of the document", "W416", document -> {
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NAMES, of(new COSString("a"), file(document)));
            COSDictionary names = new COSDictionary();
            names.setItem(name("EmbeddedFiles"), tree);
            catalog(document).setItem(COSName.NAMES, names);
        });
        add("steps of a page", "W416", document -> {
            COSDictionary step = new COSDictionary();
            step.setItem(name("NA"), script());
            document.getPage(0).getCOSObject().setItem(name("PresSteps"), step);
        });
        add("script of the document", "W416", document -> catalog(document).setItem(COSName.OPEN_ACTION, script()));
        add("script of a page", "W416", document -> {
            COSDictionary opening = new COSDictionary();
            opening.setItem(COSName.O, script());
            document.getPage(0).getCOSObject().setItem(COSName.AA, opening);
        });
        add(
                "script after a link",
                "W416",
                document -> web(document, "https://www.example.org/").setItem(COSName.NEXT, script()));
        add("a field kept by its tag", "W416", document -> {
            COSDictionary field = annotation(document.getPage(0), "Widget");
            field.setItem(COSName.A, script());
            COSDictionary reference = new COSDictionary();
            reference.setItem(COSName.TYPE, name("OBJR"));
            reference.setItem(name("Obj"), field);
            COSDictionary tag = new COSDictionary();
            tag.setItem(COSName.S, name("Form"));
            tag.setItem(COSName.PG, document.getPage(0).getCOSObject());
            tag.setItem(COSName.K, reference);
            COSDictionary top = tags(document, "Document").getFirst();
            tag.setItem(COSName.P, top);
            top.getCOSArray(COSName.K).add(tag);
        });
        add("a link to a program", "W416", document -> {
            COSDictionary launch = new COSDictionary();
            launch.setItem(COSName.S, name("Launch"));
            launch.setString(COSName.F, SECRET);
            link(document).setItem(COSName.A, launch);
        });
        add("a link to a script", "W416", document -> web(document, "javascript:" + SECRET));
        add(
                "a film",
                "W416",
                document -> annotation(document.getPage(0), "Movie").setString(COSName.T, SECRET));
        add("data of a program", "W416", document -> {
            COSDictionary data = new COSDictionary();
            data.setString(COSName.T, SECRET);
            document.getPage(0).getCOSObject().setItem(name("PieceInfo"), data);
        });
        add(
                "a key of its own",
                "",
                document -> document.getPage(0).getCOSObject().setString(name("Mine"), SECRET));
        add(
                "author in its properties",
                "",
                document -> document.getDocumentInformation().setAuthor(SECRET));
        add("a layer that is off", "E541", document -> {
            COSDictionary layer = new COSDictionary();
            layer.setItem(COSName.TYPE, COSName.OCG);
            layer.setString(COSName.NAME, SECRET);
            COSDictionary first = new COSDictionary();
            first.setItem(COSName.OFF, of(layer));
            COSDictionary layers = new COSDictionary();
            layers.setItem(COSName.OCGS, of(layer));
            layers.setItem(COSName.D, first);
            catalog(document).setItem(COSName.OCPROPERTIES, layers);
        });
    }

    private void comments() throws IOException {
        for (String kind : List.of("Text", "FreeText", "Highlight", "StrikeOut", "Stamp", "Ink", "Caret", "Popup")) {
            add("comment " + kind, "W416", document -> {
                COSDictionary comment = annotation(document.getPage(0), kind);
                comment.setString(COSName.CONTENTS, "Do we really want to say this? " + SECRET);
                comment.setString(COSName.T, "J. Invented " + SECRET);
            });
        }
        add("a black square", "E542", document -> {
            COSDictionary square = annotation(document.getPage(0), "Square");
            square.setItem(name("IC"), box(0, 0, 0));
        });
        add(
                "a frame",
                "W416",
                document -> annotation(document.getPage(0), "Square").setString(COSName.T, SECRET));
        add("to be blacked out", "E542", document -> annotation(document.getPage(0), "Redact"));
    }

    private void places() throws IOException {
        add("a place with a name", "", document -> {
            COSDictionary places = new COSDictionary();
            places.setItem(
                    name("there"),
                    of(document.getPage(document.getNumberOfPages() - 1).getCOSObject(), name("Fit")));
            catalog(document).setItem(COSName.DESTS, places);
            COSDictionary link = link(document);
            link.removeItem(COSName.A);
            link.setItem(COSName.DEST, name("there"));
        });
        add("a place that is not there", "", document -> {
            COSDictionary link = link(document);
            link.removeItem(COSName.A);
            link.setString(COSName.DEST, "nowhere");
        });
    }

    private void sizes() throws IOException {
        add("a page of no size", "E412", document -> document.getPage(0).setMediaBox(new PDRectangle(0, 0, 0, 0)));
        add("a page a mile wide", "E412", document -> {
            document.getPage(0).setMediaBox(new PDRectangle(0, 0, 4_562_000, 800));
            document.getPage(0).getCOSObject().removeItem(COSName.CROP_BOX);
        });
        add(
                "a page of large units",
                "E412",
                document -> document.getPage(0).getCOSObject().setInt(name("UserUnit"), 5000));
        add("a page on its side", "", document -> document.getPage(0).setRotation(-90));
        add("no pages", "E412", document -> {
            while (document.getNumberOfPages() > 0) {
                document.removePage(0);
            }
        });
        add(
                "pages that are not there",
                "E412",
                document -> catalog(document).getCOSDictionary(COSName.PAGES).setInt(COSName.COUNT, 99));
    }

    private void claims() throws IOException {
        add("a font that is not there", "W360", document -> {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            fonts.setItem(name("Fx"), new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject());
        });
        add("words without a tag", "W360", document -> {
            try (PDPageContentStream more = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                more.addRect(10, 10, 10, 10);
                more.fill();
            }
        });
        add("a picture without words", "W360", document -> {
            COSDictionary figure = tags(document, "P").getFirst();
            figure.setItem(COSName.S, name("Figure"));
        });
        add("a link without words", "W360", document -> link(document).removeItem(COSName.CONTENTS));
        add("colours of a press", "W360", document -> {
            try (PDPageContentStream more = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                more.beginMarkedContent(COSName.ARTIFACT);
                more.setNonStrokingColor(0f, 0f, 0f, 1f);
                more.addRect(10, 10, 10, 10);
                more.fill();
                more.endMarkedContent();
            }
        });
        add("a picture to be smoothed", "W360", document -> {
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 1);
            picture.setInt(COSName.HEIGHT, 1);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            picture.setItem(name("Interpolate"), COSBoolean.TRUE);
            try (var out = picture.createOutputStream()) {
                out.write(1);
            }
            COSDictionary pictures = new COSDictionary();
            pictures.setItem(name("Im"), picture);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, pictures);
        });
    }

    private void damage() throws IOException {
        byte[] plain;
        try (PDDocument document = Loader.loadPDF(sound)) {
            plain = saved(document);
        }
        add("cut in half", "E412", Arrays.copyOf(plain, plain.length / 2));
        add("without its last line", "E412", Arrays.copyOf(plain, plain.length - 30));
        String text = new String(plain, StandardCharsets.ISO_8859_1);
        add(
                "a list that does not fit",
                "W363",
                text.replaceFirst("%PDF-(...)", "%PDF-$1\n%%%%%%%%").getBytes(StandardCharsets.ISO_8859_1));
        add("a picture that is cut off", "W363", cutPicture());
        add("no PDF at all", "E412", "%PDF-1.7\nand no more".getBytes(StandardCharsets.US_ASCII));
        try (PDDocument document = Loader.loadPDF(sound)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            add("protected", "E411", saved(document));
        }
    }

    private byte[] cutPicture() throws IOException {
        try (PDDocument document = Loader.loadPDF(sound)) {
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 8);
            picture.setInt(COSName.HEIGHT, 8);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            try (var out = picture.createRawOutputStream()) {
                out.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2, 1, 2, 3});
            }
            picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
            COSDictionary pictures = new COSDictionary();
            pictures.setItem(name("Im"), picture);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, pictures);
            return saved(document);
        }
    }
}
