package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.HeadOption;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.journal.AuditLog;
import io.github.budget4s.journal.AuditRecord;
import io.github.budget4s.journal.AuditRecord.AuditFile;
import io.github.budget4s.journal.AuditRecord.FileFault;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.report.reserve.JournalReport;
import java.util.ArrayList;
import java.util.List;

/** Checks the record of what was run line by line. */
public final class AuditVerifyCommand implements Command {

    private final Options options = new Options("verify");

    private final HeadOption head = options.with(new HeadOption());

    private final OptionalValue<String> audit = options.value("--audit", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        AuditLog log = AuditFiles.log(run, audit.get());
        JournalChecks.refuseMissing(log.exists(), log.name());
        AuditRecord record = log.check();
        List<FileFault> faults = new ArrayList<>(record.faults());
        JournalChecks.head(head.head(), record.lines()).forEach(fault -> faults.add(new FileFault(log.name(), fault)));
        JournalReport report = new JournalReport();
        for (AuditFile file : record.files()) {
            report.addFile(file.name(), file.text().lines(), of(file.name(), faults));
        }
        report.addClockBehind(record.clockBehind());
        ProblemList problems = problems(faults);
        run.session().tell(problems.listed(), problems.count());
        run.print(report.of("audit verify", List.of()));
        return faults.isEmpty() ? ExitCode.OK : ExitCode.DATA;
    }

    private static List<Fault> of(String file, List<FileFault> faults) {
        return faults.stream()
                .filter(fault -> fault.file().equals(file))
                .map(FileFault::fault)
                .toList();
    }

    private static ProblemList problems(List<FileFault> faults) {
        Problems problems = new Problems();
        for (FileFault each : faults) {
            Fault fault = each.fault();
            problems.add(
                    fault.line() == 0 ? Location.of(each.file()) : Location.of(each.file(), fault.line()),
                    fault.message());
        }
        return problems.toList();
    }
}
