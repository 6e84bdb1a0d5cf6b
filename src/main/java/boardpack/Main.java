package boardpack;

import boardpack.cli.Boardpack;
import boardpack.cli.log.LogSetup;

/** Where the program begins and ends. */
public final class Main {
    private Main() {}

    /** What comes before anything is read. */
    static void begin(String... arguments) {
        HeadStart.begin(arguments);
        LogSetup.begin(arguments);
    }

    public static void main(String[] arguments) {
        begin(arguments);
        System.exit(Boardpack.run(arguments));
    }
}
