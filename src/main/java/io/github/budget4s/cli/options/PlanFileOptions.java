package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;

/** The options of a command that needs to know how large the reserve is. */
public final class PlanFileOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<Money> reserve = options.value("--reserve", "AMOUNT", Money.class);

    @Override
    public Options options() {
        return options;
    }

    /** Reads the plan: the flag's, else the project's, else one that states nothing. */
    public Plan read(Run run) {
        return YamlInputs.readPlan(run, plan.get());
    }

    /** Returns the whole reserve: the flag's, else the plan's. */
    public Money reserve(Plan read) {
        return ReserveOptions.reserve(reserve.get(), read);
    }
}
