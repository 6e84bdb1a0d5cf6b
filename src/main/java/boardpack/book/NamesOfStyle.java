package boardpack.book;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds names of sections and papers that a style has not, and says which it has. */
final class NamesOfStyle {
    private final String style;
    private final Findings findings;
    private final Set<String> refused = new HashSet<>();

    NamesOfStyle(String style, Findings findings) {
        this.style = style;
        this.findings = findings;
    }

    /** True for a section that was found to change nothing. */
    boolean isRefused(String section) {
        return refused.contains(section);
    }

    /** Looks at the sections that a council changes: one that the style has not, and that no paper names, changes nothing. */
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

    /** True, with a finding, for a name that is nearly one of those known. */
    boolean isMisspelt(String name, Place place, String what, Set<String> known) {
        boolean near = Nearest.to(name, known).isPresent();
        if (near) {
            tell(name, place, what, known);
        }
        return near;
    }

    /** Reports a name that is none of those known. */
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
