package boardpack.fill;

import boardpack.chart.Ruler;
import boardpack.paper.Paper;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Fills a paper into its template, with XHTML as the result.
 *
 * <p>Templates are not trusted. They cannot reach classes or methods, or read files other than templates, and all
 * inserted text is escaped.
 */
public final class Filler {
    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    private static final String ENDING = ".ftlx";

    /** Time limit; a paper takes less than a second, so a longer run is an endless loop. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Configuration configuration;
    private final Ruler ruler;
    private final FormerNames former;
    private final Duration longest;
    private final AtomicReference<CannotContinue> endless = new AtomicReference<>();

    /**
     * Creates a filler.
     *
     * @param templates returns a template by its name, such as {@code policy-board/cover.ftlx}
     * @param isOwn true for the name of a template of the council's own; built-in templates need no check
     * @param ruler measures the words in charts
     */
    public Filler(Function<String, Optional<String>> templates, Predicate<String> isOwn, Ruler ruler) {
        this(templates, isOwn, ruler, LONGEST);
    }

    Filler(Function<String, Optional<String>> templates, Predicate<String> isOwn, Ruler ruler, Duration longest) {
        this.longest = longest;
        this.ruler = ruler;
        this.former = new FormerNames(isOwn);
        configuration = new Guarded(isOwn);
        configuration.setTemplateLoader(new ByName(templates));
        configuration.setObjectWrapper(NothingElse.WRAPPER);
        configuration.setLocalizedLookup(false);
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setLocale(Locale.UK);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
    }

    /** Returns the filled template. An error in it stops the run with the template's file, line and column. */
    public String fill(Paper paper) {
        if (endless.get() != null) {
            // After one endless paper the others are not awaited: they have the same template or are no longer needed.
            throw endless.get();
        }
        Tracer progress = new Tracer();
        FutureTask<String> filling = new FutureTask<>(() -> fill(paper, progress));
        // A daemon thread does not keep the process alive, whatever a template does.
        Thread.ofPlatform().daemon().name("fill " + paper.name()).start(filling);
        try {
            return filling.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            progress.stop();
            endless.compareAndSet(
                    null,
                    mistake(
                            paper,
                            progress,
                            "it is not done after " + longest.toSeconds() + " seconds; is there a list without end?",
                            e));
            throw endless.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException told -> throw told;
                case OutOfMemoryError full ->
                    throw mistake(paper, progress, "it needs more memory than there is", full);
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.stop();
            throw new IllegalStateException("interrupted while a template was filled", e);
        }
    }

    /** Returns the former names that the council's own templates have used so far. */
    public FormerNames former() {
        return former;
    }

    private String fill(Paper paper, Tracer progress) {
        try {
            Template template = configuration.getTemplate(paper.template());
            SimpleHash root = new SimpleHash(NothingElse.WRAPPER);
            Model model = new Model(ruler, (was, now) -> former.use(progress, was, now));
            root.put("paper", model.of(paper));
            root.put("content", model.of(paper.content()));
            Bounded out = new Bounded();
            Environment environment = template.createProcessingEnvironment(root, out, NothingElse.WRAPPER);
            environment.setTemplateProcessingTracer(progress);
            environment.process();
            return out.toString();
        } catch (ParseException e) {
            throw mistake(e);
        } catch (TemplateNotFoundException e) {
            throw mistake(paper.template(), 0, 0, "there is no template \"" + e.getTemplateName() + "\"", e);
        } catch (TemplateException e) {
            refusedWithin(e);
            if (e.getCause() instanceof ParseException inIncluded) {
                throw mistake(inIncluded);
            }
            throw mistake(
                    e.getTemplateSourceName(),
                    e.getLineNumber() == null ? 0 : e.getLineNumber(),
                    e.getColumnNumber() == null ? 0 : e.getColumnNumber(),
                    MistakeWords.of(e),
                    e);
        } catch (IOException e) {
            throw mistake(paper, progress, e instanceof Endless ? e.getMessage() : "it cannot be read", e);
        } catch (StackOverflowError e) {
            throw mistake(
                    paper,
                    progress,
                    progress.at().isEmpty()
                            ? "brackets or directives are nested too deeply"
                            : "a macro or an include calls itself without end, or brackets are nested too" + " deeply",
                    e);
        }
    }

    /** Returns the error. Without a place of its own, it gets the template's current position. */
    private static CannotContinue mistake(Paper paper, Tracer progress, String message, Throwable cause) {
        return progress.at()
                .map(at -> mistake(
                        at.getTemplate().getSourceName(), at.getBeginLine(), at.getBeginColumn(), message, cause))
                .orElseGet(() -> mistake(paper.template(), 0, 0, message, cause));
    }

    /** Throws the exception of a rejected or missing template that another template requested. */
    private static void refusedWithin(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotContinue refused) {
                throw refused;
            }
            if (cause instanceof TemplateNotFoundException missing && thrown instanceof TemplateException at) {
                throw mistake(
                        at.getTemplateSourceName(),
                        at.getLineNumber() == null ? 0 : at.getLineNumber(),
                        at.getColumnNumber() == null ? 0 : at.getColumnNumber(),
                        "there is no template \"" + missing.getTemplateName() + "\" in the template folders",
                        thrown);
            }
        }
    }

    /** An exception for a template with more output than any paper could need. */
    private static final class Endless extends IOException {
        private static final long serialVersionUID = 1L;

        Endless(String message) {
            super(message);
        }
    }

    /** A writer with a limit above the size of any paper, so that an endless loop in a template is stopped. */
    private static final class Bounded extends FilterWriter {
        private static final int MOST = 50_000_000;

        private int taken;

        Bounded() {
            super(new StringWriter(1 << 14));
        }

        @Override
        public void write(int c) throws IOException {
            count(1);
            super.write(c);
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            count(length);
            super.write(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            count(length);
            super.write(text, from, length);
        }

        private void count(int length) throws IOException {
            taken += length;
            if (taken > MOST) {
                throw new Endless("it gives more than " + MOST + " characters; is there a list without end?");
            }
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }

    private static CannotContinue mistake(ParseException e) {
        return mistake(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), MistakeWords.of(e), e);
    }

    private static CannotContinue mistake(String template, int line, int column, String message, Throwable cause) {
        Place place = new Place("templates/" + template, Math.max(0, line), Math.max(0, column));
        return new CannotContinue(
                Code.E401.at(place, message.replaceAll("\\s+", " ").strip()), cause);
    }

    /** The wrapper of values. Everything a template may see is wrapped beforehand, so any other value is rejected. */
    private static final class NothingElse {
        static final freemarker.template.ObjectWrapper WRAPPER = value -> switch (value) {
            case null -> null;
            case freemarker.template.TemplateModel model -> model;
            default -> throw new TemplateModelException("this is nothing that a template can place");
        };
    }

    /** A configuration that checks every template before use, by a paper, an include or an import. */
    private static final class Guarded extends Configuration {
        private final Predicate<String> isOwn;
        private final Set<Template> passed = ConcurrentHashMap.newKeySet();

        Guarded(Predicate<String> isOwn) {
            super(FREEMARKER);
            this.isOwn = isOwn;
        }

        @Override
        public Template getTemplate(
                String name, Locale locale, Object condition, String encoding, boolean parsed, boolean ignoresMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, condition, encoding, parsed, ignoresMissing);
            if (template != null && isOwn.test(template.getSourceName()) && !passed.contains(template)) {
                Refusals.check(template);
                passed.add(template);
            }
            return template;
        }
    }

    /** Finds templates by name and no other files. They do not change during a run. */
    private record ByName(Function<String, Optional<String>> templates) implements TemplateLoader {
        @Override
        public Object findTemplateSource(String name) {
            return name.endsWith(ENDING)
                    ? templates
                            .apply(name)
                            .map(text -> Refusals.passed(name, text))
                            .orElse(null)
                    : null;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader((String) source);
        }

        @Override
        public void closeTemplateSource(Object source) {
            // Text needs no closing.
        }
    }
}
