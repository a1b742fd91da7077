package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateOrMonthTest {

    @Test
    void everyDayHasANumberOfItsOwnThatGrowsAndIsTakenApartAgain() {
        int before = 0;
        for (LocalDate day = LocalDate.of(1980, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            DateOrMonth moment = DateOrMonth.of(day);
            assertThat(moment.number()).isGreaterThan(before);
            assertThat(DateOrMonth.numbered(moment.number())).isEqualTo(moment);
            assertThat(DateOrMonth.day(moment.number())).isEqualTo(day.getDayOfMonth());
            assertThat(DateOrMonth.numbered(DateOrMonth.month(moment.number())))
                    .isEqualTo(DateOrMonth.of(moment.month()));
            before = moment.number();
        }
    }
}
