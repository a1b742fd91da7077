package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialsTest {

    @ParameterizedTest
    @CsvSource({
        "44927, 2023-01-01",
        "45351, 2024-02-29",
        "45351.75, 2024-02-29",
        "29221, 1980-01-01",
        "73415, 2100-12-31"
    })
    void knowsTheDayThatExcelStores(String number, LocalDate day) {
        assertThat(Serials.day(number)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29220", "73416", "4492", "449270", "44927.", "-44927", "44,927", "202301", "44927 "})
    void knowsNoDayOfOtherNumbers(String number) {
        assertThat(Serials.day(number)).isNull();
    }

    @Test
    void countsDayByDay() {
        for (int number = 29_221; number < 73_415; number++) {
            LocalDate day = Serials.day(String.valueOf(number));
            assertThat(day).isNotNull();
            assertThat(Serials.day(String.valueOf(number + 1))).isEqualTo(day.plusDays(1));
        }
    }
}
