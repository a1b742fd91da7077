package io.github.budget4s.cli;

import io.github.budget4s.cli.manual.CompletionScripts;
import io.github.budget4s.cli.manual.CompletionScripts.Shell;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import java.nio.charset.StandardCharsets;

/** Prints a script with which a shell completes commands, options and values. */
final class CompletionCommand implements Command {

    private final Options options = new Options("completion");
    private final Value<Shell> shell = options.firstArgument("SHELL", Shell.class, Shell.BASH);

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
        String script = CompletionScripts.of(shell.get(), CommandLineFactory.create(run.session()));
        run.session().writeResult(out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }
}
