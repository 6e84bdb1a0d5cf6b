package boardpack.draw;

import java.util.List;

/** A paper that is laid out on pages and can be printed into any document. */
public final class Laid {
    private final List<Sheet> sheets;
    private final Tag root;

    Laid(List<Sheet> sheets, Tag root) {
        this.sheets = sheets;
        this.root = root;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Tag root() {
        return root;
    }

    public int pages() {
        return sheets.size();
    }
}
