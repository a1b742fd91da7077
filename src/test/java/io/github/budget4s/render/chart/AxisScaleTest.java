package io.github.budget4s.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisScaleTest {

    @Test
    void holdsAllFiguresAndZeroInFewRoundSteps() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            List<BigDecimal> figures = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                figures.add(BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000L, random.nextInt(9) - 3));
            }

            AxisScale scale = AxisScale.of(figures);

            assertThat(scale.low()).isLessThanOrEqualTo(BigDecimal.ZERO);
            assertThat(scale.high()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(figures)
                    .allSatisfy(figure -> assertThat(scale.place(figure)).isBetween(0.0, 1.0));
            assertThat(scale.numbers()).hasSizeBetween(2, 7);
            assertThat(scale.numbers().get(0)).isEqualByComparingTo(scale.low());
            assertThat(scale.numbers().get(scale.numbers().size() - 1)).isEqualByComparingTo(scale.high());
            assertThat(scale.step().unscaledValue().toString()).matches("[125]0*");
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 20", "101, 120, 20", "0, 1, 1", "7.2, 8, 2", "863800, 1000000, 200000"})
    void endsAtTheNextRoundNumber(BigDecimal largest, BigDecimal high, BigDecimal step) {
        AxisScale scale = AxisScale.of(List.of(largest));

        assertThat(scale.high()).isEqualByComparingTo(high);
        assertThat(scale.step()).isEqualByComparingTo(step);
    }
}
