package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void everyDayHasANumberOfItsOwnThatGrowsAndIsTakenApartAgain() {
        int before = Integer.MIN_VALUE;
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            Moment moment = Moment.of(day);
            assertThat(moment.number(true)).isGreaterThan(before);
            assertThat(Moment.numbered(moment.number(true))).isEqualTo(moment);
            assertThat(Moment.numbered(moment.number(false))).isEqualTo(Moment.of(moment.month()));
            before = moment.number(true);
        }
    }
}
