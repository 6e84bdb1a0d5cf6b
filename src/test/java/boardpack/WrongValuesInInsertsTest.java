package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import boardpack.problem.Place;
import boardpack.seal.Standards;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PDF of others with a value of the wrong kind at any of the places that matter is printed or refused: {@code check}
 * and {@code generate} agree, and the pack meets what it claims.
 *
 * <p>{@code -Dinserts=1000} tries all of them, {@code -Dseed=1} others.
 */
final class WrongValuesInInsertsTest {
    private static final int MOST = Integer.getInteger("inserts", 12);
    private static final long SEED = Long.getLong("seed", 20191111);

    private static final List<String> OF_CATALOG = List.of(
            "Pages",
            "StructTreeRoot",
            "Outlines",
            "Names",
            "Dests",
            "OpenAction",
            "AcroForm",
            "ViewerPreferences",
            "MarkInfo",
            "Lang",
            "Metadata",
            "OutputIntents",
            "PageLabels",
            "PageMode",
            "OCProperties",
            "Threads",
            "URI",
            "Extensions",
            "Perms",
            "PieceInfo",
            "Collection",
            "NeedsRendering",
            "Requirements",
            "AF",
            "AA",
            "Version");
    private static final List<String> OF_PAGE = List.of(
            "MediaBox",
            "CropBox",
            "Rotate",
            "Resources",
            "Contents",
            "Annots",
            "StructParents",
            "Tabs",
            "Group",
            "UserUnit",
            "AA",
            "B",
            "Thumb",
            "Metadata",
            "AF",
            "PresSteps",
            "Trans",
            "Parent");
    private static final List<String> OF_ROOT =
            List.of("K", "ParentTree", "ParentTreeNextKey", "RoleMap", "ClassMap", "IDTree", "Namespaces");
    private static final List<String> OF_TAG =
            List.of("K", "P", "Pg", "S", "A", "C", "ID", "Alt", "Lang", "NS", "AF", "R");
    private static final List<String> OF_LINK =
            List.of("Rect", "A", "Dest", "Subtype", "StructParent", "AP", "F", "Contents", "Border", "QuadPoints");

    private static final Map<String, COSBase> VALUES = values();

    @TempDir
    private Path temp;

    private Path board;
    private byte[] sound;

    private static Map<String, COSBase> values() {
        Map<String, COSBase> values = new LinkedHashMap<>();
        values.put("a number", COSInteger.get(-7));
        values.put("nothing", COSNull.NULL);
        values.put("a text", new COSString("text"));
        values.put("a name", COSName.getPDFName("Name"));
        values.put("a list", new COSArray());
        COSArray list = new COSArray();
        list.add(COSInteger.get(1));
        list.add(COSNull.NULL);
        list.add(new COSDictionary());
        values.put("a mixed list", list);
        values.put("a dictionary", new COSDictionary());
        return values;
    }

    @BeforeEach
    void aBoard() throws Exception {
        board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
        Ran ran = Program.run("generate", board.toString());
        sound = Files.readAllBytes(
                Path.of(ran.out().strip()).resolveSibling("papers/03-children-and-families-services.pdf"));
        Files.writeString(
                board.resolve("pack.yaml"),
                "\npapers:\n  - cover-report\n  - {file: letter.pdf, title: A letter}\n",
                StandardOpenOption.APPEND);
    }

    private static Optional<COSDictionary> at(PDDocument document, String place) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        return switch (place) {
            case "catalog" -> Optional.of(catalog);
            case "page" -> Optional.of(document.getPage(0).getCOSObject());
            case "last page" ->
                Optional.of(document.getPage(document.getNumberOfPages() - 1).getCOSObject());
            case "tags" -> Optional.of(root);
            case "tag" -> deepest(root, 3);
            case "link" -> {
                for (var page : document.getPages()) {
                    for (var annotation : page.getAnnotations()) {
                        yield Optional.of(annotation.getCOSObject());
                    }
                }
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static Optional<COSDictionary> deepest(COSDictionary tag, int depth) {
        COSBase kids = tag.getDictionaryObject(COSName.K);
        COSBase first = kids instanceof COSArray array && array.size() > 0 ? array.getObject(0) : kids;
        return first instanceof COSDictionary kid && kid.containsKey(COSName.S) && depth > 0
                ? deepest(kid, depth - 1)
                : Optional.of(tag);
    }

    /** A place, a key of it and a value. */
    private record Wrong(String place, String key, String value) {}

    private static List<Wrong> all() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("catalog", OF_CATALOG);
        places.put("page", OF_PAGE);
        places.put("last page", List.of("MediaBox", "Contents", "Annots", "StructParents"));
        places.put("tags", OF_ROOT);
        places.put("tag", OF_TAG);
        places.put("link", OF_LINK);
        List<Wrong> all = new ArrayList<>();
        places.forEach((place, keys) ->
                keys.forEach(key -> VALUES.keySet().forEach(value -> all.add(new Wrong(place, key, value)))));
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    @Test
    void checkAndGenerateAgreeAndThePackMeetsItsClaims() throws Exception {
        int refused = 0;
        List<Wrong> all = all();
        for (Wrong wrong : all) {
            Optional<byte[]> pdf = pdf(wrong);
            if (pdf.isEmpty()) {
                continue;
            }
            Files.write(board.resolve("letter.pdf"), pdf.get());
            Ran check = Program.run("check", board.toString());
            Ran generate = Program.run("generate", board.toString(), "--as-of", "2026-08-01");
            assertTrue(check.exit() == 0 || check.exit() == 3, () -> wrong + check.err());
            assertEquals(check.exit(), generate.exit(), () -> wrong + check.err() + generate.err());
            assertEquals(said(check), said(generate), wrong::toString);
            if (generate.exit() != 0) {
                assertTrue(check.err().contains("letter.pdf: error "), () -> wrong + check.err());
                refused++;
                continue;
            }
            Path pack = Path.of(generate.out().strip());
            Standards its = Standards.of(Files.readAllBytes(pack), Optional.empty(), Place.of("the pack"));
            assertEquals(List.of(), its.broken(), () -> wrong + generate.err());
        }
        System.out.println(all.size() + " inserted PDFs with wrong values, seed " + SEED + ": " + refused + " refused");
    }

    private static List<String> said(Ran ran) {
        return ran.err().lines().filter(l -> l.startsWith("letter.pdf")).toList();
    }

    private Optional<byte[]> pdf(Wrong wrong) throws IOException {
        try (PDDocument document = Loader.loadPDF(sound)) {
            Optional<COSDictionary> at = at(document, wrong.place());
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at.get().setItem(COSName.getPDFName(wrong.key()), VALUES.get(wrong.value()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return Optional.of(out.toByteArray());
        } catch (RuntimeException e) {
            // The library that writes it cannot write this one.
            return Optional.empty();
        }
    }
}
