package boardpack.pack.insert;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The standard types of tags, and the mapping from a program's own names to them. */
final class TagKind {
    private static final Set<String> STANDARD = Set.of(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
            "P",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "TFoot",
            "Span",
            "Quote",
            "Note",
            "Reference",
            "BibEntry",
            "Code",
            "Link",
            "Annot",
            "Ruby",
            "RB",
            "RT",
            "RP",
            "Warichu",
            "WT",
            "WP",
            "Figure",
            "Formula",
            "Form");

    /** Types added by PDF 2.0, with their equivalents in PDF 1.7. */
    private static final Map<String, String> NEWER = Map.of(
            "DocumentFragment", "Part",
            "Aside", "Sect",
            "Title", "P",
            "Sub", "Span",
            "FENote", "Note",
            "Em", "Span",
            "Strong", "Span",
            "Artifact", "NonStruct");

    /** The allowed parents of some kinds; a tag of any other kind is allowed anywhere. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "TR", Set.of("Table", "THead", "TBody", "TFoot"),
            "TH", Set.of("TR"),
            "TD", Set.of("TR"),
            "THead", Set.of("Table"),
            "TBody", Set.of("Table"),
            "TFoot", Set.of("Table"),
            "LI", Set.of("L"),
            "LBody", Set.of("LI"),
            "TOCI", Set.of("TOC"));

    /** The only children that some kinds may have. */
    private static final Map<String, Set<String>> HOLDS = Map.of(
            "Table", Set.of("TR", "THead", "TBody", "TFoot", "Caption"),
            "TR", Set.of("TH", "TD"),
            "THead", Set.of("TR"),
            "TBody", Set.of("TR"),
            "TFoot", Set.of("TR"),
            "L", Set.of("L", "LI", "Caption"),
            "LI", Set.of("Lbl", "LBody"),
            "TOC", Set.of("TOC", "TOCI", "Caption"));

    private TagKind() {}

    /** Returns the standard type of a name; empty if it is not mapped to one. */
    static Optional<String> of(String name, COSDictionary roles) {
        Set<String> seen = new HashSet<>();
        String kind = name;
        while (!STANDARD.contains(kind) && seen.add(kind)) {
            String role = roles == null ? null : roles.getNameAsString(COSName.getPDFName(kind));
            kind = role != null ? role : newer(kind);
        }
        return STANDARD.contains(kind) ? Optional.of(kind) : Optional.empty();
    }

    private static String newer(String kind) {
        return kind.matches("H\\d{1,6}") ? "H6" : NEWER.getOrDefault(kind, kind);
    }

    /** Returns true if one kind may be a direct child of another. */
    static boolean fits(String kind, String parent) {
        return WITHIN.getOrDefault(kind, Set.of(parent)).contains(parent)
                && HOLDS.getOrDefault(parent, Set.of(kind)).contains(kind);
    }
}
