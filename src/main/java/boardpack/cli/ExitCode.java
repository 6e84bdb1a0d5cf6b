package boardpack.cli;

import boardpack.problem.Code;
import java.util.List;

/** The exit codes of a run. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int DATA = 3;
    static final int ACCESS = 4;

    private ExitCode() {}

    /** Returns the worse of two codes: a fault is worst, then a wrong command line, then a file, then the data. */
    static int worse(int one, int other) {
        List<Integer> order = List.of(DONE, DATA, ACCESS, USAGE, FAULT);
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }

    static int of(Code code) {
        return switch (code.exit()) {
            case DATA -> DATA;
            case ACCESS -> ACCESS;
            case USAGE -> USAGE;
        };
    }
}
