package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.yaml.PlanReader;
import io.github.budget4s.read.yaml.PolicyReader;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the plan and the policy: the flag's, else the project's, else one that states nothing. */
public final class YamlInputs {

    private YamlInputs() {}

    /**
     * Reads the plan.
     *
     * @param flag the file that the user named; null when none was named
     * @throws RefusedException with all that is wrong with the file
     */
    public static Plan readPlan(Run run, @Nullable String flag) {
        return read(
                run,
                "plan",
                flag,
                Plan.EMPTY,
                (path, name) -> PlanReader.read(path, name, run.project().yearStarts()));
    }

    /**
     * Reads the policy.
     *
     * @param flag the file that the user named; null when none was named
     * @throws RefusedException with all that is wrong with the file
     */
    public static Policy readPolicy(Run run, @Nullable String flag) {
        return read(run, "policy", flag, Policy.EMPTY, PolicyReader::read);
    }

    private static <T> T read(Run run, String key, @Nullable String flag, T empty, BiFunction<Path, String, T> reader) {
        String file = flag != null
                ? flag
                : run.project().files(key).stream()
                        .findFirst()
                        .map(run::inProject)
                        .orElse(null);
        if (file == null) {
            return empty;
        }
        Path path = run.resolve(file);
        run.session().audit().used(file, path);
        return reader.apply(path, file);
    }
}
