package boardpack.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the duration of each step of a run. */
final class StepTimes {
    private static final Logger LOG = LoggerFactory.getLogger(StepTimes.class);

    private long started = System.nanoTime();

    void step(String name) {
        long now = System.nanoTime();
        LOG.info("{}: {} ms", name, (now - started) / 100_000 / 10.0);
        started = now;
    }
}
