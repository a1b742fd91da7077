package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.coverage.FilledMonths;
import io.github.budget4s.analysis.forecast.ForecastHistory;
import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.Forecaster;
import io.github.budget4s.analysis.forecast.SeriesForecast;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a year's vehicles: sold so far, and expected for the rest; and what the year after it will sell.
 *
 * <p>Both are forecast where two years of months lead up to the last one sold without a gap. Otherwise the rest is what
 * the months so far sold, times what the same rest of the three years before sold over what the same months so far sold
 * then, and without a year before an even year is taken: 900 vehicles to October, when November and December were 20 %
 * of January to October before, make 180 more. The sum is rounded half up to whole vehicles.
 *
 * @param sold what the months so far sold
 * @param soldMonths the months so far: whole months of the year with a line
 * @param rest what the other months will sell
 * @param basis how that was found
 * @param nextYear what each month of the year after it will sell, to the millionth; empty where that was not forecast
 * @param revenuePerVehicle what a vehicle brought in the months so far; null when nobody knows
 */
public record YearOfSales(
        Units sold,
        List<YearMonth> soldMonths,
        Units rest,
        Basis basis,
        SortedMap<YearMonth, Units> nextYear,
        @Nullable Ratio revenuePerVehicle) {

    /** How the months to come were found. */
    public enum Basis {
        /** By the forecast of the vehicles. */
        FORECAST,
        /** As the years before went on. */
        YEARS_BEFORE,
        /** Each month alike. */
        EVEN
    }

    private static final int YEARS_BEFORE = 3;
    private static final int DECIMALS = 6;

    public YearOfSales {
        soldMonths = List.copyOf(soldMonths);
        nextYear = Collections.unmodifiableSortedMap(new TreeMap<>(nextYear));
    }

    public Units whole() {
        return sold.plus(rest);
    }

    /** Returns the vehicles of the year after it, rounded half up to whole ones; empty where they were not forecast. */
    public Optional<Units> wholeNextYear() {
        Units sum = nextYear.values().stream().reduce(Units.ZERO, Units::plus);
        return sum.millionths() <= 0 ? Optional.empty() : Optional.of(rounded(sum));
    }

    /** Returns what the months are that are expected rather than known. */
    public List<YearMonth> restMonths(int year) {
        return others(year, soldMonths);
    }

    /**
     * Finds a year's vehicles.
     *
     * <p>Their last month is the last one of the history that is whole, or that which is known to be over.
     *
     * @return empty when the year has no whole month with a line, or sold nothing so far
     */
    static Optional<YearOfSales> of(BudgetHistory known, int year) {
        SalesHistory history = known.sales();
        YearMonth lastMonth = known.lastMonth();
        Coverage coverage = Coverage.of(history);
        Coverage.CutOff cutOff = coverage.cutOff();
        MonthRange whole = MonthRange.ofYear(year);
        List<YearMonth> soldMonths = whole.months().stream()
                .filter(history.months()::containsKey)
                .filter(month -> lastMonth == null || !month.isAfter(lastMonth))
                .filter(month ->
                        cutOff == null || !month.equals(history.months().lastKey()))
                .toList();
        Units sold = sum(history, soldMonths, 0);
        if (soldMonths.isEmpty() || sold.millionths() <= 0) {
            return Optional.empty();
        }
        Ratio revenue = revenue(history, soldMonths);
        YearMonth last = soldMonths.get(soldMonths.size() - 1);
        boolean withoutGap = soldMonths.size() == last.getMonthValue();
        SortedMap<YearMonth, Units> toCome = withoutGap ? forecast(known, last, year + 1) : new TreeMap<>();
        if (!toCome.isEmpty()) {
            YearMonth next = whole.last().plusMonths(1);
            Units rest = toCome.headMap(next).values().stream().reduce(Units.ZERO, Units::plus);
            return Optional.of(
                    new YearOfSales(sold, soldMonths, rounded(rest), Basis.FORECAST, toCome.tailMap(next), revenue));
        }
        List<YearMonth> restMonths = others(year, soldMonths);
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
        return Optional.of(new YearOfSales(
                sold, soldMonths, rest, even ? Basis.EVEN : Basis.YEARS_BEFORE, new TreeMap<>(), revenue));
    }

    /** Forecasts the months after the last one up to the end of a year; none where the months before it are too few. */
    private static SortedMap<YearMonth, Units> forecast(BudgetHistory all, YearMonth last, int year) {
        SalesHistory history = all.sales();
        YearMonth first = last;
        while (history.months().containsKey(first.minusMonths(1))) {
            first = first.minusMonths(1);
        }
        TreeMap<YearMonth, Units> months = new TreeMap<>();
        MonthRange known = new MonthRange(first, last);
        if (known.length() < Forecaster.ENOUGH_MONTHS) {
            return months;
        }
        int horizon = new MonthRange(last, YearMonth.of(year, MonthRange.MONTHS_OF_A_YEAR)).length() - 1;
        SeriesForecast forecast = Forecaster.forecast(
                ForecastHistory.series(FilledMonths.fill(history, known, all.excluded()), known),
                ForecastRequest.of(horizon, all.workingDays()));
        for (int h = 0; h < horizon; h++) {
            BigDecimal units = new BigDecimal(StrictMath.max(0, forecast.point(h)));
            months.put(forecast.month(h), Units.of(units.setScale(DECIMALS, RoundingMode.HALF_EVEN)));
        }
        return months;
    }

    private static List<YearMonth> others(int year, List<YearMonth> months) {
        return MonthRange.ofYear(year).months().stream()
                .filter(month -> !months.contains(month))
                .toList();
    }

    private static Units rounded(Units units) {
        return Units.of(units.toDecimal().setScale(0, RoundingMode.HALF_UP));
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
