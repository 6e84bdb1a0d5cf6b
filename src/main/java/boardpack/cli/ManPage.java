package boardpack.cli;

import boardpack.run.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, in the markup of man(7).
 *
 * <p>Picocli's own generator writes AsciiDoc, whose converter would be larger than the rest of the build.
 */
final class ManPage {
    private static final int WIDTH = 78;

    private final StringBuilder roff = new StringBuilder();
    private final CommandLine line;
    private final CommandSpec spec;

    private ManPage(CommandLine line) {
        this.line = line;
        this.spec = line.getCommandSpec();
    }

    /** Returns the name of the page: {@code boardpack-templates-export}. */
    static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName("-");
    }

    static String of(CommandLine line) {
        return new ManPage(line).page();
    }

    private String page() {
        roff.append(".TH \"%s\" \"1\" \"%s\" \"boardpack %s\" \"boardpack manual\"\n"
                .formatted(escaped(name(line).toUpperCase(Locale.ROOT)), Version.date(), Version.number()));
        // Without hyphenation and justification, options and file names can be searched for.
        roff.append(".nh\n.ad l\n");
        String[] said = spec.usageMessage().description();
        section("NAME");
        text(name(line) + " \\- " + escaped(uncapitalised(firstSentence(said[0]))));
        section("SYNOPSIS");
        String synopsis = line.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
        bold(spec.qualifiedName());
        // Dots at the end of a line would be taken for the end of a sentence.
        text(escaped(synopsis.substring(spec.qualifiedName().length()).strip()).replace("...", "...\\&"));
        section("DESCRIPTION");
        for (String paragraph : said) {
            text(escaped(paragraph.formatted()));
        }
        arguments();
        options();
        commands();
        exitStatus();
        examples();
        seeAlso();
        return roff.toString();
    }

    private void arguments() {
        List<PositionalParamSpec> shown =
                spec.positionalParameters().stream().filter(p -> !p.hidden()).toList();
        if (!shown.isEmpty()) {
            section("ARGUMENTS");
            shown.forEach(p -> item("\\fI" + escaped(p.paramLabel()) + "\\fR", p.description()));
        }
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                List<String> names = new ArrayList<>();
                for (String name : option.names()) {
                    names.add("\\fB" + escaped(name) + "\\fR");
                }
                String value = option.arity().max() == 0 ? "" : "=\\fI" + escaped(option.paramLabel()) + "\\fR";
                item(String.join(", ", names) + value, option.description());
            }
        }
    }

    private void commands() {
        if (!line.getSubcommands().isEmpty()) {
            section("COMMANDS");
            line.getSubcommands()
                    .forEach((name, command) -> item(
                            "\\fB" + escaped(name) + "\\fR",
                            command.getCommandSpec().usageMessage().description()));
        }
    }

    /** Writes the exit codes: the command's own descriptions, or otherwise the program's. */
    private void exitStatus() {
        section("EXIT STATUS");
        Map<String, String> own = spec.usageMessage().exitCodeList();
        Map<String, String> codes = own.isEmpty() ? spec.root().usageMessage().exitCodeList() : own;
        codes.forEach((code, meaning) -> item(escaped(code), meaning));
    }

    /** Writes the examples: indented lines are commands, and others are explanations. */
    private void examples() {
        List<String> footer = List.of(spec.usageMessage().footer());
        if (footer.isEmpty()) {
            return;
        }
        section("EXAMPLES");
        roff.append(".RS 4\n.nf\n");
        footer.stream().filter(l -> l.startsWith("  ")).forEach(l -> asItIs(escaped(l.strip())));
        roff.append(".fi\n.RE\n");
        String said = String.join(
                " ",
                footer.stream().filter(l -> !l.startsWith("  ") && !l.isBlank()).toList());
        if (!said.isEmpty()) {
            roff.append(".PP\n");
            text(escaped(said));
        }
    }

    private void seeAlso() {
        List<String> pages = new ArrayList<>();
        if (spec.parent() != null) {
            pages.add(name(spec.parent().commandLine()));
        }
        line.getSubcommands().values().forEach(command -> pages.add(name(command)));
        section("SEE ALSO");
        for (int i = 0; i < pages.size(); i++) {
            String comma = i + 1 < pages.size() ? "," : "";
            roff.append(".BR %s (1)%s\n".formatted(escaped(pages.get(i)), comma));
        }
    }

    private void section(String heading) {
        roff.append(".SH \"").append(heading).append("\"\n");
    }

    private void item(String tag, String... said) {
        roff.append(".TP\n").append(tag).append('\n');
        text(escaped(String.join(" ", said).formatted()));
    }

    private void bold(String words) {
        roff.append(".B \"").append(escaped(words)).append("\"\n");
    }

    /** Writes text in short lines, as expected in roff source. */
    private void text(String escaped) {
        StringBuilder row = new StringBuilder();
        for (String word : escaped.split(" +")) {
            if (!row.isEmpty() && row.length() + 1 + word.length() > WIDTH) {
                asItIs(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        asItIs(row.toString());
    }

    private void asItIs(String escaped) {
        // A dot at the beginning would make it a request.
        roff.append(escaped.startsWith(".") ? "\\&" : "").append(escaped).append('\n');
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Escapes text for roff: hyphens that can be copied, no accidental escapes, other characters by number. */
    private static String escaped(String text) {
        StringBuilder roff = new StringBuilder();
        Ansi.OFF.string(text).codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> roff.append("\\e");
                case '-' -> roff.append("\\-");
                case '\'' -> roff.append("\\(aq");
                case '^' -> roff.append("\\(ha");
                case '~' -> roff.append("\\(ti");
                default -> {
                    if (c < 128) {
                        roff.appendCodePoint(c);
                    } else {
                        roff.append("\\[u%04X]".formatted(c));
                    }
                }
            }
        });
        return roff.toString();
    }
}
