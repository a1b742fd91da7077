package io.github.budget4s.cli;

import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Runs a command for the sake of its report, which goes into something larger and is not printed. */
final class CollectingRun extends Run {

    private final List<Report> reports = new ArrayList<>();

    /** Runs within another command. */
    CollectingRun(Run whole) {
        super(whole.session(), whole.common);
    }

    List<Report> reports() {
        return reports;
    }

    @Override
    public int print(Report report) {
        reports.add(report);
        return ExitCode.OK;
    }

    @Override
    public int print(Report report, Flag worst, FailOn failOn) {
        return print(report);
    }
}
