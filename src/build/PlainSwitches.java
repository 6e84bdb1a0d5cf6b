import java.io.IOException;

/**
 * Makes plain comparisons of the switches by type in compiled classes, where the JDK can: {@code FOLDER}.
 *
 * <p>For each such switch Java makes a class when it first comes to it, which no cache keeps: thirty of them took a
 * thirtieth of a short run. The sources stay as they are, and what a switch does stays the same.
 *
 * <p>JDKs before 24 cannot change class files, and have no cache either; they leave the classes alone.
 */
final class PlainSwitches {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Runtime.version().feature() < 24) {
            return;
        }
        // A program of its own, since an older JDK could not even compile it.
        int exit = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "src/build/ClassFiles.java",
                        arguments[0])
                .inheritIO()
                .start()
                .waitFor();
        System.exit(exit);
    }
}
