package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void everyDayHasANumberOfItsOwnThatGrowsAndIsTakenApartAgain() {
        int before = 0;
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            Moment moment = Moment.of(day);
            assertThat(moment.number()).isGreaterThan(before);
            assertThat(Moment.numbered(moment.number())).isEqualTo(moment);
            assertThat(Moment.day(moment.number())).isEqualTo(day.getDayOfMonth());
            assertThat(Moment.numbered(Moment.month(moment.number()))).isEqualTo(Moment.of(moment.month()));
            before = moment.number();
        }
    }
}
