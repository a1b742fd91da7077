package io.github.budget4s.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in bash and zsh. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @SuppressWarnings("unused")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Taken from the command line before it is parsed. */
    @SuppressWarnings("unused")
    @Option(names = "--lang", paramLabel = "zh|en")
    private String language = "";

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            String script = AutoComplete.bash("budget4s", spec.root().commandLine());
            session.writeResult(out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        }
        return ExitCode.OK;
    }
}
