package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026年", "２０２６", "　2026\u00A0"})
    void readsAYear(String cell) {
        assertThat(Years.parse(cell)).contains(2026);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "1979", "2101", "02026", "20260", "2026.0", "-2026", "二〇二六", "2026年年", "年", "2026-01"})
    void refusesWhatIsNone(String cell) {
        assertThat(Years.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980", "2100"})
    void takesTheFirstAndTheLast(String cell) {
        assertThat(Years.parse(cell)).isPresent();
    }
}
