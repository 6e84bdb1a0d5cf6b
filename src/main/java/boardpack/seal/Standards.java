package boardpack.seal;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * The standards that a document claims to meet, and veraPDF's findings for each.
 *
 * @param standards the names of the standards
 */
public record Standards(List<String> standards, List<Broken> broken) {
    /** veraPDF's log, which is silenced because it reports every minor problem while reading. */
    private static final Logger TALK = Logger.getLogger("org.verapdf");

    private static final Pattern PAGE = Pattern.compile("pages\\[(\\d+)]");

    /** Number of examples of one fault to collect, which is enough to find its first page. */
    private static final int MOST_OF_A_RULE = 100;

    static {
        TALK.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    /**
     * A rule that a document breaks.
     *
     * @param words the rule's number, the number of times it is broken, and the first page
     */
    public record Broken(String standard, String words) {}

    /** Validates a document against its own claims. */
    public static Standards of(byte[] pdf, Optional<char[]> password, Place place) {
        String secret = password.map(String::new).orElse(null);
        List<String> names = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        try {
            for (PDFAFlavour standard : claimed(pdf, secret)) {
                names.add(name(standard));
                broken.addAll(broken(pdf, secret, standard));
            }
        } catch (VeraPDFException | IOException | RuntimeException | StackOverflowError e) {
            LoggerFactory.getLogger(Standards.class).debug("{} cannot be validated", place, e);
            throw new CannotContinue(Code.E521.at(place, "it is damaged, so that no standard can be tested"), e);
        }
        return new Standards(names, broken);
    }

    private static List<PDFAFlavour> claimed(byte[] pdf, String password) throws VeraPDFException, IOException {
        PDFAFlavour none = PDFAFlavour.NO_FLAVOUR;
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), none, none, password)) {
            return parser.getFlavours().stream().filter(f -> f != none).toList();
        }
    }

    private static List<Broken> broken(byte[] pdf, String password, PDFAFlavour standard)
            throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), standard, standard, password);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(standard, MOST_OF_A_RULE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    first.merge(each.getRuleId(), each, (one, other) -> page(other) < page(one) ? other : one);
                }
            }
            List<Broken> broken = new ArrayList<>();
            first.forEach((rule, example) -> {
                int times = result.getFailedChecks().getOrDefault(rule, 1);
                broken.add(new Broken(name(standard), words(standard, rule, example, times)));
            });
            if (broken.isEmpty() && !result.isCompliant()) {
                broken.add(new Broken(name(standard), "veraPDF does not say why"));
            }
            return broken;
        }
    }

    private static String words(PDFAFlavour standard, RuleId rule, TestAssertion example, int times) {
        String number = rule.getClause() + (rule.getTestNumber() > 1 ? "-" + rule.getTestNumber() : "");
        int page = page(example);
        return plain(standard, rule).orElseGet(() -> example.getMessage().strip())
                + " (rule " + number
                + (times > 1 ? ", " + times + " times" : "")
                + (page == Integer.MAX_VALUE ? "" : (times > 1 ? ", first on page " : ", on page ") + (page + 1))
                + ")";
    }

    /** Returns the plain words for a rule, which exist for PDF/UA and for parts 2 and 3 of PDF/A. */
    private static Optional<String> plain(PDFAFlavour standard, RuleId rule) {
        String id = standard.getId().toLowerCase(Locale.ROOT);
        return switch (id) {
            case "ua1" -> PlainRules.ofAccess(rule.getClause(), rule.getTestNumber());
            case "ua2", "wt1a", "wt1r" -> PlainRules.ofAccessTwo(rule.getClause(), rule.getTestNumber());
            case String a when a.matches("[23].") -> PlainRules.ofArchive(rule.getClause(), rule.getTestNumber());
            case String other -> Optional.empty();
        };
    }

    /** Returns the page of an example, from 0; a very large number if it is not on a page. */
    private static int page(TestAssertion example) {
        Matcher found = PAGE.matcher(example.getLocation().getContext());
        return found.find() ? Integer.parseInt(found.group(1)) : Integer.MAX_VALUE;
    }

    private static String name(PDFAFlavour standard) {
        String id = standard.getId().toLowerCase(Locale.ROOT);
        return switch (id) {
            case "wt1a" -> "WTPDF 1.0 for accessibility";
            case "wt1r" -> "WTPDF 1.0 for reuse";
            case String ua when ua.startsWith("ua") -> "PDF/UA-" + ua.substring(2);
            case String a when a.matches("\\d.*") -> "PDF/A-" + a;
            case String other -> other.toUpperCase(Locale.ROOT);
        };
    }
}
