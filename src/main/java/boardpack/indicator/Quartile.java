package boardpack.indicator;

/** The quarter of all authorities that contains a value, from A, the best, to D, the worst. */
public enum Quartile {
    A,
    B,
    C,
    D
}
