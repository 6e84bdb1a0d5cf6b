package boardpack;

import boardpack.cli.Boardpack;

/** Where the program begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Boardpack.run(arguments));
    }
}
