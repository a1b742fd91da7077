package io.github.budget4s.analysis.scenario;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Holds what a vehicle brought in the past.
 *
 * @param yuan the revenue over the vehicles, exact
 * @param months the last twelve months of the history that both are of
 */
public record RevenuePerVehicle(Ratio yuan, MonthRange months) {

    /** Returns it rounded to the cent, half up. */
    public Money rounded() {
        return Money.ofYuan(yuan.toDecimal(2, RoundingMode.HALF_UP));
    }

    /** Finds it; empty where the last twelve months of the history do not all say what was paid. */
    public static Optional<RevenuePerVehicle> of(SalesHistory history) {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        MonthRange months = MonthRange.endingAt(history.range().orElseThrow().last(), MonthRange.MONTHS_OF_A_YEAR);
        Money revenue = Money.ZERO;
        Units units = Units.ZERO;
        for (YearMonth month : months.months()) {
            MonthlySales sales = history.months().get(month);
            if (sales == null || sales.revenue() == null) {
                return Optional.empty();
            }
            revenue = revenue.plus(sales.revenue());
            units = units.plus(sales.units());
        }
        return units.isZero() || units.isNegative()
                ? Optional.empty()
                : Optional.of(new RevenuePerVehicle(
                        Ratio.of(revenue.toYuan()).dividedBy(Ratio.of(units.toDecimal())), months));
    }
}
