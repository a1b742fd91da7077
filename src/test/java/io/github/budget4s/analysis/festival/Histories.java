package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Makes up histories that follow the model, or depart from it in one month. */
final class Histories {

    private Histories() {}

    /**
     * Sells the same each ordinary day, and around the festival what the effects say.
     *
     * @param perDay vehicles an ordinary day
     */
    static SalesHistory of(MonthRange range, double perDay, double before, double during) {
        return of(range, month -> {
            Exposure exposure = FestivalWindows.STANDARD.of(month);
            return perDay * (exposure.days() + before * exposure.before() + during * exposure.during());
        });
    }

    static SalesHistory of(MonthRange range, ToDoubleFunction<YearMonth> vehicles) {
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>();
        range.months().forEach(month -> months.put(month, sales(vehicles.applyAsDouble(month))));
        return new SalesHistory(months);
    }

    static SalesHistory with(SalesHistory history, YearMonth month, double vehicles) {
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>(history.months());
        months.put(month, sales(vehicles));
        return new SalesHistory(months);
    }

    static SalesHistory without(SalesHistory history, YearMonth month) {
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>(history.months());
        months.remove(month);
        return new SalesHistory(months);
    }

    static MonthRange years(int first, int last) {
        return new MonthRange(YearMonth.of(first, 1), YearMonth.of(last, 12));
    }

    static double units(SalesHistory history, int year, int month) {
        return history.units(YearMonth.of(year, month)).toDecimal().doubleValue();
    }

    private static MonthlySales sales(double vehicles) {
        return new MonthlySales(Units.of(BigDecimal.valueOf(vehicles).setScale(6, RoundingMode.HALF_EVEN)), 1, 0);
    }

    /** Believes the same, but more or less firmly. */
    static FestivalPrior withDeviationsTimes(FestivalPrior prior, double factor) {
        return new FestivalPrior(
                prior.before(),
                prior.beforeDeviation() * factor,
                prior.during(),
                prior.duringDeviation() * factor,
                prior.season(),
                prior.seasonDeviation());
    }
}
