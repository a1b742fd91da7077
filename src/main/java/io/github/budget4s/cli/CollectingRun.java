package io.github.budget4s.cli;

import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.report.Report;
import org.jspecify.annotations.Nullable;

/** Runs a command for the sake of its report, which goes into something larger and is not printed. */
final class CollectingRun extends Run {

    private Delegation.@Nullable Made made;

    /** Runs within another command. */
    CollectingRun(Run whole) {
        super(whole.session(), whole.common);
    }

    /** Returns what the command would have printed; null before it has. */
    Delegation.@Nullable Made made() {
        return made;
    }

    @Override
    public int print(Report report) {
        made = new Delegation.Made(report, Flag.OK);
        return ExitCode.OK;
    }

    @Override
    public int print(Report report, Flag worst, FailOn failOn) {
        made = new Delegation.Made(report, worst);
        return ExitCode.OK;
    }
}
