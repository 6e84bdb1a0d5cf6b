package boardpack.fill;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Follows the position in a template while it is filled, so that an endless template can be located and stopped. */
final class Tracer implements TemplateProcessingTracer {
    private volatile Optional<TracedElement> at = Optional.empty();
    private volatile boolean stopped;

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        if (stopped) {
            throw new CancellationException("the template did not end");
        }
        at = Optional.of(element);
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // Only the start of an element matters.
    }

    /** Stops the template. A loop within one expression cannot be stopped and ends with the process. */
    void stop() {
        stopped = true;
    }

    /** Returns the element that was started last. */
    Optional<TracedElement> at() {
        return at;
    }
}
