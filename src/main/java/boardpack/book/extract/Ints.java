package boardpack.book.extract;

import java.util.Arrays;

/** Numbers in a row, to which more are added; a list would keep an object for each. */
final class Ints {
    private int[] all = new int[16];
    private int size;

    void add(int number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = number;
    }

    /** After the last: gives back the room for more. */
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
