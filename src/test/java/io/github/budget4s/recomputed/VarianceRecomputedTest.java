package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarianceRecomputedTest {

    private static final Path YEAR = Path.of("examples/monthly-check");
    private static final List<String> CODES = List.of("ok", "yellow", "red");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachMonthOfTheYear(int month) {
        Figures reckoned = new VarianceRecomputed(YEAR).after(month);
        CommandRun run = RawTables.run(YEAR, "variance --by channel --month 2026-%02d".formatted(month));

        assertThat(reckoned.differences(RawTables.figures(RawTables.printed(run), "channel", "scope")))
                .isEmpty();
        assertThat(run.code()).isEqualTo(CODES.indexOf(reckoned.worst("flag", CODES)));
    }
}
