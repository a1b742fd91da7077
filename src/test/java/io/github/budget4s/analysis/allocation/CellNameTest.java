package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellNameTest {

    private static final MonthRange FROM_APRIL = MonthRange.ofYear(2026, 4);

    @Test
    void aMonthWithoutItsYearIsOneOfThePlannedYear() {
        assertThat(new CellName(2, null, List.of()).monthOf(FROM_APRIL)).isEqualTo(2);
    }

    @Test
    void aMonthWithItsYearMustLieInThePlannedYear() {
        assertThat(new CellName(2, 2027, List.of()).monthOf(FROM_APRIL)).isEqualTo(2);
        assertThatThrownBy(() -> new CellName(2, 2026, List.of()).monthOf(FROM_APRIL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("usage.explain-other-year");
    }

    @Test
    void aKeyIsFoundByItsWholeNameOnly() {
        CellName cell = new CellName(2, null, List.of("East", "Douyi"));
        assertThat(cell.placeOf(0, List.of("West", "East"))).isEqualTo(1);
        assertThatThrownBy(() -> cell.placeOf(1, List.of("Douyin", "Baidu")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("usage.explain-nearest");
    }

    @Test
    void theFirstKeyTooManyIsRefused() {
        CellName cell = new CellName(2, null, List.of("East", "Douyin"));
        cell.refuseMoreKeysThan(2);
        assertThatThrownBy(() -> cell.refuseMoreKeysThan(1)).hasMessageContaining("usage.explain-keys");
    }
}
