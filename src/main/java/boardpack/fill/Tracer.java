package boardpack.fill;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Follows a template while it is filled: one that does not end is told with its line, and stopped. */
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
        // What counts is what was begun last.
    }

    /** Lets it go no further. A loop within one expression meets nothing that could stop it: it ends with the process. */
    void stop() {
        stopped = true;
    }

    /** The element that was begun last. */
    Optional<TracedElement> at() {
        return at;
    }
}
