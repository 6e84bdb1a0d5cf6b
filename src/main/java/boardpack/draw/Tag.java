package boardpack.draw;

import java.util.Optional;

/** A node of the tag tree: its parent and its type. Two tags are the same only if they are one object. */
final class Tag {
    private final Optional<Tag> parent;
    private final String type;
    private final String detail;

    private Tag(Optional<Tag> parent, String type, String detail) {
        this.parent = parent;
        this.type = type;
        this.detail = detail;
    }

    static Tag root(String type) {
        return new Tag(Optional.empty(), type, "");
    }

    Tag child(String childType) {
        return new Tag(Optional.of(this), childType, "");
    }

    /**
     * A child that carries one attribute: the scope of a {@code TH} ({@code Row}, {@code Column}), the numbering of an
     * {@code L}, or the address of a {@code Link}.
     */
    Tag child(String childType, String itsDetail) {
        return new Tag(Optional.of(this), childType, itsDetail);
    }

    Optional<Tag> parent() {
        return parent;
    }

    String type() {
        return type;
    }

    String detail() {
        return detail;
    }
}
