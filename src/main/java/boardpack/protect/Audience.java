package boardpack.protect;

/** Who a pack is for. */
public enum Audience {
    PUBLIC
}
