package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiRecomputedTest {

    @ParameterizedTest
    @CsvSource({
        "monthly-check, channel",
        "monthly-check, month",
        "monthly-check, 'channel,month'",
        "results, channel",
        "results, month",
        "results, activity",
        "results, 'channel,month'"
    })
    void whatEachResultCost(String example, String by) {
        Path folder = Path.of("examples", example);
        Figures reckoned = new KpiRecomputed(folder).by(by.split(","));
        Figures printed = RawTables.figures(RawTables.printed(folder, "kpi --by " + by), by.split(","));

        assertThat(reckoned.differences(printed)).isEmpty();
    }
}
