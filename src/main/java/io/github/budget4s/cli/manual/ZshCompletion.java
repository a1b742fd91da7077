package io.github.budget4s.cli.manual;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the completion script of zsh. */
final class ZshCompletion {

    private static final String SCRIPT = """
            #compdef budget4s
            # zsh completion for budget4s: as _budget4s in a folder of $fpath, or read by source.

            _budget4s() {
              local at='' word previous index
              for (( index = 2; index < CURRENT; index++ )); do
                word=${words[index]}
                case "$at $word" in
                  %s) at="$at $word" ;;
                esac
              done
              previous=${words[CURRENT-1]}
              if [[ $PREFIX == --*=* ]]; then
                previous=${PREFIX%%%%=*}
                compset -P '*='
              fi
              case "$at $previous" in
            %s  esac
              local -a commands options arguments
              local files=
              case $at in
            %s  esac
              if [[ $PREFIX == -* ]]; then
                _describe -o option options
              else
                (( ! ${#commands} )) || _describe command commands
                (( ! ${#arguments} )) || compadd -- $arguments
                [[ -z $files ]] || _files
              fi
            }

            if [[ ${funcstack[1]} == _budget4s ]]; then
              _budget4s "$@"
            else
              (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
              compdef _budget4s budget4s
            fi
            """;

    private ZshCompletion() {}

    /** Writes the script. */
    static String of(DescribedCommand program) {
        StringBuilder values = new StringBuilder();
        StringBuilder places = new StringBuilder();
        for (DescribedCommand command : program.all()) {
            command.options().stream().filter(DescribedOption::hasValue).forEach(option -> values.append("    ")
                    .append(value(command, option)));
            places.append("    ")
                    .append(quoted(place(command)))
                    .append(")\n      commands=(")
                    .append(described(command.commands(), DescribedCommand::name, DescribedCommand::summary))
                    .append(")\n      options=(")
                    .append(options(command))
                    .append(")\n")
                    .append(
                            command.arguments().isEmpty()
                                    ? ""
                                    : "      arguments=(" + quoted(command.arguments()) + ")\n")
                    .append(command.takesFiles() ? "      files=yes\n" : "")
                    .append("      ;;\n");
        }
        String known = program.all().stream()
                .filter(command -> !command.equals(program))
                .map(command -> quoted(place(command)))
                .collect(Collectors.joining(" | "));
        return SCRIPT.formatted(known, values, places);
    }

    private static String value(DescribedCommand command, DescribedOption option) {
        String names = option.names().stream()
                .map(name -> quoted(place(command) + " " + name))
                .collect(Collectors.joining(" | "));
        String offer = "_message " + quoted(option.spec().paramLabel());
        if (option.takesFiles()) {
            offer = "_files";
        } else if (!option.values().isEmpty()) {
            offer = "compadd -- " + quoted(option.values());
        }
        return names + ") " + offer + "; return ;;\n";
    }

    private static String place(DescribedCommand command) {
        return command.path().isEmpty() ? "" : " " + command.path();
    }

    private static String options(DescribedCommand command) {
        return command.options().stream()
                .flatMap(option -> option.names().stream().map(name -> entry(name, option.summary())))
                .collect(Collectors.joining(" "));
    }

    private static <T> String described(List<T> things, Function<T, String> name, Function<T, String> summary) {
        return things.stream()
                .map(thing -> entry(name.apply(thing), summary.apply(thing)))
                .collect(Collectors.joining(" "));
    }

    /** A colon parts the name from its description. */
    private static String entry(String name, String summary) {
        return quoted(name.replace(":", "\\:") + ":" + summary);
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(ZshCompletion::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
