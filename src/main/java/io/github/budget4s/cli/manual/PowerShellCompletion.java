package io.github.budget4s.cli.manual;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the completion script of PowerShell, Windows PowerShell 5.1 included.
 *
 * <p>It is in ASCII, with other characters as \\u4e2d: what a program prints PowerShell reads in the encoding of the
 * console, and a file without a byte order mark in that of the system.
 */
final class PowerShellCompletion {

    private static final String SCRIPT = """
            # PowerShell completion for budget4s: budget4s completion powershell | Out-String | Invoke-Expression
            $Budget4sCommands = @{
            %s}
            $Budget4sOptions = @{
            %s}
            $Budget4sArguments = @{
            %s}
            $Budget4sValues = @{
            %s}
            Register-ArgumentCompleter -Native -CommandName budget4s, budget4s.cmd -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $at = ''
                $previous = ''
                foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
                    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
                    $previous = $element.Extent.Text
                    $next = ($at + ' ' + $previous).Trim()
                    if ($Budget4sOptions.ContainsKey($next)) { $at = $next }
                }
                $values = $Budget4sValues[($at + ' ' + $previous).Trim()]
                if ($values) {
                    $offered = @($values | ForEach-Object { , @($_, $_) })
                } elseif ($wordToComplete -like '-*') {
                    $offered = $Budget4sOptions[$at]
                } elseif ($Budget4sArguments.ContainsKey($at)) {
                    $offered = @($Budget4sArguments[$at] | ForEach-Object { , @($_, $_) })
                } else {
                    $offered = $Budget4sCommands[$at]
                }
                foreach ($each in $offered) {
                    if ($each[0] -like ($wordToComplete + '*')) {
                        [System.Management.Automation.CompletionResult]::new($each[0], $each[0], 'ParameterValue',
                            [regex]::Unescape($each[1]))
                    }
                }
            }
            """;

    private static final int LAST_ASCII = 126;

    private PowerShellCompletion() {}

    /** Writes the script. */
    static String of(DescribedCommand program) {
        StringBuilder commands = new StringBuilder();
        StringBuilder options = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (DescribedCommand command : program.all()) {
            List<String> inner = command.commands().stream()
                    .map(each -> pair(each.name(), each.summary()))
                    .toList();
            if (!inner.isEmpty()) {
                commands.append(entry(command.path(), inner));
            }
            options.append(entry(
                    command.path(),
                    command.options().stream()
                            .flatMap(option -> option.names().stream().map(name -> pair(name, option.summary())))
                            .toList()));
            if (!command.arguments().isEmpty()) {
                arguments.append(entry(command.path(), quoted(command.arguments())));
            }
            for (DescribedOption option : command.options()) {
                for (String name : option.values().isEmpty() ? List.<String>of() : option.names()) {
                    values.append(entry((command.path() + " " + name).strip(), quoted(option.values())));
                }
            }
        }
        return SCRIPT.formatted(commands, options, arguments, values);
    }

    private static String entry(String key, List<String> items) {
        return "    " + quoted(key) + " = @(" + String.join(", ", items) + ")\n";
    }

    /** Lists have two pairs or more; a single one PowerShell would take apart. */
    private static String pair(String name, String summary) {
        return "@(" + quoted(name) + ", " + quoted(escaped(summary)) + ")";
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> character == '\\'
                        ? "\\\\"
                        : character <= LAST_ASCII
                                ? Character.toString(character)
                                : Character.toString(character)
                                        .chars()
                                        .mapToObj(unit -> String.format("\\u%04x", unit))
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(PowerShellCompletion::quoted).toList();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
