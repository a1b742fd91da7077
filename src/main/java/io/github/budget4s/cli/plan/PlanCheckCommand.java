package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.input.PlanFiles;
import io.github.budget4s.report.plancheck.PlanCheckReport;
import java.util.ArrayList;
import java.util.List;

/** Shows where a plan contradicts itself. */
public final class PlanCheckCommand implements Command {

    private final Options options = new Options("check");

    private final List<String> plans = options.files("--plan");

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.YELLOW);

    private final List<String> arguments = options.arguments("FILE");

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        List<String> named = new ArrayList<>(plans);
        named.addAll(arguments);
        List<PlanDocument> read = new PlanFiles(run).read(named);
        PlanCheck check = PlanCheck.of(read);
        return run.print(PlanCheckReport.of(check, check.findings(), List.of()), check.worst(), failOn.get());
    }
}
