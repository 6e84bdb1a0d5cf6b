package boardpack;

import boardpack.cli.Boardpack;
import boardpack.cli.log.LogSetup;

/** The entry point of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LogSetup.begin(arguments);
        System.exit(Boardpack.run(arguments));
    }
}
