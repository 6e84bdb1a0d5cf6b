package boardpack.draw.set;

import java.util.Optional;

/** A node of the tag tree: its parent and its type. Two tags are the same only if they are one object. */
public final class Tag {
    private static final String GROUP = "group";

    private final Optional<Tag> parent;
    private final String type;
    private final String detail;

    private final int columns;
    private final int rows;
    private final int plain;

    private Tag(Optional<Tag> parent, String type, String detail, int columns, int rows, int plain) {
        this.parent = parent;
        this.type = type;
        this.detail = detail;
        this.columns = columns;
        this.rows = rows;
        this.plain = plain;
    }

    public static Tag root(String type) {
        return new Tag(Optional.empty(), type, "", 1, 1, 0);
    }

    Tag child(String childType) {
        return new Tag(Optional.of(this), childType, "", 1, 1, 0);
    }

    /**
     * A child that carries one attribute: the scope of a {@code TH} ({@code CellRow}, {@code Column}) or the numbering of an
     * {@code L}.
     */
    Tag child(String childType, String itsDetail) {
        return new Tag(Optional.of(this), childType, itsDetail, 1, 1, 0);
    }

    /**
     * A link.
     *
     * @param colour of its words where they are printed without what they lead to
     */
    Tag link(String address, int colour) {
        return new Tag(Optional.of(this), "Link", address, 1, 1, colour);
    }

    /** A section for a figure and its caption, which only PDF 2.0 asks for: there a caption is the first or the last of it. */
    Tag group() {
        return new Tag(Optional.of(this), "Sect", GROUP, 1, 1, 0);
    }

    public boolean isGroup() {
        return detail.equals(GROUP) && type.equals("Sect");
    }

    /** A cell of a table, with its scope if it is a {@code TH}, that takes some columns and some rows. */
    Tag cell(String childType, String scope, int overColumns, int overRows) {
        return new Tag(Optional.of(this), childType, scope, overColumns, overRows, 0);
    }

    public Optional<Tag> parent() {
        return parent;
    }

    public String type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    /** Over how many columns of its table a cell stands. */
    public int columns() {
        return columns;
    }

    /** How many rows of its table a cell takes. */
    public int rows() {
        return rows;
    }

    /** The colour of a link's words where it leads nowhere. */
    public int plain() {
        return plain;
    }
}
