package boardpack.read.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook: the files in its zip archive, by name; capitals make no difference. */
final class Parts implements Closeable {
    private static final String SAVE = "open it in Excel and save it as \"Excel Workbook (*.xlsx)\"";
    private static final int OLE_HEADER = 0x200;
    private static final int ENTRIES_OF_OLE = 4_096;
    private static final long OLE_MARK = 0xE11AB1A1E011CFD0L;
    private static final int ZIP_MARK = 0x04034b50;
    private static final int END_MARK = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts open(Path file) throws IOException, Unreadable {
        try (FileChannel channel = FileChannel.open(file)) {
            checkKind(channel);
            checkList(channel);
        }
        Parts parts;
        try {
            parts = new Parts(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw Unreadable.damaged("its zip archive is incomplete");
        }
        try {
            parts.list();
            parts.checkContent();
            return parts;
        } catch (Unreadable | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static ByteBuffer at(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // Until the end of the file, or of what is wanted.
        }
        return bytes.flip();
    }

    private static void checkKind(FileChannel channel) throws IOException, Unreadable {
        ByteBuffer first = at(channel, 0, OLE_HEADER);
        if (first.remaining() == OLE_HEADER && first.getLong(0) == OLE_MARK) {
            throw isEncrypted(channel, first)
                    ? Unreadable.kind(
                            "a workbook with a password",
                            "take the password off in Excel (File, Info, Protect Workbook) and save it again")
                    : Unreadable.kind("an Excel workbook of the old kind (.xls)", SAVE);
        }
        if (first.remaining() < Integer.BYTES || first.getInt(0) != ZIP_MARK) {
            throw Unreadable.kind(
                    "no Excel workbook, whatever its name says",
                    SAVE + "; if it is a CSV file, let its name end in .csv");
        }
    }

    /** Looks for the stream of an encrypted document where the old container lists its streams. */
    private static boolean isEncrypted(FileChannel channel, ByteBuffer header) throws IOException {
        int power = header.getShort(30);
        int sector = power == 12 ? 1 << 12 : 1 << 9;
        long directory = (header.getInt(48) + 1L) * sector;
        if (directory < 0) {
            return false;
        }
        byte[] list = new byte[ENTRIES_OF_OLE];
        ByteBuffer found = at(channel, directory, ENTRIES_OF_OLE);
        found.get(list, 0, found.remaining());
        return new String(list, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
    }

    /** Java reads the whole list of an archive at once; a list that is too long is refused before. */
    private static void checkList(FileChannel channel) throws IOException, Unreadable {
        int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer end = at(channel, channel.size() - length, length);
        for (int i = end.remaining() - END_LENGTH; i >= 0; i--) {
            if (end.getInt(i) == END_MARK) {
                long list = Integer.toUnsignedLong(end.getInt(i + 12));
                if (list > Limits.LIST_OF_PARTS) {
                    throw Unreadable.large("it has more than %s bytes of names of parts", Limits.LIST_OF_PARTS);
                }
                return;
            }
        }
        throw Unreadable.damaged("its zip archive is incomplete");
    }

    private void list() throws Unreadable {
        if (zip.size() > Limits.PARTS) {
            throw Unreadable.large("it has more than %s parts", Limits.PARTS);
        }
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
            if (entries.put(key(entry.getName()), entry) != null) {
                throw Unreadable.damaged("two of its parts have the same name");
            }
        }
    }

    private void checkContent() throws Unreadable {
        if (has("mimetype") && has("content.xml")) {
            throw Unreadable.kind("an OpenDocument spreadsheet (.ods)", SAVE);
        }
        if (has("xl/workbook.bin")) {
            throw Unreadable.kind("a binary workbook (.xlsb)", SAVE);
        }
        if (!has("_rels/.rels")) {
            throw Unreadable.kind("a zip archive, and no Excel workbook", SAVE);
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The elements of a part, of so many megabytes at most. */
    PartXml xml(String name, int most) throws IOException, Unreadable {
        ZipEntry entry = entries.get(key(name));
        if (entry == null || entry.isDirectory()) {
            throw Unreadable.damaged("a part of it is missing");
        }
        try {
            InputStream unpacked = zip.getInputStream(entry);
            return new PartXml(unpacked, most);
        } catch (ZipException e) {
            throw Unreadable.damaged("its zip archive is incomplete");
        }
    }

    /** The name of a part that another names, from its own folder. */
    static String resolved(String from, String target) {
        String path = target.startsWith("/") ? target : from.substring(0, from.lastIndexOf('/') + 1) + target;
        java.util.ArrayDeque<String> names = new java.util.ArrayDeque<>();
        for (String name : List.of(path.split("/"))) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
