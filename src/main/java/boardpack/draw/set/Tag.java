package boardpack.draw.set;

import java.util.Optional;

/** A node of the tag tree with its parent and type. Tags are compared by identity. */
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
     * Returns a child with one attribute: the scope of a {@code TH} ({@code CellRow}, {@code Column}) or the numbering
     * of an {@code L}.
     */
    Tag child(String childType, String itsDetail) {
        return new Tag(Optional.of(this), childType, itsDetail, 1, 1, 0);
    }

    /**
     * Returns a child for a link.
     *
     * @param colour the colour of its words if the link is dead
     */
    Tag link(String address, int colour) {
        return new Tag(Optional.of(this), "Link", address, 1, 1, colour);
    }

    /** Returns a section for a figure and its caption. PDF 2.0 requires it; a caption is its first or last element. */
    Tag group() {
        return new Tag(Optional.of(this), "Sect", GROUP, 1, 1, 0);
    }

    public boolean isGroup() {
        return detail.equals(GROUP) && type.equals("Sect");
    }

    /** Returns a child for a table cell, with its scope if it is a {@code TH}, that spans columns and rows. */
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

    /** Returns the number of columns that a cell spans. */
    public int columns() {
        return columns;
    }

    /** Returns the number of rows that a cell spans. */
    public int rows() {
        return rows;
    }

    /** Returns the colour of a link's words if the link is dead. */
    public int plain() {
        return plain;
    }
}
