package io.github.budget4s.analysis.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many slips in a plan that adds up are found. */
class PlanMutationTest {

    private static final Path EXAMPLE = Path.of("examples/plan-that-adds-up");
    private static final int SLIPS = 60;
    private static final long SEED = 20261129;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsNineOfTenSlips() throws IOException {
        for (String file : List.of("budget4s.yaml", "sales.csv", "policy.yaml")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        String plan = Files.readString(EXAMPLE.resolve("plan.yaml"));
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < SLIPS; i++) {
            PlanMutation kind = PlanMutation.values()[i % PlanMutation.values().length];
            PlanMutation.Mutant mutant = kind.of(plan, random);
            Files.writeString(folder.resolve("plan.yaml"), mutant.plan());
            CommandRun run = CommandRun.of(folder, "budget4s plan check -q", 0);
            if (run.code() == 0) {
                missed.add(mutant.what());
            }
        }

        assertThat(missed).containsExactlyElementsOf(explained());
        assertThat(SLIPS - missed.size()).isGreaterThanOrEqualTo(SLIPS * 9 / 10);
    }

    /** The page says of each slip that is not found why that is so. */
    private static List<String> explained() throws IOException {
        return Files.readAllLines(Path.of("src/site/markdown/lab/plan-slips.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(line.indexOf('`') + 1, line.lastIndexOf('`')))
                .toList();
    }
}
