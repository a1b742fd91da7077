package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.plancheck.CheckFacts;
import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.input.PlanFiles;
import io.github.budget4s.report.plancheck.PlanCheckExplanation;
import io.github.budget4s.report.plancheck.PlanCheckReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where a plan contradicts itself, its history, the calendar or the policy. */
public final class PlanCheckCommand implements Command {

    private final Options options = new Options("check");

    private final List<String> plans = options.files("--plan");

    private final List<String> sales = options.files("--sales");

    private final List<String> policy = options.files("--policy");

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.YELLOW);

    private final OptionalValue<String> explain = options.value("--explain", "RULE", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    private final List<String> arguments = options.arguments("FILE");

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        List<String> named = new ArrayList<>(plans);
        named.addAll(arguments);
        Inputs inputs = run.inputs(fileInput);
        List<PlanDocument> read = new PlanFiles(run, inputs).read(named);
        PlanCheck check = PlanCheck.of(read, facts(run, inputs, sales, policy, read.size() == 1 ? read.get(0) : null));
        return run.print(
                explain.get() == null
                        ? PlanCheckReport.of(check, inputs.summaries(), inputs.notes())
                        : PlanCheckExplanation.of(check, explain.get(), inputs.summaries(), inputs.notes()),
                check.worst(),
                failOn.get());
    }

    /**
     * Finds what is known besides plans. History, policy and the age of the store are those of one store, and not of
     * each whose plan is named.
     *
     * @param plan the plan; null when there are several
     */
    static CheckFacts facts(
            Run run, Inputs inputs, List<String> sales, List<String> policy, @Nullable PlanDocument plan) {
        Project project = run.project();
        boolean hasSales = plan != null && !inputs.named("sales", sales).isEmpty();
        boolean hasPolicy = plan != null && !inputs.named("policy", policy).isEmpty();
        return new CheckFacts(
                project.budgetYear(),
                plan != null ? project.store().opened() : null,
                project.reserve().signers(),
                hasSales ? inputs.sales(sales).history() : null,
                plan != null && hasPolicy ? new PlanFiles(run, inputs).policy(plan, policy) : null,
                plan != null);
    }
}
