package boardpack.indicator;

/** Which quarter of all authorities a value stands in, from A, the best, to D, the worst. */
public enum Quartile {
    A,
    B,
    C,
    D
}
