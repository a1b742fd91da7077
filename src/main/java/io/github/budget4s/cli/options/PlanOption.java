package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;

/** The option that names the year's plan. */
public final class PlanOption implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /**
     * Reads the plan: the flag's, else the project's, else one that states nothing.
     *
     * @throws RefusedException with all that is wrong with the file
     */
    public Plan read(Run run) {
        return YamlInputs.readPlan(run, plan.get());
    }
}
