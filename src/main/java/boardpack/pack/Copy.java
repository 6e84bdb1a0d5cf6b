package boardpack.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Copies connected objects from one document to another, each only once.
 *
 * <p>It uses a list instead of recursion, because the objects of a document may form a chain of any length.
 */
final class Copy {
    private final COSDocument to;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final Deque<COSBase> open = new ArrayDeque<>();

    Copy(COSDocument to) {
        this.to = to;
    }

    /** Returns the copy of a dictionary with everything it refers to. */
    COSDictionary of(COSDictionary original) throws IOException {
        COSDictionary copy = (COSDictionary) begun(original);
        while (!open.isEmpty()) {
            finish(open.pop());
        }
        return copy;
    }

    private void finish(COSBase original) throws IOException {
        if (original instanceof COSArray array) {
            COSArray its = (COSArray) copies.get(array);
            for (int i = 0; i < array.size(); i++) {
                its.add(begun(array.get(i)));
            }
        } else if (original instanceof COSDictionary dictionary) {
            COSDictionary its = (COSDictionary) copies.get(dictionary);
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                if (!(original instanceof COSStream && entry.getKey().equals(COSName.LENGTH))) {
                    its.setItem(entry.getKey(), begun(entry.getValue()));
                }
            }
        }
    }

    private COSBase begun(COSBase item) throws IOException {
        COSBase original = item instanceof COSObject object ? object.getObject() : item;
        if (original == null) {
            return COSNull.NULL;
        }
        COSBase known = copies.get(original);
        if (known != null) {
            return known;
        }
        COSBase copy = switch (original) {
            case COSStream stream -> stream(stream);
            case COSDictionary dictionary -> new COSDictionary();
            case COSArray array -> new COSArray();
            default -> original;
        };
        if (copy != original) {
            copies.put(original, copy);
            open.push(original);
        }
        return copy;
    }

    private COSStream stream(COSStream original) throws IOException {
        COSStream copy = to.createCOSStream();
        try (InputStream from = original.createRawInputStream();
                OutputStream out = copy.createRawOutputStream()) {
            from.transferTo(out);
        }
        return copy;
    }
}
