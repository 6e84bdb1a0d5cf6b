package boardpack;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Returns everything readable in the output: whole files, and for a PDF its pages, strings, names and unpacked streams.
 */
final class EveryByte {
    private static final Pattern DATA = Pattern.compile("href=\"data:[^,\"]*,([^\"]*)\"");

    private EveryByte() {}

    /** Returns each readable part by its place. */
    static Map<String, String> of(Map<String, byte[]> files) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.put("the name " + file.getKey(), file.getKey());
            all.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            if (file.getKey().endsWith(".html")) {
                html(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8), all);
            }
            if (file.getKey().endsWith(".pdf")) {
                pdf(file.getKey(), file.getValue(), all);
            }
        }
        return all;
    }

    /** Adds the words of a page without tags and attributes, and the files in its data links. */
    private static void html(String name, String page, Map<String, String> all) {
        String read = page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        all.put(name + " as it is read", read);
        all.put(name + " words", page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " "));
        Matcher link = DATA.matcher(page);
        for (int i = 1; link.find(); i++) {
            String text = link.group(1).replace("+", "%2B");
            all.put(name + " file " + i, URLDecoder.decode(text, StandardCharsets.UTF_8));
        }
    }

    private static void pdf(String name, byte[] bytes, Map<String, String> all) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            all.put(name + " pages", new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
            all.put(name + " tags", TagTree.of(bytes).replaceAll("\\s+", " "));
            for (COSObjectKey key : new TreeMap<>(document.getDocument().getXrefTable()).keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                StringBuilder words = new StringBuilder();
                strings(object, words);
                all.put(name + " strings of " + key, words.toString());
                if (object instanceof COSStream stream) {
                    byte[] unpacked = stream.createInputStream().readAllBytes();
                    all.put(name + " stream " + key, new String(unpacked, StandardCharsets.ISO_8859_1));
                    all.put(name + " stream " + key + " as UTF-8", new String(unpacked, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void strings(COSBase object, StringBuilder into) {
        switch (object) {
            case COSString string -> into.append(string.getString()).append('\n');
            case COSName name -> into.append(name.getName()).append('\n');
            case COSArray array -> array.forEach(each -> strings(each, into));
            case COSDictionary dictionary ->
                dictionary.entrySet().forEach(entry -> {
                    into.append(entry.getKey().getName()).append('\n');
                    strings(entry.getValue(), into);
                });
            case null, default -> {
                // There are no words, or the object is separate.
            }
        }
    }
}
