package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsRecomputedTest {

    private static final Path YEAR = Path.of("examples/monthly-check");

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-06-30", "2026-09-10", "2026-10-31", "2026-11-30", "2026-12-20"})
    void whatThePolicyRefunds(String day) {
        Figures printed = RawTables.figures(RawTables.printed(YEAR, "claims --as-of " + day), "item");

        assertThat(new ClaimsRecomputed(YEAR).on(LocalDate.parse(day)).differences(printed))
                .isEmpty();
    }
}
