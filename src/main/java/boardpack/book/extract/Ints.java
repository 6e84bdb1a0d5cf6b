package boardpack.book.extract;

import java.util.Arrays;

/** A growing list of numbers that avoids one object for each. */
final class Ints {
    private int[] all = new int[16];
    private int size;

    void add(int number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = number;
    }

    /** Frees unused capacity after the last number. */
    void trim() {
        all = Arrays.copyOf(all, size);
    }

    int get(int at) {
        return all[at];
    }

    int size() {
        return size;
    }
}
