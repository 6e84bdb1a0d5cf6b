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
 * The part of a book that an audience may see.
 *
 * <p>Only {@link Protector} creates it. Every later step takes only this, so it never handles anything that was
 * removed.
 */
public final class Publishable {
    /** Placeholder for the hash of a file with content that this audience may not see. */
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

    /** Returns everything that officers still have to supply, including data for removed figures. */
    public List<Owed> owed() {
        return owed;
    }

    /** Returns the suppressed figures with the reasons. Only the officer who makes the pack may see them. */
    public List<Suppressed> suppressed() {
        return suppressed;
    }

    /** Returns the public indicators with small or exempt figures to protect, and their totals and parts. */
    public Set<String> sensitive() {
        return sensitive;
    }

    /** Returns the findings of protection, which an officer should know or must correct first. */
    public List<Finding> problems() {
        return problems;
    }

    /** Returns the items considered in private, with the details that this audience may see. */
    public List<InPrivate> inPrivate() {
        return inPrivate;
    }

    /** Returns the input files with their hashes, without the names and hashes that this audience may not see. */
    public Map<String, String> published(Map<String, String> hashes) {
        return inputs.published(hashes);
    }

    /** Returns the findings that may be published. A finding about removed data gives only its place. */
    public List<Finding> published(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.code() != Code.W348)
                .flatMap(f -> published(f).stream())
                .toList();
    }

    /** Returns the finding as it may be published. Returns empty if it would reveal the size of a suppressed figure. */
    public Optional<Finding> published(Finding finding) {
        return withheld.published(finding);
    }
}
