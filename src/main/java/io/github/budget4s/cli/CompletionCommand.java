package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;

/** Prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

    private final Session session;
    private final Options options = new Options("completion");

    CompletionCommand(Session session) {
        this.session = session;
        options.help();
        options.language();
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("budget4s", CommandLineFactory.create(session));
        session.writeResult(out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }
}
