package io.github.budget4s.cli.report;

import io.github.budget4s.cli.VarianceTask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the files that the user named for a board, by their options; those of the project are meant where he named
 * none.
 */
public record BoardFiles(Map<String, List<String>> options) {

    /** The options, such as {@code --sales}. */
    static final List<String> NAMES = List.of(
            "--sales",
            "--plan",
            "--policy",
            "--spend",
            "--funnel",
            "--budget",
            "--transfers",
            "--claims",
            "--service",
            "--measures");

    public BoardFiles {
        options = Map.copyOf(options);
    }

    /** Takes those of a check. */
    public static BoardFiles of(VarianceTask.Files files) {
        String plan = files.plan();
        return new BoardFiles(Map.of(
                "--budget", files.budget(),
                "--transfers", files.transfers(),
                "--spend", files.spend(),
                "--funnel", files.funnel(),
                "--sales", files.sales(),
                "--plan", plan == null ? List.of() : List.of(plan),
                "--policy", files.policies(),
                "--claims", files.claims()));
    }

    List<String> of(String option) {
        return options.getOrDefault(option, List.of());
    }

    @Nullable
    String plan() {
        List<String> plans = of("--plan");
        return plans.isEmpty() ? null : plans.get(0);
    }

    VarianceTask.Files forVariance() {
        return new VarianceTask.Files(
                of("--budget"),
                of("--transfers"),
                of("--spend"),
                of("--funnel"),
                of("--sales"),
                plan(),
                of("--policy"),
                of("--claims"));
    }
}
