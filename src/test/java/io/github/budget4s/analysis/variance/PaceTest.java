package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.statistics.HeavyTails;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static Pace pace(int day, long budget, long actual, long committed, long rest, double deviation) {
        VarianceRow.Outlook outlook = new VarianceRow.Outlook(
                new Money(40),
                new Money(rest),
                new Money(15),
                new VarianceRow.Origin(null, 1, 0.5),
                deviation,
                null,
                new Money(budget));
        VarianceRow row = new VarianceRow(
                Map.of(),
                new Series(),
                Scope.RUNNING,
                "2026-06",
                new VarianceRow.Amounts(new Money(budget), new Money(actual), new Money(committed)),
                Flag.OK,
                outlook);
        return Pace.of(row, outlook, Today.named(LocalDate.of(2026, 6, day)));
    }

    @Test
    void eachDayThatIsLeftHasItsPartOfTheBudgetRoundedDown() {
        Pace pace = pace(20, 1_000_00, 500_00, 100_05, 0, 0);

        assertThat(pace.days()).isEqualTo(10);
        assertThat(pace.aDay()).isEqualTo(new Money(39_99));
    }

    @Test
    void aBudgetThatIsSpentLeavesNothingADay() {
        assertThat(pace(20, 1_000_00, 900_00, 100_00, 0, 0).aDay()).isEqualTo(Money.ZERO);
        assertThat(pace(20, 1_000_00, 900_00, 99_90, 0, 0).aDay()).isEqualTo(new Money(1));
        assertThat(pace(20, 1_000_00, 900_00, 200_00, 0, 0).aDay()).isEqualTo(Money.ZERO);
        assertThat(pace(30, 1_000_00, 0, 0, 0, 0).aDay()).isEqualTo(Money.ZERO);
    }

    @Test
    void theIntervalLiesAroundTheRestByItsScale() {
        double deviation = StrictMath.log(2) / HeavyTails.WITHIN_80;

        Pace pace = pace(20, 1_000_00, 500_00, 100_00, 300_00, deviation);

        assertThat(pace.low()).isEqualTo(new Money(600_00 + 40 - 15 + 150_00));
        assertThat(pace.high()).isEqualTo(new Money(600_00 + 40 - 15 + 600_00));
    }
}
