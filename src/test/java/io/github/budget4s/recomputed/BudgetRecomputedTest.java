package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BudgetRecomputedTest {

    private static final Path YEAR = Path.of("examples/annual-plan");
    private static final String COMMAND = "budget --as-of 2025-11-20 --revenue 240000000";
    private static final long REVENUE = 24_000_000_000L;
    private static final int OVER = 10;

    /** How many vehicles are expected is forecast; the rest follows from it. */
    private static final Pattern VEHICLES = Pattern.compile("2026: ([0-9,]+) vehicles expected.*; 2025: ([0-9,]+)\\.");

    @Test
    void theProposalOfTheYear() {
        CommandRun run = RawTables.run(YEAR, COMMAND);
        Matcher vehicles = VEHICLES.matcher(run.err());
        assertThat(vehicles.find()).isTrue();
        Figures printed = RawTables.figures(RawTables.printed(run), "item");

        Figures reckoned =
                new BudgetRecomputed(YEAR, OVER, count(vehicles.group(1)), count(vehicles.group(2))).proposal(REVENUE);

        assertThat(reckoned.differences(printed)).isEmpty();
        for (String column : new String[] {"this_year", "proposed", "oem_support", "own_funds"}) {
            assertThat(printed.cents(column)).as(column).isEqualTo(reckoned.cents(column));
        }
    }

    private static long count(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
