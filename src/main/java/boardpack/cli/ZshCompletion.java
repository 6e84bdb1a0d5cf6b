package boardpack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The completion script in zsh's own format, in which each choice has a description.
 *
 * <p>Picocli has one for bash only. In zsh it would need an emulation of bash, and show only names.
 */
final class ZshCompletion {
    private final StringBuilder script = new StringBuilder();

    private ZshCompletion() {}

    static String script(CommandLine line) {
        ZshCompletion zsh = new ZshCompletion();
        String name = line.getCommandName();
        zsh.script.append("#compdef ").append(name).append('\n');
        zsh.script
                .append("# Completion of ")
                .append(name)
                .append(" in zsh. Either source this file after compinit, or\n");
        zsh.script.append("# put it into a folder of $fpath as _").append(name).append(".\n\n");
        zsh.function(line);
        zsh.script.append("if [[ $funcstack[1] == _%1$s ]]; then\n    _%1$s \"$@\"\nelse\n".formatted(name));
        zsh.script.append("    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n");
        zsh.script.append("    compdef _%1$s %1$s\nfi\n".formatted(name));
        return zsh.script.toString();
    }

    /** Writes a function for the command, after those of its subcommands. */
    private void function(CommandLine line) {
        line.getSubcommands().values().forEach(this::function);
        script.append(functionName(line)).append("() {\n");
        script.append("    local curcontext=\"$curcontext\" state line\n    typeset -A opt_args\n");
        List<String> what = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.hidden()) {
                what.addAll(option(option));
            }
        }
        boolean hasCommands = !line.getSubcommands().isEmpty();
        if (hasCommands) {
            what.add(quoted("(-)1:command:->command"));
            what.add(quoted("(-)*::argument:->arguments"));
        } else {
            line.getCommandSpec().positionalParameters().forEach(p -> what.add(positional(p)));
        }
        script.append("    _arguments -s -C \\\n        ");
        script.append(String.join(" \\\n        ", what)).append('\n');
        if (hasCommands) {
            commands(line);
        }
        script.append("}\n\n");
    }

    private void commands(CommandLine line) {
        script.append("    case $state in\n    command)\n        local -a commands=(\n");
        line.getSubcommands()
                .forEach((name, command) -> script.append("            ")
                        .append(quoted(name + ":" + described(command)))
                        .append('\n'));
        script.append("        )\n        _describe -t commands command commands\n        ;;\n");
        script.append("    arguments)\n        case $words[1] in\n");
        line.getSubcommands()
                .forEach(
                        (name, command) -> script.append("        %s) %s ;;\n".formatted(name, functionName(command))));
        script.append("        esac\n        ;;\n    esac\n");
    }

    private static String functionName(CommandLine line) {
        return "_" + line.getCommandSpec().qualifiedName("_").replace('-', '_');
    }

    /** Returns the names of an option, which exclude each other unless it may be repeated. */
    private static List<String> option(OptionSpec option) {
        boolean repeats = option.isMultiValue();
        String others = repeats ? "*" : "(" + String.join(" ", option.names()) + ")";
        List<String> specs = new ArrayList<>();
        for (String name : option.names()) {
            String value = "";
            String sign = "";
            if (option.arity().max() > 0) {
                sign = name.startsWith("--") ? "=" : "+";
                value = ":" + label(option) + ":" + action(option);
            }
            specs.add(quoted(others + name + sign + "[" + inBrackets(sentence(option.description())) + "]" + value));
        }
        return specs;
    }

    private static String positional(PositionalParamSpec parameter) {
        boolean several = parameter.arity().max() > 1 || parameter.isMultiValue();
        String place = several ? "*" : String.valueOf(parameter.index().min() + 1);
        String optional = parameter.arity().min() == 0 && !several ? "::" : ":";
        return quoted(place + optional + label(parameter) + ":" + action(parameter));
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replace(":", "\\:");
    }

    /** Returns the possible values: words, a folder, a file, or anything. */
    private static String action(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            argument.completionCandidates().forEach(words::add);
            return "(" + String.join(" ", words) + ")";
        }
        if (argument.type().isEnum()) {
            List<String> words = new ArrayList<>();
            for (Object constant : argument.type().getEnumConstants()) {
                words.add(constant.toString());
            }
            return "(" + String.join(" ", words) + ")";
        }
        String label = argument.paramLabel();
        if (label.contains("WORKSPACE") || label.contains("DIR")) {
            return "_files -/";
        }
        return argument.auxiliaryTypes()[0] == Path.class ? "_files" : " ";
    }

    private static String described(CommandLine command) {
        return sentence(command.getCommandSpec().usageMessage().description());
    }

    /** Returns the first sentence, shortened for a list of choices. */
    private static String sentence(String... description) {
        String text = String.join(" ", description).formatted();
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end)).replaceAll("\\.$", "");
    }

    private static String inBrackets(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
