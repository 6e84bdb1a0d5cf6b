package boardpack.compose.explain;

import boardpack.compose.explain.Explanation.Chart;
import boardpack.compose.explain.Explanation.Held;
import boardpack.compose.explain.Explanation.Moved;
import boardpack.compose.explain.Explanation.Remark;
import boardpack.compose.explain.Explanation.Step;
import boardpack.compose.words.Symbols;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats an explanation as lines of at most 80 characters. */
public final class ExplanationText {
    private static final int WIDTH = 80;

    private final List<String> lines = new ArrayList<>();

    private ExplanationText() {}

    public static List<String> lines(Explanation explanation) {
        ExplanationText text = new ExplanationText();
        text.write(explanation);
        return text.lines;
    }

    private void write(Explanation e) {
        Explanation.About about = e.about();
        write("", about.ref() + ": " + about.title());
        write(
                "",
                about.serviceArea() + ". " + e.when().quarter() + ", the figure for "
                        + e.when().period() + ".");
        String owner = about.owner();
        write("", "Defined in " + e.definition().definedAt() + (owner.isEmpty() ? "." : "; ask " + owner + "."));
        write(e.rating());
        e.others().forEach(this::write);
        e.directions().forEach(this::write);
        for (Chart chart : e.charts()) {
            heading("Control chart");
            chart.sentences().forEach(s -> write("  ", s));
        }
        for (Remark remark : e.remarks()) {
            heading(remark.heading());
            remark.sentences().forEach(s -> write("  ", s));
        }
    }

    private void write(Held held) {
        heading("Rating, " + held.name() + ": " + Symbols.before(held.mark()));
        steps(held.steps());
    }

    private void write(Moved moved) {
        heading(moved.name() + ": " + Symbols.before(moved.mark()));
        steps(moved.steps());
    }

    private void heading(String text) {
        lines.add("");
        write("", text);
    }

    private void steps(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            write("  ", i + 1 + ". " + step.heading());
            step.sentences().forEach(s -> write("     ", s));
            step.places().forEach(p -> write("     ", "from " + p));
        }
    }

    /** Writes text, breaking lines at word boundaries. A word longer than a line is not broken. */
    private void write(String indent, String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);
        breaks.setText(text);
        StringBuilder line = new StringBuilder(indent);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            boolean begun = line.length() > indent.length();
            if (begun && line.length() + piece.stripTrailing().length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
    }
}
