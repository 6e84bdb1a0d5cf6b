package boardpack.pack.insert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.pack.Standard;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which parts of inserted PDFs are kept, removed or rejected. */
final class InsertedPdfTest {
    private static final String CATALOG = "/Type/Catalog/Pages 2 0 R";
    private static final String TAGGED =
            CATALOG + "/Lang(cy)/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Metadata 10 0 R";
    private static final String PAGE =
            "/Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents -7/Contents 4 0 R";
    private static final String ROOT =
            "/Type/StructTreeRoot/K 6 0 R/ParentTree 7 0 R/RoleMap<</Lead/H1>>/ClassMap<</Wide<</O/Layout/SpaceBefore 9>>>>";
    private static final String TREE = "/Nums[-7[8 0 R] -6 8 0 R]";
    private static final String HEADING = "/Type/StructElem/S/Lead/P 6 0 R/Pg 3 0 R/K 0/C/Wide/ID(one)";
    private static final String DOCUMENT = "/Type/StructElem/S/Document/P 5 0 R/K[8 0 R]";
    private static final String XMP = "<x xmlns:pdfuaid='u'><pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part>"
            + "<pdfaid:conformance>A</pdfaid:conformance></x>";

    private final Findings findings = new Findings();

    /** Returns a PDF of these objects, numbered from 1; the first is the catalogue. */
    private static byte[] pdf(String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int begins = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append('\n').append(table);
        out.append("trailer\n<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\n");
        out.append("startxref\n").append(begins).append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String entries, String body) {
        return "<<" + entries + "/Length " + body.length() + ">>\nstream\n" + body + "\nendstream";
    }

    /** Returns a tagged document of one page, in which a line may be replaced. */
    private static String[] objects() {
        return new String[] {
            "<<" + TAGGED + ">>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<<" + PAGE + ">>",
            stream("", "/Lead<</MCID 0>>BDC n EMC"),
            "<<" + ROOT + ">>",
            "<<" + DOCUMENT + ">>",
            "<<" + TREE + ">>",
            "<<" + HEADING + ">>",
            stream("/Type/EmbeddedFile", "quince"),
            stream("/Type/Metadata/Subtype/XML", XMP)
        };
    }

    private static byte[] with(int number, String object) {
        String[] all = objects();
        all[number - 1] = object;
        return pdf(all);
    }

    private Optional<InsertedPdf> examined(byte[] file) {
        return InsertedPdf.examine(file, Standard.PDF_UA_1, Place.of("report.pdf"), findings);
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private static String unpacked(InsertedPdf its) throws IOException {
        try (PDDocument document = Loader.loadPDF(its.pdf())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void tagsMeanTheSameInAnyPack() throws IOException {
        InsertedPdf its = examined(pdf(objects())).orElseThrow();
        assertEquals(List.of(), codes());
        assertTrue(its.tagged());
        assertEquals(Claims.all(Standard.PDF_UA_1), its.claims());
        try (PDDocument document = Loader.loadPDF(its.pdf())) {
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            COSDictionary heading = (COSDictionary) ((COSArray) numbers.getObject(1)).getObject(0);
            assertEquals("H1", heading.getNameAsString(COSName.S), "the type that its own map gives it");
            assertFalse(root.containsKey(COSName.ROLE_MAP));
            COSDictionary attributes = heading.getDictionaryObject(COSName.A) instanceof COSArray all
                    ? (COSDictionary) all.getObject(0)
                    : heading.getCOSDictionary(COSName.A);
            assertEquals(9, attributes.getInt("SpaceBefore"), "the attributes of its class");
            int key = document.getPage(0).getCOSObject().getInt(COSName.STRUCT_PARENTS, -1);
            assertEquals(numbers.getInt(0), key);
            assertTrue(key >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page | 3 | <<@/AF[<</Type/Filespec/F(x)/EF<</F 9 0 R>>>>]>>",
                "annotation | 3 | <<@/Annots[<</Subtype/Link/Rect[0 0 9 9]/AF<</EF<</F 9 0 R>>>>>>]>>",
                "attachment | 3 | <<@/Annots[<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</EF<</F 9 0 R>>>>>>]>>",
                "form object | 3 | <<@/Resources<</XObject<</A<</AF<</EF<</F 9 0 R>>>>>>>>>>>>",
                "tag | 8 | <<@/AF[<</EF<</F 9 0 R>>>>]>>",
                "catalogue | 1 | <<@/AF[<</EF<</F 9 0 R>>>>]>>",
                "names | 1 | <<@/Names<</EmbeddedFiles<</Names[(x)<</EF<</F 9 0 R>>>>]>>>>>>",
                "properties | 3 | <<@/Resources<</Properties<</P<</EF<</F 9 0 R>>>>>>>>>>"
            })
    void aFileIsLeftOutWhereverItHangs(String where, int number, String object) throws IOException {
        InsertedPdf its = examined(with(
                        number,
                        object.replace(
                                "@",
                                List.of(TAGGED, "", PAGE, "", "", "", "", HEADING)
                                        .get(number - 1))))
                .orElseThrow();
        assertFalse(unpacked(its).contains("quince"), where);
        assertTrue(codes().contains(Code.W416), where + codes());
        assertTrue(findings.sorted().toString().contains("attached files"), where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scripts | 3 | <<@/PresSteps<</NA<</S/JavaScript/JS(quince)>>>>>>",
                "scripts | 3 | <<@/AA<</O<</S/JavaScript/JS(quince)>>>>>>",
                "links that open other files | 3 | <<@/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(quince)>>>>]>>",
                "scripts | 1 | <<@/OpenAction<</S/JavaScript/JS(quince)>>>>",
                "form fields | 3 | <<@/Annots[<</Subtype/Widget/Rect[0 0 9 9]/V(quince)>>]>>",
                "comments of reviewers | 3 | <<@/Annots[<</Subtype/Text/Rect[0 0 9 9]/T(A Person)/Contents(quince)>>]>>",
                "comments of reviewers | 3 | <<@/Annots[<</Subtype/Highlight/Rect[0 0 9 9]/Contents(quince)>>]>>",
                "form fields | 8 | <<@/K[0<</Type/OBJR/Obj<</Subtype/Widget/A<</S/JavaScript/JS(quince)>>>>>>]>>"
            })
    void whatActsOrWasNotedIsLeftOut(String what, int number, String object) throws IOException {
        String before = number == 1 ? TAGGED : number == 3 ? PAGE : HEADING.replace("/K 0", "");
        InsertedPdf its = examined(with(number, object.replace("@", before))).orElseThrow();
        assertFalse(unpacked(its).contains("quince"), what);
        if (number != 8) {
            assertTrue(findings.sorted().toString().contains(what), findings.sorted()::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | 6 | <</Type/StructElem/S/Document/P 5 0 R/K[99 0 R]>>",
                "a number | 6 | <</Type/StructElem/S/Document/P 5 0 R/K(x)>>",
                "itself | 8 | <</Type/StructElem/S/P/P 6 0 R/K[6 0 R]>>",
                "no type | 8 | <</Type/StructElem/P 6 0 R/Pg 3 0 R/K 0>>",
                "no page | 8 | <</Type/StructElem/S/P/P 6 0 R/K 0>>",
                "another page | 8 | <</Type/StructElem/S/P/P 6 0 R/Pg 2 0 R/K 0>>",
                "a piece too far | 8 | <</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 2000000000>>"
            })
    void tagsThatCannotBeFollowedAreLeftOutAndSaid(String to, int number, String object) {
        InsertedPdf its = examined(with(number, object)).orElseThrow();
        assertFalse(its.tagged(), to);
        assertFalse(its.claims().accessible(), to);
        assertTrue(codes().contains(Code.W367) || codes().contains(Code.W414), to + codes());
    }

    @Test
    void tagsOfAnyDepthEnd() {
        int deep = 20_000;
        String[] all = new String[10 + deep];
        System.arraycopy(objects(), 0, all, 0, 10);
        all[7] = "<</Type/StructElem/S/Sect/P 6 0 R/K 11 0 R>>";
        IntStream.range(0, deep)
                .forEach(i -> all[10 + i] =
                        "<</Type/StructElem/S/Sect/P 6 0 R/K " + (i == deep - 1 ? "[]" : i + 12 + " 0 R") + ">>");
        examined(pdf(all));
        assertTrue(codes().contains(Code.W367), codes()::toString);
    }

    @Test
    void aFontThatIsNotEmbeddedLowersTheClaim() {
        InsertedPdf its = examined(with(
                        3,
                        "<<" + PAGE.replace("<<>>", "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>")
                                + ">>"))
                .orElseThrow();
        assertEquals(Claims.none(Standard.PDF_UA_1), its.claims());
        assertTrue(codes().contains(Code.W360), codes()::toString);
    }

    @Test
    void layersThatAreSwitchedOffAreRefused() {
        examined(with(1, "<<" + TAGGED + "/OCProperties<</OCGs[]/D<</OFF[<</Type/OCG/Name(x)>>]>>>>>>"));
        assertTrue(codes().contains(Code.E541), codes()::toString);
    }

    @Test
    void namesOfPlacesAndBookmarksComeAlong() throws IOException {
        String catalog = TAGGED + "/Dests<</there[3 0 R/Fit]>>/Outlines<</First<</Title(A part)/Dest/there>>>>";
        String[] all = objects();
        all[0] = "<<" + catalog + ">>";
        all[2] = "<<" + PAGE + "/Annots[<</Subtype/Link/Rect[0 0 9 9]/Dest/there>>]>>";
        InsertedPdf its = examined(pdf(all)).orElseThrow();
        assertEquals(
                List.of("A part"), its.bookmarks().stream().map(Bookmark::title).toList());
        assertEquals(0, its.bookmarks().getFirst().page());
        try (PDDocument document = Loader.loadPDF(its.pdf())) {
            COSArray links = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
            COSArray leads = ((COSDictionary) links.getObject(0)).getCOSArray(COSName.DEST);
            assertEquals(document.getPage(0).getCOSObject(), leads.getObject(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0 0 0 0]", "[0 0 1000000 300]", "[0 0 300 1]"})
    void aPageOfNoSizeOrOfThatOfAFieldIsRefused(String box) {
        examined(with(3, "<<" + PAGE.replace("[0 0 300 300]", box) + ">>"));
        assertEquals(List.of(Code.E412), codes());
        assertTrue(findings.sorted().getFirst().message().contains("page 1 is"), findings.sorted()::toString);
    }

    @Test
    void passagesThatAreOnlyMarkedToBeBlackedOutAreRefused() {
        examined(with(3, "<<" + PAGE + "/Annots[<</Subtype/Redact/Rect[0 0 9 9]>>]>>"));
        assertTrue(codes().contains(Code.E542), codes()::toString);
    }

    @Test
    void aFileThatWasCutOffIsRefusedAndOneThatHasToBeRepairedIsSaid() {
        byte[] whole = pdf(objects());
        examined(Arrays.copyOf(whole, whole.length / 2));
        assertTrue(codes().contains(Code.E412), codes()::toString);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        examined(text.replaceAll("startxref\n\\d+", "startxref\n3").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(codes().contains(Code.W363), codes()::toString);
    }

    @Test
    void whateverIsChangedInItNothingIsThrown() {
        Random random = new Random(19);
        String[] words = {"null", "99 0 R", "[]", "<<>>", "-1", "(x)", "/X", "5 0 R", "3 0 R", "true", "6 0 R"};
        int taken = 0;
        for (int i = 0; i < Integer.getInteger("inserted", 2_000); i++) {
            String[] all = objects();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int number = random.nextInt(all.length);
                String[] parts = all[number].split("(?=[/\\[\\]])");
                int part = random.nextInt(parts.length);
                parts[part] = random.nextBoolean()
                        ? parts[part].replaceFirst("[ (].*|-?\\d.*", " " + words[random.nextInt(words.length)])
                        : words[random.nextInt(words.length)];
                all[number] = String.join("", parts);
            }
            taken += examined(pdf(all)).isPresent() ? 1 : 0;
        }
        assertTrue(taken > 0);
    }
}
