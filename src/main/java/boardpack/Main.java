package boardpack;

import boardpack.cli.Boardpack;
import boardpack.cli.log.LogSetup;

/** Where the program begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LogSetup.begin(arguments);
        System.exit(Boardpack.run(arguments));
    }
}
