package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a year's vehicles: sold so far, and expected for the rest.
 *
 * <p>The rest is what the months so far sold, times what the same rest of the three years before sold over what the
 * same months so far sold then, rounded half up to whole vehicles; without a year before, an even year is taken. 900
 * vehicles to October, when November and December were 20 % of January to October before, make 180 more.
 *
 * @param sold what the months so far sold
 * @param soldMonths the months so far: whole months of the year with a line
 * @param rest what the other months will sell
 * @param even whether the rest was found without a year before
 * @param revenuePerVehicle what a vehicle brought in the months so far; null when nobody knows
 */
public record YearOfSales(
        Units sold,
        List<YearMonth> soldMonths,
        Units rest,
        boolean even,
        @Nullable Ratio revenuePerVehicle) {

    private static final int YEARS_BEFORE = 3;

    /** Copies the months. */
    public YearOfSales {
        soldMonths = List.copyOf(soldMonths);
    }

    /** States the vehicles of the whole year. */
    public Units whole() {
        return sold.plus(rest);
    }

    /** States what the months are that are expected rather than known. */
    public List<YearMonth> restMonths(int year) {
        return MonthRange.ofYear(year).months().stream()
                .filter(month -> !soldMonths.contains(month))
                .toList();
    }

    /**
     * Finds a year's vehicles.
     *
     * @param lastMonth the last month that may be taken as whole; null for the last whole one of the history
     * @return empty when the year has no whole month with a line, or sold nothing so far
     */
    public static Optional<YearOfSales> of(SalesHistory history, int year, @Nullable YearMonth lastMonth) {
        Coverage coverage = Coverage.of(history);
        Coverage.CutOff cutOff = coverage.cutOff();
        List<YearMonth> soldMonths = MonthRange.ofYear(year).months().stream()
                .filter(history.months()::containsKey)
                .filter(month -> lastMonth == null || !month.isAfter(lastMonth))
                .filter(month ->
                        cutOff == null || !month.equals(history.months().lastKey()))
                .toList();
        Units sold = sum(history, soldMonths, 0);
        if (soldMonths.isEmpty() || sold.millionths() <= 0) {
            return Optional.empty();
        }
        List<YearMonth> restMonths = MonthRange.ofYear(year).months().stream()
                .filter(month -> !soldMonths.contains(month))
                .toList();
        Units before = Units.ZERO;
        Units restBefore = Units.ZERO;
        for (int years = 1; years <= YEARS_BEFORE; years++) {
            if (isWhole(history, year - years)) {
                before = before.plus(sum(history, soldMonths, years));
                restBefore = restBefore.plus(sum(history, restMonths, years));
            }
        }
        boolean even = before.millionths() <= 0 || restBefore.isNegative();
        Ratio share = even ? Ratio.of(restMonths.size(), soldMonths.size()) : restBefore.shareOf(before);
        Units rest = Units.of(new Ratio(BigInteger.valueOf(sold.millionths()), BigInteger.valueOf(1_000_000))
                .times(share)
                .toDecimal(0, RoundingMode.HALF_UP));
        return Optional.of(
                new YearOfSales(sold, soldMonths, rest, even && !restMonths.isEmpty(), revenue(history, soldMonths)));
    }

    private static boolean isWhole(SalesHistory history, int year) {
        return history.months().keySet().containsAll(MonthRange.ofYear(year).months());
    }

    private static Units sum(SalesHistory history, List<YearMonth> months, int yearsEarlier) {
        return months.stream()
                .map(month -> history.units(month.minusYears(yearsEarlier)))
                .reduce(Units.ZERO, Units::plus);
    }

    private static @Nullable Ratio revenue(SalesHistory history, List<YearMonth> months) {
        Units units = Units.ZERO;
        Money revenue = Money.ZERO;
        for (YearMonth month : months) {
            MonthlySales sales = history.months().get(month);
            if (sales == null || sales.revenue() == null) {
                return null;
            }
            units = units.plus(sales.units());
            revenue = revenue.plus(sales.revenue());
        }
        return units.millionths() <= 0
                ? null
                : new Ratio(revenue.toBigCents(), BigInteger.ONE).dividedBy(units.shareOf(Units.of(1)));
    }
}
