package io.github.budget4s.cli;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiMeasure;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.ServiceTable;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PeriodOptions;
import io.github.budget4s.cli.options.PlanOption;
import io.github.budget4s.cli.options.ResultInputOptions.Results;
import io.github.budget4s.cli.options.TargetOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.report.kpi.KpiExplanation;
import io.github.budget4s.report.kpi.ServiceReport;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what the workshop brought. */
final class ServiceCommand implements Command {

    private final Options options = new Options("service");

    private final TargetOptions targets = options.with(new TargetOptions());

    private final PlanOption planOption = options.with(new PlanOption());

    private final List<KpiKey> keys = options.commaList("--by", "WHAT", KpiKey.class);

    private final PeriodOptions period = options.with(new PeriodOptions());

    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);

    private final List<KpiMeasure> shown = options.commaList("--show", "MEASURE", KpiMeasure.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        List<KpiKey> rows = keys.isEmpty() ? List.of(KpiKey.MONTH) : keys;
        if (rows.contains(KpiKey.CHANNEL) || rows.contains(KpiKey.ACTIVITY)) {
            throw new RefusedException(Reason.USAGE, "usage.service-by");
        }
        if (new HashSet<>(rows).size() < rows.size()) {
            throw new RefusedException(Reason.USAGE, "usage.key-twice");
        }
        if (explain.get() != null && targets.isAsked()) {
            throw new RefusedException(Reason.USAGE, "usage.one-view", "--explain, --targets");
        }
        Project project = run.project();
        if (targets.isAsked()) {
            return targets.show(
                    run,
                    fileInput,
                    "service",
                    project,
                    planOption.read(run),
                    new Results(null, null, List.of(), List.of()),
                    false,
                    period);
        }
        FileInputOptions.LoadedLedger<ServiceLedger> loaded = targets.load(run, fileInput, project);
        if (loaded == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-service");
        }
        KpiTable table = ServiceTable.of(
                loaded.content(),
                new KpiTable.Request(
                        rows, period.range(covered(loaded.content()), project.yearStarts()), false, List.of()));
        run.print(
                explain.get() == null
                        ? ServiceReport.of(table, shown, loaded.summaries(), loaded.notes())
                        : KpiExplanation.of(
                                "service",
                                table,
                                ExplainedRow.find(run, explain.get(), table.total(), table.rows(), KpiRow::key),
                                ServiceReport.measures(table, shown),
                                loaded.summaries(),
                                loaded.notes()));
        return ExitCode.OK;
    }

    private static @Nullable MonthRange covered(ServiceLedger ledger) {
        TreeSet<YearMonth> months = new TreeSet<>();
        ledger.entries().stream().map(ServiceEntry::month).forEach(months::add);
        return months.isEmpty() ? null : new MonthRange(months.first(), months.last());
    }
}
