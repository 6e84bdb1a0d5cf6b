package boardpack.cli;

import boardpack.problem.Code;
import java.util.List;

/** What a run tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int DATA = 3;
    static final int ACCESS = 4;

    private ExitCode() {}

    /** The worse of two: a fault is worst, then a wrong command line, then a file, then the data. */
    static int worse(int one, int other) {
        List<Integer> order = List.of(DONE, DATA, ACCESS, USAGE, FAULT);
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }

    static int of(Code code) {
        return switch (code) {
            case E501, E502, E503, E508, E511, E515, E518, E519, E520, E521, E526, E546 -> ACCESS;
            case E504, E506, E507, E509, E510, E512, E516, E517, E527, E528, E540 -> USAGE;
            default -> DATA;
        };
    }
}
