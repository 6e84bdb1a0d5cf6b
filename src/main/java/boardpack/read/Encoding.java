package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes bytes.
 *
 * <p>Files that councils write by hand must be UTF-8. CSV files come from other programs. They are read as UTF-8, as
 * UTF-16 if a byte order mark says so, or as Windows-1252 if nothing else fits.
 */
public final class Encoding {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String SAVE_AS_CSV = "\"CSV UTF-8 (comma delimited)\"";

    private static final String MAC_ROMAN =
            "in the encoding of old Macs (Mac OS Roman): elsewhere \u2019 would come out as \u00D5, as in child\u00D5s";

    private Encoding() {}

    /** Decodes a text that must be UTF-8, with or without a byte order mark. */
    static Optional<String> text(byte[] bytes, Place place, Findings findings) {
        int mark = Mark.of(bytes, bytes.length)
                .filter(m -> m == Mark.UTF_8)
                .map(m -> m.length)
                .orElse(0);
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString());
        } catch (CharacterCodingException e) {
            ByteEvidence evidence = new ByteEvidence();
            evidence.add(bytes, mark, bytes.length);
            evidence.end();
            findings.add(Code.E108, Place.of(place.file(), evidence.wrongLine()), "not UTF-8", "a UTF-8 text");
            return Optional.empty();
        }
    }

    /** Opens a CSV file of the workspace as text; empty, with a finding, if its encoding is unclear. */
    public static Optional<Reader> open(Workspace workspace, String name, Optional<Charset> told, Findings findings)
            throws IOException {
        Optional<Known> known = known(workspace, name, told, findings);
        Optional<InputStream> in = known.isEmpty() ? Optional.empty() : workspace.open(name);
        return in.isEmpty() ? Optional.empty() : Optional.of(text(in.get(), known.get()));
    }

    /** Opens a file to look at its beginning, without recording it as read; empty, with a finding, if its encoding is unclear. */
    public static Optional<Reader> look(Workspace workspace, String name, Optional<Charset> told, Findings findings)
            throws IOException {
        Optional<Known> known = known(workspace, name, told, findings);
        return known.isEmpty() ? Optional.empty() : Optional.of(text(workspace.look(name), known.get()));
    }

    private static Reader text(InputStream in, Known known) throws IOException {
        in.skipNBytes(known.mark());
        // A decoder reports invalid bytes, but a reader created by charset would replace them with question marks.
        return new InputStreamReader(in, known.charset().newDecoder());
    }

    /** The encoding of a file, and the length of the byte order mark before its text. */
    private record Known(Charset charset, int mark) {}

    private static Optional<Known> known(Workspace workspace, String name, Optional<Charset> told, Findings findings)
            throws IOException {
        Optional<Mark> mark;
        Optional<Charset> charset;
        int before = findings.count();
        try (InputStream in = workspace.look(name)) {
            byte[] first = in.readNBytes(FileKind.BYTES);
            Optional<String> kind = FileKind.of(first);
            if (kind.isPresent()) {
                findings.add(FileKind.finding(kind.get(), Place.of(name)));
                return Optional.empty();
            }
            mark = Mark.of(first, first.length);
            charset = workspace.encoding(name, told);
            if (charset.isEmpty()) {
                charset = mark.isPresent() && mark.get() != Mark.UTF_8
                        ? marked(mark.get(), first, in, name, findings)
                        : told(
                                evidence(first, in),
                                mark.isPresent() ? Optional.of(StandardCharsets.UTF_8) : told,
                                name,
                                findings);
            }
        }
        if (charset.isPresent() && findings.count() == before) {
            // If the encoding gives a finding, it is determined each time, so that every caller gets the finding.
            workspace.remember(name, told, charset.get());
        }
        int length = mark.map(m -> m.length).orElse(0);
        return charset.map(c -> new Known(c, length));
    }

    private static ByteEvidence evidence(byte[] first, InputStream rest) throws IOException {
        ByteEvidence evidence = new ByteEvidence();
        evidence.add(first, 0, first.length);
        byte[] buffer = new byte[1 << 16];
        for (int n = rest.read(buffer); n >= 0; n = rest.read(buffer)) {
            evidence.add(buffer, 0, n);
        }
        evidence.end();
        return evidence;
    }

    private static Optional<Charset> told(
            ByteEvidence evidence, Optional<Charset> told, String name, Findings findings) {
        if (evidence.nulLine() > 0) {
            findings.add(Code.E125, Place.of(name, evidence.nulLine()));
            return Optional.empty();
        }
        Place wrong = Place.of(name, evidence.wrongLine());
        if (told.equals(Optional.of(WINDOWS_1252))) {
            if (evidence.isDefinedInWindows1252()) {
                return told;
            }
            findings.add(Code.E108, wrong, "not Windows-1252", SAVE_AS_CSV);
            return Optional.empty();
        }
        if (evidence.isUtf8()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (told.isEmpty() && evidence.isMacRoman()) {
            findings.add(Code.E108, Place.of(name, evidence.macLine()), MAC_ROMAN, SAVE_AS_CSV);
            return Optional.empty();
        }
        if (told.isEmpty() && evidence.isWindows1252()) {
            String character = new String(new byte[] {evidence.other()}, WINDOWS_1252);
            findings.add(Code.N601, Place.of(name, evidence.otherLine()), character);
            return Optional.of(WINDOWS_1252);
        }
        String what = told.isPresent()
                ? "not UTF-8"
                : evidence.isMixed() ? "partly UTF-8 and partly not" : "neither UTF-8 nor Windows-1252";
        findings.add(Code.E108, wrong, what, SAVE_AS_CSV);
        return Optional.empty();
    }

    /** Returns UTF-16 as announced by its mark; empty, with a finding, if the text is not well formed. */
    private static Optional<Charset> marked(Mark mark, byte[] first, InputStream rest, String name, Findings findings)
            throws IOException {
        InputStream all = new java.io.SequenceInputStream(new ByteArrayInputStream(first), rest);
        all.skipNBytes(mark.length);
        int line = 1;
        try (Reader reader = new InputStreamReader(all, mark.charset.newDecoder())) {
            char[] buffer = new char[1 << 14];
            char before = 0;
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    char c = buffer[i];
                    if (c == 0) {
                        findings.add(Code.E125, Place.of(name, line));
                        return Optional.empty();
                    }
                    line += c == '\r' || c == '\n' && before != '\r' ? 1 : 0;
                    before = c;
                }
            }
            return Optional.of(mark.charset);
        } catch (CharacterCodingException e) {
            findings.add(Code.E108, Place.of(name, line), "not UTF-16, although its mark says so", SAVE_AS_CSV);
            return Optional.empty();
        }
    }

    /** The byte order marks with which some programs begin a text. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16_LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final int[] bytes;
        private final int length;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
            this.length = bytes.length;
        }

        static Optional<Mark> of(byte[] first, int length) {
            for (Mark mark : values()) {
                boolean begins = length >= mark.length;
                for (int i = 0; begins && i < mark.length; i++) {
                    begins = (first[i] & 0xFF) == mark.bytes[i];
                }
                if (begins) {
                    return Optional.of(mark);
                }
            }
            return Optional.empty();
        }
    }
}
