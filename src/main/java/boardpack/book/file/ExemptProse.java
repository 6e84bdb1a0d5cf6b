package boardpack.book.file;

import boardpack.indicator.ExemptParagraph;
import boardpack.indicator.Exemption;
import boardpack.indicator.Prose;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.ExemptLine;
import boardpack.read.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups the text under a mark of exempt matter.
 *
 * <p>A mark applies up to the next heading of level 1 or 2, or up to a line that ends it. Directly under a file's title
 * it applies to the whole file. If in doubt, too much rather than too little is kept from the public.
 */
final class ExemptProse {
    private static final int TO_THE_END = Integer.MAX_VALUE;

    private final String file;
    private final Findings findings;
    private Optional<Exemption> now = Optional.empty();
    private int from;
    private boolean whole;

    ExemptProse(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Returns the parts of a file, with each exempt part under its exemption. */
    List<Markdown.Part> read(List<Markdown.Part> parts) {
        List<Markdown.Part> marked = new ArrayList<>();
        for (Markdown.Part part : parts) {
            if (!whole) {
                end(part.place().line() - 1);
            }
            heading(part);
            marked.add(new Markdown.Part(part.level(), part.heading(), prose(part), part.place()));
        }
        end(TO_THE_END);
        return marked;
    }

    /** Returns true if the whole file is exempt, so that even its name may be confidential. */
    boolean isWhole() {
        return whole;
    }

    private void heading(Markdown.Part part) {
        Optional<String> mark = ExemptLine.isLine(part.heading()) && part.level() > 0
                ? Optional.of(part.heading())
                : ExemptLine.within(part.heading());
        mark.ifPresent(m -> {
            findings.keep(part.place());
            findings.add(Code.E139, part.place(), m, "in a heading", "write it in a line of its own under the heading");
        });
    }

    private List<Prose> prose(Markdown.Part part) {
        List<Prose> all = new ArrayList<>();
        List<Prose> exempt = new ArrayList<>();
        for (Prose prose : part.prose()) {
            if (prose instanceof Prose.Mark mark) {
                gather(exempt, all);
                boolean underTitle = part.level() == 1 && all.isEmpty();
                mark(mark, underTitle);
            } else if (now.isPresent()) {
                exempt.add(prose);
            } else {
                all.add(prose);
            }
        }
        gather(exempt, all);
        return all;
    }

    private void gather(List<Prose> exempt, List<Prose> into) {
        if (now.isPresent() && !exempt.isEmpty()) {
            into.add(new Prose.Exempt(now.get(), List.copyOf(exempt)));
        }
        exempt.clear();
    }

    private void mark(Prose.Mark mark, boolean underTitle) {
        Place place = mark.place();
        if (ExemptLine.isEnd(mark.written())) {
            if (now.isEmpty()) {
                findings.add(Code.E140, place);
            }
            whole = false;
            end(place.line() - 1);
            return;
        }
        end(place.line() - 1);
        String written = ExemptLine.paragraph(mark.written());
        Optional<List<ExemptParagraph>> paragraphs = Exemption.paragraphs(written);
        if (written.isEmpty()) {
            findings.add(Code.E142, place);
        } else if (paragraphs.isEmpty()) {
            findings.add(Code.E138, place, shortened(written));
        }
        from = place.line();
        whole = underTitle;
        // An unclear mark still means that the text is not public.
        now = Optional.of(new Exemption(paragraphs.orElse(List.of(ExemptParagraph.INDIVIDUAL)), ""));
    }

    /** Removes the text after a mark, which may be exempt too. */
    private static String shortened(String written) {
        int most = 14;
        return written.length() <= most ? written : written.substring(0, most) + "\u2026";
    }

    private void end(int line) {
        if (now.isPresent()) {
            findings.keep(file, from, line);
            now = Optional.empty();
        }
    }
}
