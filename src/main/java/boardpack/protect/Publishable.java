package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.assess.review.Owed;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an audience may see.
 *
 * <p>Only {@link Protector} makes one and every later step takes nothing else, so that wording never sees what was
 * taken out.
 */
public final class Publishable {
    /** In place of the hash of a file that holds what this audience is not shown. */
    public static final String WITHHELD = "withheld";

    private final Assessed assessed;
    private final Audience audience;
    private final List<Owed> owed;
    private final Withheld withheld;
    private final List<Suppressed> suppressed;
    private final Set<String> sensitive;
    private final List<Finding> problems;
    private final List<InPrivate> inPrivate;
    private final PublishedInputs inputs;

    Publishable(
            Assessed assessed,
            Audience audience,
            List<Owed> owed,
            Withheld withheld,
            List<Suppressed> suppressed,
            Set<String> sensitive,
            List<Finding> problems,
            List<InPrivate> inPrivate,
            PublishedInputs inputs) {
        this.suppressed = suppressed;
        this.sensitive = sensitive;
        this.problems = problems;
        this.assessed = assessed;
        this.audience = audience;
        this.owed = owed;
        this.withheld = withheld;
        this.inPrivate = inPrivate;
        this.inputs = inputs;
    }

    public Assessed assessed() {
        return assessed;
    }

    public Audience audience() {
        return audience;
    }

    /** Everything that officers still have to hand in, also of what was taken out. */
    public List<Owed> owed() {
        return owed;
    }

    /** What is suppressed and why: for the officer who makes the pack, and for nobody else. */
    public List<Suppressed> suppressed() {
        return suppressed;
    }

    /** The public indicators whose small or exempt figures have to be protected, and their totals and parts. */
    public Set<String> sensitive() {
        return sensitive;
    }

    /** What an officer should know of it, or must correct first. */
    public List<Finding> problems() {
        return problems;
    }

    /** What is considered in private, as this audience may know it. */
    public List<InPrivate> inPrivate() {
        return inPrivate;
    }

    /** The files that the pack was made from, each with its hash, as this audience may know them. */
    public Map<String, String> published(Map<String, String> hashes) {
        return inputs.published(hashes);
    }

    /** Findings as they may be published: of what was taken out, they name the place and nothing else. */
    public List<Finding> published(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.code() != Code.W348)
                .flatMap(f -> published(f).stream())
                .toList();
    }

    /** Returns one of them; empty for a question that would say something of the size of a suppressed figure. */
    public Optional<Finding> published(Finding finding) {
        return withheld.published(finding);
    }
}
