package boardpack.cli.screen;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows the progress of a run of many workspaces: a bar on a terminal, otherwise a line for each. */
public interface ProgressBarOrLines {
    /**
     * Shows that one more workspace is done.
     *
     * @param details prints further information about it
     */
    void one(int done, String summary, boolean failed, Runnable details);

    default void end() {}

    /** Chooses the form for the output. */
    static ProgressBarOrLines of(int all, PrintWriter err, boolean quiet) {
        if (quiet) {
            return (done, summary, failed, details) -> {
                if (failed) {
                    err.println("boardpack: " + summary);
                }
                details.run();
            };
        }
        return isTerminal()
                ? new Bar(all, err)
                : (done, summary, failed, details) -> {
                    err.println("boardpack: " + done + "/" + all + " " + summary);
                    details.run();
                };
    }

    /** Returns true if standard error is a terminal, as far as can be detected. */
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path link = Path.of("/proc/self/fd/2");
        try {
            return Files.isSymbolicLink(link)
                    ? Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty).*")
                    : Ansi.AUTO.enabled();
        } catch (IOException e) {
            return false;
        }
    }

    /** A progress bar; its library is loaded only here. */
    final class Bar implements ProgressBarOrLines {
        private static final int USUAL_WIDTH = 80;

        private final PrintWriter err;
        private final ProgressBar bar;
        private final int width;

        Bar(int all, PrintWriter err) {
            this.err = err;
            this.width = Optional.ofNullable(System.getenv("COLUMNS"))
                    .filter(c -> c.matches("[1-9]\\d{0,3}"))
                    .map(Integer::valueOf)
                    .orElse(USUAL_WIDTH);
            this.bar = new ProgressBarBuilder()
                    .setTaskName("packs")
                    .setInitialMax(all)
                    .setUpdateIntervalMillis(200)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, width - 1))
                    .build();
        }

        /** Draws the bar. It is called from another thread, and never interrupts other output. */
        private synchronized void draw(String text) {
            err.print("\r" + text);
            err.flush();
        }

        private void wipe() {
            draw(" ".repeat(width - 1));
            err.print("\r");
        }

        @Override
        public synchronized void one(int done, String summary, boolean failed, Runnable details) {
            bar.stepTo(done);
            wipe();
            if (failed) {
                err.println("boardpack: " + summary);
            }
            details.run();
        }

        @Override
        public void end() {
            bar.close();
            wipe();
        }
    }
}
