package io.github.budget4s.cli;

import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import org.jspecify.annotations.Nullable;

/** Runs a command for the sake of its report, which goes into something larger and is not printed. */
final class CollectingRun extends Run {

    private final Run whole;
    private final Inputs inputs;
    private @Nullable Report made;

    /**
     * Runs within another command.
     *
     * @param inputs what that reads from
     */
    CollectingRun(Run whole, Inputs inputs) {
        super(whole.session(), whole.common);
        this.whole = whole;
        this.inputs = inputs;
    }

    /** Read once, for all commands. */
    @Override
    public Project project() {
        return whole.project();
    }

    @Override
    public Names names() {
        return whole.names();
    }

    /** That of the whole, which knows what the named file is to be. */
    @Override
    public Output output() {
        return whole.output();
    }

    /** Returns what the command would have printed; null before it has. */
    @Nullable
    Report made() {
        return made;
    }

    /** The command was told nothing of how files are read. */
    @Override
    public Inputs inputs(FileInputOptions files) {
        return inputs;
    }

    @Override
    public Inputs inputs() {
        return inputs;
    }

    @Override
    public int print(Report report) {
        made = report;
        return ExitCode.OK;
    }

    @Override
    public int print(Report report, Flag worst, FailOn failOn) {
        return print(report);
    }
}
