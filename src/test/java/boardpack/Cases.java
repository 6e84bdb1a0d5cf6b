package boardpack;

/**
 * The number of random cases of a test.
 *
 * <p>By default a test goes through few, so that all tests take minutes. With {@code mvn -Plong test} it goes through ten
 * times as many; {@code -Dcases.times=100} gives any other factor.
 */
public final class Cases {
    private static final int TIMES = Integer.getInteger("cases.times", 1);

    private Cases() {}

    /** Returns the number of cases to try, where so many are tried by default. */
    public static int of(int few) {
        return few * TIMES;
    }
}
