package boardpack.draw.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A writer that derives the document's ID from its content. Equal content has equal IDs, and different content
 * different ones.
 */
final class IdentifiedWriter extends PdfWriter {
    private final Written written;

    private IdentifiedWriter(PdfDocument pages, Written written) {
        super(pages, written);
        this.written = written;
        setCloseStream(false);
    }

    static IdentifiedWriter of(Document document, OutputStream out) {
        PdfDocument pages = new Undated();
        document.addDocListener(pages);
        IdentifiedWriter writer = new IdentifiedWriter(pages, new Written(out));
        pages.addWriter(writer);
        return writer;
    }

    /** A document without creation date. OpenPDF would otherwise write the current time. */
    private static final class Undated extends PdfDocument {
        @Override
        public boolean addCreationDate() {
            return true;
        }
    }

    /**
     * Writes an object. The information dictionary comes last, and OpenPDF takes the document's ID from it, so the ID
     * is set here.
     */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inObjStm) throws IOException {
        PdfIndirectObject added = super.addToBody(object, inObjStm);
        if (object == getInfo()) {
            byte[] id = written.id();
            getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        }
        return added;
    }

    /**
     * Collects the output in large blocks and computes the ID.
     *
     * <p>OpenPDF writes single bytes, and a standard buffer locks for each of them. The ID consists of two checksums
     * and the length. It only distinguishes documents; protection against tampering comes from the hashes in the
     * manifest.
     */
    private static final class Written extends OutputStream {
        private final OutputStream out;
        private final byte[] buffer = new byte[1 << 15];
        private final CRC32 one = new CRC32();
        private final Adler32 other = new Adler32();
        private int filled;
        private long length;

        Written(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == buffer.length) {
                pass();
            }
            buffer[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (count > buffer.length - filled) {
                pass();
            }
            if (count > buffer.length) {
                pass(bytes, from, count);
            } else {
                System.arraycopy(bytes, from, buffer, filled, count);
                filled += count;
            }
        }

        private void pass() throws IOException {
            pass(buffer, 0, filled);
            filled = 0;
        }

        private void pass(byte[] bytes, int from, int count) throws IOException {
            one.update(bytes, from, count);
            other.update(bytes, from, count);
            length += count;
            out.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            pass();
            out.flush();
        }

        byte[] id() throws IOException {
            pass();
            return ByteBuffer.allocate(16)
                    .putInt((int) one.getValue())
                    .putInt((int) other.getValue())
                    .putLong(length)
                    .array();
        }
    }
}
