package io.github.budget4s.cli.manual;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes the script with which a shell completes commands, options and values. */
public final class CompletionScripts {

    private CompletionScripts() {}

    /** Writes the script of a shell; that of bash does for zsh too, without what the options mean. */
    public static String of(Shell shell, CommandLine program) {
        return switch (shell) {
            case BASH -> AutoComplete.bash("budget4s", program);
            case ZSH -> ZshCompletion.of(DescribedCommand.of(program));
            case FISH -> FishCompletion.of(DescribedCommand.of(program));
            case POWERSHELL -> PowerShellCompletion.of(DescribedCommand.of(program));
        };
    }

    /** The shells. */
    public enum Shell {
        BASH,
        ZSH,
        FISH,
        POWERSHELL
    }
}
