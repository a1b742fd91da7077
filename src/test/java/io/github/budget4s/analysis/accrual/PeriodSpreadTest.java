package io.github.budget4s.analysis.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.SpreadRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodSpreadTest {

    private static DayRange days(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void wholeMonthsGetTheSame() {
        assertThat(PeriodSpread.of(new Money(120_000_00), days("2026-01-01", "2026-12-31"), SpreadRule.EQUALLY))
                .hasSize(12)
                .allSatisfy((month, amount) -> assertThat(amount).isEqualTo(new Money(10_000_00)));
        assertThat(PeriodSpread.of(new Money(100_00), days("2026-01-01", "2026-03-31"), SpreadRule.EQUALLY)
                        .values())
                .containsExactly(new Money(33_34), new Money(33_33), new Money(33_33));
    }

    @Test
    void monthsThatAreCutGetTheirPart() {
        DayRange period = days("2026-01-16", "2026-03-31");

        assertThat(PeriodSpread.of(new Money(3_000_00), period, SpreadRule.EQUALLY)
                        .values())
                .containsExactly(new Money(615_38), new Money(1_192_31), new Money(1_192_31));
        assertThat(PeriodSpread.of(new Money(3_000_00), period, SpreadRule.DAYS).values())
                .containsExactly(new Money(640_00), new Money(1_120_00), new Money(1_240_00));
    }

    @Test
    void refundsAreSpreadAsWhatTheyTakeBack() {
        assertThat(PeriodSpread.of(new Money(-100_00), days("2026-01-01", "2026-03-31"), SpreadRule.EQUALLY)
                        .values())
                .containsExactly(new Money(-33_34), new Money(-33_33), new Money(-33_33));
    }

    @ParameterizedTest
    @EnumSource(SpreadRule.class)
    void monthsSumToTheAmountAndNoneIsACentFromItsShare(SpreadRule rule) {
        Random random = new Random(17);
        for (int i = 0; i < 3_000; i++) {
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            DayRange period = new DayRange(first, first.plusDays(random.nextInt(800)));
            Money amount = new Money(random.nextLong(-10_000_000_00L, 10_000_000_00L));

            SortedMap<YearMonth, Money> months = PeriodSpread.of(amount, period, rule);

            assertThat(months.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(amount);
            assertThat(months.keySet())
                    .containsExactlyElementsOf(period.months().months());
            BigDecimal whole = BigDecimal.ZERO;
            for (YearMonth month : months.keySet()) {
                whole = whole.add(weight(month, period, rule));
            }
            for (Map.Entry<YearMonth, Money> each : months.entrySet()) {
                BigDecimal share = BigDecimal.valueOf(amount.cents())
                        .multiply(weight(each.getKey(), period, rule))
                        .divide(whole, MathContext.DECIMAL128);
                assertThat(share.subtract(BigDecimal.valueOf(each.getValue().cents()))
                                .abs())
                        .as("%s of %s over %s", each, amount, period)
                        .isLessThan(BigDecimal.ONE);
            }
        }
    }

    /** Counts day by day. */
    private static BigDecimal weight(YearMonth month, DayRange period, SpreadRule rule) {
        long days = period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(day -> YearMonth.from(day).equals(month))
                .count();
        return rule == SpreadRule.DAYS
                ? BigDecimal.valueOf(days)
                : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128);
    }
}
