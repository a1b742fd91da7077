package io.github.budget4s.cli;

import io.github.budget4s.analysis.variance.CutTransfers;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.cli.options.Deviation;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.variance.CutTransfersReport;
import io.github.budget4s.report.variance.CutsReport;
import io.github.budget4s.report.variance.VarianceExplanation;
import io.github.budget4s.report.variance.VarianceReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Holds spend against the budget and ends with a code that says how bad it is. */
public final class VarianceCommand implements Command {

    private final Options options = new Options("variance");

    private final List<String> budget = options.files("--budget");

    private final List<String> transfers = options.files("--transfers");

    private final List<String> spend = options.files("--spend");

    private final List<String> funnel = options.files("--funnel");

    private final OptionalValue<YearMonth> month = options.value("--month", "MONTH", YearMonth.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final List<Dimension> by = options.commaList("--by", "WHAT", Dimension.class);

    private final Value<Deviation> deviation = options.setting("--deviation", "WHICH", Deviation.class, Deviation.OVER);

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.YELLOW);

    private final Value<MissingMonths> missing =
            options.setting("--missing", "error|zero", MissingMonths.class, MissingMonths.ERROR);

    private final Flag net = options.flag("--net");

    private final Flag carry = options.flag("--carry");

    private final List<String> policies = options.files("--policy");

    private final List<String> claims = options.files("--claims");

    private final List<String> sales = options.files("--sales");

    private final Flag cuts = options.flag("--cuts");

    private final Flag chart = options.flag("--chart");

    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    /** Holds spend against the budget for what shows it otherwise. */
    public Checked check(Run run) {
        Inputs inputs = run.inputs(fileInput);
        VarianceTask task = task();
        return new Checked(task.check(run, inputs, task.detail()), inputs);
    }

    /** What was found, and what was read for it. */
    public record Checked(VarianceCheck check, Inputs inputs) {}

    private VarianceTask task() {
        return new VarianceTask(
                new VarianceTask.Files(budget, transfers, spend, funnel, sales, plan.get(), policies, claims),
                month.get(),
                asOf.get(),
                by,
                deviation.get() == Deviation.BOTH,
                missing.get() == MissingMonths.ZERO,
                net.isGiven(),
                carry.isGiven());
    }

    @Override
    public int execute(Run run) {
        if (chart.isGiven()) {
            run.output().draw();
        }
        Inputs inputs = run.inputs(fileInput);
        VarianceTask task = task();
        VarianceTask.Result result = task.result(run, inputs, task.detail());
        if (cuts.isGiven() && explain.get() == null && run.isOutputNamed()) {
            List<CutTransfers.Move> moves = CutTransfers.of(result.check(), result.spared());
            inputs.note(CutTransfersReport.note(moves));
            return run.print(
                    CutTransfersReport.of(result.check(), moves, inputs.summaries(), inputs.notes()),
                    result.check().worst(),
                    failOn.get());
        }
        return run.print(report(result, inputs, run), result.check().worst(), failOn.get());
    }

    private Report report(VarianceTask.Result result, Inputs inputs, Run run) {
        VarianceCheck check = result.check();
        if (explain.get() != null) {
            return VarianceExplanation.of(
                    check,
                    result.moved(),
                    run.names().parts(explain.get()).stream()
                            .map(part -> code(part, run))
                            .collect(Collectors.joining(",")),
                    inputs.summaries(),
                    inputs.notes());
        }
        return cuts.isGiven()
                ? CutsReport.of(check, inputs.summaries(), inputs.notes())
                : VarianceReport.of(check, inputs.summaries(), inputs.notes());
    }

    /** Understands what the table calls a row, in the user's language. */
    private static String code(String part, Run run) {
        Localizer localizer = run.session().localizer();
        for (Scope scope : Scope.values()) {
            if (localizer.text(VarianceReport.words(scope)).equals(part)) {
                return scope.code();
            }
        }
        return localizer.text("name." + Channel.UNATTRIBUTED).equals(part) ? Channel.UNATTRIBUTED : part;
    }
}
