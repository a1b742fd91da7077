package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Session;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that needs to know how large the reserve is. */
public final class PlanFileOptions {

    @Option(names = "--plan", paramLabel = "FILE")
    private @Nullable String plan;

    @Option(names = "--reserve", paramLabel = "AMOUNT")
    private @Nullable Money reserve;

    /** Reads the plan: the flag's, else the project's, else one that states nothing. */
    public Plan read(Session session, CommonOptions common, Project project) {
        return YamlInputs.readPlan(session, common, project, plan);
    }

    /** States the whole reserve: the flag's, else the plan's. */
    public Money reserve(Plan read) {
        return ReserveOptions.reserve(reserve, read);
    }
}
