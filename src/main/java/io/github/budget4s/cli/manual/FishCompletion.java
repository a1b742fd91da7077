package io.github.budget4s.cli.manual;

import java.util.StringJoiner;

/** Writes the completion script of the fish shell. */
final class FishCompletion {

    private static final String BEGINNING = """
            # fish completion for budget4s: ~/.config/fish/completions/budget4s.fish

            # Whether the words so far name this command.
            function __budget4s_at
                set -l at ''
                for word in (commandline -opc)[2..-1]
                    switch "$at $word"
                        case %s
                            set at "$at $word"
                    end
                end
                test "$at" = "$argv[1]"
            end

            complete -c budget4s -f
            """;

    private FishCompletion() {}

    /** Writes the script. */
    static String of(DescribedCommand program) {
        StringJoiner known = new StringJoiner(" ");
        StringBuilder script = new StringBuilder();
        for (DescribedCommand command : program.all()) {
            String at = "complete -c budget4s -n " + quoted("__budget4s_at '" + place(command) + "'");
            if (!command.equals(program)) {
                known.add(quoted(place(command)));
            }
            for (DescribedCommand inner : command.commands()) {
                script.append(at).append(" -a ").append(inner.name()).append(described(inner.summary()));
            }
            if (!command.arguments().isEmpty()) {
                script.append(at)
                        .append(" -a ")
                        .append(quoted(String.join(" ", command.arguments())))
                        .append("\n");
            }
            if (command.takesFiles()) {
                script.append(at).append(" -F\n");
            }
            for (DescribedOption option : command.options()) {
                script.append(at).append(names(option)).append(value(option)).append(described(option.summary()));
            }
        }
        return BEGINNING.formatted(known) + script;
    }

    private static String place(DescribedCommand command) {
        return command.path().isEmpty() ? "" : " " + command.path();
    }

    private static String names(DescribedOption option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    private static String value(DescribedOption option) {
        if (!option.hasValue()) {
            return "";
        }
        if (option.takesFiles()) {
            return " -r -F";
        }
        return option.values().isEmpty() ? " -x" : " -x -a " + quoted(String.join(" ", option.values()));
    }

    private static String described(String text) {
        return " -d " + quoted(text) + "\n";
    }

    /** In single quotes a backslash takes the meaning off a quote and off itself, and nothing else has any. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
