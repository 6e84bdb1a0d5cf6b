package boardpack.read.table;

import java.io.IOException;
import java.io.Reader;

/** A reader that returns a text already taken from another reader and then the rest of it. */
final class Resumed extends Reader {
    private final String beginning;
    private final Reader rest;
    private int at;

    Resumed(String beginning, Reader rest) {
        this.beginning = beginning;
        this.rest = rest;
    }

    @Override
    public int read(char[] chars, int from, int most) throws IOException {
        if (at == beginning.length()) {
            return rest.read(chars, from, most);
        }
        int taken = Math.min(most, beginning.length() - at);
        beginning.getChars(at, at + taken, chars, from);
        at += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
