package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.ServiceTable;
import io.github.budget4s.analysis.kpi.TargetMonths;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExplainedRow;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PeriodOptions;
import io.github.budget4s.cli.options.TargetOptions;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.kpi.KpiExplanation;
import io.github.budget4s.report.kpi.ServiceReport;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what the workshop brought. */
public final class ServiceCommand implements Command {

    private final Options options = new Options("service");
    private final TargetOptions targets = options.with(new TargetOptions());
    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);
    private final List<KpiKey> keys = options.commaList("--by", "WHAT", KpiKey.class);
    private final PeriodOptions period = options.with(new PeriodOptions());
    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);
    private final List<Measure> shown = options.commaList("--show", "MEASURE", Measure.class);
    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        List<KpiKey> rows = keys.isEmpty() ? List.of(KpiKey.MONTH) : keys;
        if (rows.stream().anyMatch(List.of(KpiKey.CHANNEL, KpiKey.ACTIVITY, KpiKey.GROUP)::contains)) {
            throw new RefusedException(Reason.USAGE, "usage.service-by");
        }
        if (new HashSet<>(rows).size() < rows.size()) {
            throw new RefusedException(Reason.USAGE, "usage.key-twice");
        }
        if (explain.get() != null && targets.isAsked()) {
            throw new RefusedException(Reason.USAGE, "usage.one-view", "--explain, --targets");
        }
        Inputs inputs = run.inputs(fileInput);
        if (targets.isAsked()) {
            ServiceLedger workshop = inputs.serviceIfNamed(targets.service());
            Today today = new KnownDays().with(workshop).todayOr(null);
            return new TargetView(targets.failOn(), period, keys, today)
                    .print(
                            run,
                            inputs,
                            "service",
                            inputs.plan(planFile.get()),
                            reached(workshop, inputs.actualsIfNamed(targets.measures())));
        }
        ServiceLedger ledger = inputs.service(targets.service());
        KpiTable table = ServiceTable.of(
                ledger,
                new KpiTable.Request(
                        rows,
                        period.range(
                                TargetMonths.covered(reached(ledger, Actuals.NONE)),
                                run.project().budgetYear().starts()),
                        false,
                        List.of()));
        if (explain.get() == null) {
            return run.print(ServiceReport.of(table, shown, inputs.summaries(), inputs.notes()));
        }
        return run.print(KpiExplanation.of(
                "service",
                table,
                ExplainedRow.find(run, explain.get(), table.total(), table.rows(), KpiRow::key),
                ServiceReport.measures(table, shown),
                inputs.summaries(),
                inputs.notes()));
    }

    private static Reached reached(@Nullable ServiceLedger ledger, Actuals actuals) {
        return new Reached(null, null, ledger, actuals, false);
    }
}
