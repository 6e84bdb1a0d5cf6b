package boardpack.read;

/**
 * The evidence about a text's encoding, collected in one pass over its bytes.
 *
 * <p>UTF-8 is certain, because other encodings of non-ASCII characters are not valid UTF-8. Windows-1252 can only be
 * inferred by excluding others.
 */
final class ByteEvidence {
    private int line = 1;
    private boolean afterReturn;
    private int toCome;
    private int least;
    private int most;
    private int begun;
    private int sequences;
    private int nulLine;
    private int wrongLine;
    private int otherLine;
    private byte other;
    private boolean undefined;
    private boolean controls;
    /** The previous byte, and a flag that it may be the apostrophe of an old Mac. */
    private byte last;

    private boolean perhapsMac;
    private int macLine;
    private boolean windowsQuotes;

    void add(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (perhapsMac) {
                perhapsMac = false;
                macLine = macLine == 0 && isSmall(b) ? line : macLine;
            }
            if (b >= ' ' && toCome == 0) {
                afterReturn = false;
            } else {
                add(b & 0xFF);
                quote(b & 0xFF, i > from ? bytes[i - 1] : last);
            }
        }
        last = to > from ? bytes[to - 1] : last;
    }

    /**
     * Tests for the Mac apostrophe, 0xD5. In Windows-1252 this is a capital letter, which does not occur between small
     * ones, and quotation marks have other codes.
     */
    private void quote(int b, byte before) {
        windowsQuotes |= b >= 0x91 && b <= 0x94;
        perhapsMac = b == 0xD5 && isSmall(before);
    }

    private static boolean isSmall(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private void add(int b) {
        if (toCome > 0) {
            if (b >= least && b <= most) {
                least = 0x80;
                most = 0xBF;
                toCome--;
                sequences += toCome == 0 ? 1 : 0;
                undefined |= isUndefined(b);
                return;
            }
            wrong(begun);
        }
        if (b >= 0x80) {
            lead(b);
        } else {
            ascii(b);
        }
    }

    private void ascii(int b) {
        switch (b) {
            case '\r' -> line++;
            case '\n' -> line += afterReturn ? 0 : 1;
            case 0 -> nulLine = nulLine == 0 ? line : nulLine;
            // Tabs, page breaks and the end mark of old systems occur in texts.
            case '\t', 0x0B, '\f', 0x1A -> {}
            default -> controls |= b < ' ';
        }
        afterReturn = b == '\r';
    }

    /** Reads the first byte of a non-ASCII character. The Unicode standard defines the bytes that may follow it. */
    private void lead(int b) {
        afterReturn = false;
        undefined |= isUndefined(b);
        if (otherLine == 0) {
            otherLine = line;
            other = (byte) b;
        }
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        begun = line;
        toCome = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        if (toCome == 0) {
            wrong(line);
        }
    }

    private void wrong(int where) {
        toCome = 0;
        wrongLine = wrongLine == 0 ? where : wrongLine;
    }

    /** Completes the check after the last byte. */
    void end() {
        if (toCome > 0) {
            wrong(begun);
        }
    }

    /** Returns true for bytes that are undefined in Windows-1252. */
    private static boolean isUndefined(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }

    boolean isUtf8() {
        return wrongLine == 0;
    }

    /** Returns true if the text may be Windows-1252 and no other known encoding. */
    boolean isWindows1252() {
        return !isUtf8() && isDefinedInWindows1252() && sequences == 0 && !controls;
    }

    /** Returns true if the text looks like Windows-1252 but an apostrophe shows that it is Mac OS Roman. */
    boolean isMacRoman() {
        return macLine > 0 && !windowsQuotes && !isUtf8();
    }

    /** Returns the line of the first Mac OS Roman apostrophe. */
    int macLine() {
        return macLine;
    }

    boolean isDefinedInWindows1252() {
        return !undefined;
    }

    /** Returns true if only some of the characters are UTF-8. */
    boolean isMixed() {
        return !isUtf8() && sequences > 0;
    }

    /** Returns the line of the first zero byte; 0 if there is none. */
    int nulLine() {
        return nulLine;
    }

    /** Returns the line of the first byte that is not valid UTF-8. */
    int wrongLine() {
        return wrongLine;
    }

    /** Returns the line of the first non-ASCII character. */
    int otherLine() {
        return otherLine;
    }

    /** Returns the first non-ASCII byte. */
    byte other() {
        return other;
    }
}
