package boardpack.book.pack;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds names of sections and papers that a style does not have, and suggests those that it has. */
final class NamesOfStyle {
    private final String style;
    private final Findings findings;
    private final Set<String> refused = new HashSet<>();

    NamesOfStyle(String style, Findings findings) {
        this.style = style;
        this.findings = findings;
    }

    /** Returns true for a section whose changes have no effect. */
    boolean isRefused(String section) {
        return refused.contains(section);
    }

    /**
     * Checks the sections that a council changes. A change has no effect if neither the style nor a paper has the
     * section.
     */
    void check(Setting changed, Map<String, Wording.Section> sections, Setting pack) {
        Set<String> used = new LinkedHashSet<>();
        pack.get("papers").ifPresent(papers -> collect(papers, used));
        for (String name : changed.names()) {
            if (!sections.containsKey(name) && !used.contains(name)) {
                refused.add(name);
                tell(name, changed.place(name), "section", sections.keySet());
            }
        }
    }

    private static void collect(Yaml yaml, Set<String> names) {
        switch (yaml) {
            case Yaml.Scalar scalar -> names.add(scalar.text());
            case Yaml.Sequence list -> list.items().forEach(item -> collect(item, names));
            case Yaml.Mapping mapping -> mapping.entries().values().forEach(part -> collect(part, names));
        }
    }

    /** Returns true, with a finding, for a name that resembles a known one. */
    boolean isMisspelt(String name, Place place, String what, Set<String> known) {
        boolean near = Nearest.to(name, known).isPresent();
        if (near) {
            tell(name, place, what, known);
        }
        return near;
    }

    /** Reports an unknown name. */
    void tell(String name, Place place, String what, Set<String> known) {
        findings.add(
                Code.E151,
                place,
                "the style " + style,
                what,
                name,
                Nearest.suggestion(name, known),
                String.join(", ", known),
                what.equals("section")
                        ? "; for a section of your own, name it in a paper under `papers` as well (docs/wording.md)"
                        : "; docs/wording.md says how to add one");
    }
}
