package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class AllocationRecomputedTest {

    private static final Path YEAR = Path.of("examples/monthly-check");
    private static final long HUNDRED = 10_000;

    @Test
    void regularMoneyAndTheRest() {
        Path folder = Path.of("examples/first-budget");
        Figures printed = RawTables.figures(
                RawTables.printed(folder, "allocate --sales sales.csv --total 1000000 --regular 400000 --year 2026"),
                "month");

        assertThat(new AllocationRecomputed(folder)
                        .of(2026, 40_000_000, 60_000_000)
                        .differences(printed))
                .isEmpty();
    }

    @Test
    void aPlanWithAReserve() {
        Path folder = Path.of("examples/annual-plan");
        JsonNode plan = RawTables.yaml(folder, "plan.yaml");
        long pool = Numbers.centsOfPlan(plan.get("total").asText())
                - Numbers.centsOfPlan(plan.get("reserve").asText());
        Figures printed = RawTables.figures(RawTables.printed(folder, "allocate"), "month");

        assertThat(new AllocationRecomputed(folder).of(2026, 0, pool).differences(printed))
                .isEmpty();
    }

    /** Months have their sums, channels theirs, and no cell is a hundred yuan or more from its exact share. */
    @Test
    void monthsAndChannels() {
        JsonNode plan = RawTables.yaml(YEAR, "plan.yaml");
        long total = Numbers.centsOfPlan(plan.get("total").asText());
        SortedMap<String, Long> byPlan = new TreeMap<>();
        plan.get("channels")
                .properties()
                .forEach(channel -> byPlan.put(
                        channel.getKey(),
                        Numbers.centsOfPlan(channel.getValue().get("budget").asText())));
        SortedMap<String, Long> bySales = new TreeMap<>();
        List<Long> hundreds = new AllocationRecomputed(YEAR).months(total / HUNDRED);
        for (int month = 0; month < hundreds.size(); month++) {
            bySales.put("2026-%02d".formatted(month + 1), hundreds.get(month) * HUNDRED);
        }
        Table cells = RawTables.withCents(RawTables.printed(YEAR, "allocate --by channel --round 100"), "amount");

        assertThat(RawTables.sums(cells, "cents", "channel")).isEqualTo(byPlan);
        assertThat(RawTables.sums(cells, "cents", "month")).isEqualTo(bySales);
        SortedMap<String, Long> sold = new AllocationRecomputed(YEAR).sold();
        List<String> far = new ArrayList<>();
        for (Row cell : cells) {
            long channel = byPlan.get(cell.getString("channel"));
            double share = (double) channel
                    * sold.get(cell.getString("month").substring(5))
                    / sold.values().stream().mapToLong(Long::longValue).sum();
            if (cell.getLong("cents") % HUNDRED != 0 || Math.abs(cell.getLong("cents") - share) >= HUNDRED) {
                far.add(cell.getString("month") + " " + cell.getString("channel"));
            }
        }
        assertThat(far).isEmpty();
        assertThat(RawTables.figures(RawTables.file(YEAR, "budget.csv"), "month", "channel")
                        .differences(RawTables.figures(cells.removeColumns("cents"), "month", "channel")))
                .isEmpty();
    }
}
