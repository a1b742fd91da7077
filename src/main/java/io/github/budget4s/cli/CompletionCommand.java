package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;

/** Prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

    private final Options options = new Options("completion");

    CompletionCommand() {
        options.help();
        options.language();
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean hasCommonOptions() {
        return false;
    }

    @Override
    public int execute(Run run) {
        String script = AutoComplete.bash("budget4s", CommandLineFactory.create(run.session()));
        run.session().writeResult(out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }
}
