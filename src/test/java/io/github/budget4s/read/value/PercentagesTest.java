package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentagesTest {

    @ParameterizedTest
    @CsvSource({
        "5%, 5, 100",
        "5 %, 5, 100",
        "５％, 5, 100",
        "0.05, 5, 100",
        "0.1%, 1, 1000",
        "120%, 120, 100",
        "'1,200%', 12, 1",
        "1, 1, 1",
        "0, 0, 1",
        "-5%, -5, 100",
        "-0.05, -5, 100"
    })
    void readsARateExactly(String cell, long part, long whole) {
        assertThat(Percentages.ratio(cell)).isEqualTo(Reading.of(Ratio.of(part, whole)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1.01", "-2", "5元%", "5万%", "0.05元", "%", "-", "5%%", "%5", "5‰", "x", "5% 10%"})
    void refusesWhatNobodyCanTellTheMeaningOf(String cell) {
        assertThat(Percentages.ratio(cell)).isEqualTo(Reading.unreadable("value.percentage", CellText.plain(cell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3%", "1,23%", "1e5%", "NaN"})
    void refusesWhatIsNoNumber(String cell) {
        assertThat(Percentages.ratio(cell)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void findsNothingInBlanks() {
        assertThat(Percentages.ratio(" 　")).isInstanceOf(Reading.Blank.class);
    }
}
