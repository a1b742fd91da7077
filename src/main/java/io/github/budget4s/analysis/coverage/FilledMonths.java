package io.github.budget4s.analysis.coverage;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts what was to be expected in the place of months that tell nothing: in which doors were closed, or that are not
 * over yet.
 *
 * <p>A month is expected to have sold what the same months of other years did on average, times the level of its own
 * time: what the months around it sold over what the same months around those of the other years sold (a ratio
 * estimate; W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed. 1977, ch. 6). April of other years with 86 and 92, and
 * months around that sold 935 for their 1,000, make 89 × 0.935 = 83.22.
 */
public final class FilledMonths {

    /** A whole year but for the same month of the years before and after. */
    private static final int AROUND = MonthRange.MONTHS_OF_A_YEAR - 1;

    private static final int DECIMALS = 2;

    private final SalesHistory history;
    private final MonthRange range;
    private final Set<YearMonth> unknown;

    private FilledMonths(SalesHistory history, MonthRange range, Collection<YearMonth> unknown) {
        this.history = history;
        this.range = range;
        this.unknown = new TreeSet<>(unknown);
    }

    /**
     * Fills the unknown months of a run. One whose calendar month is known in no other year has the mean of the months
     * around it; one without those is left as it is.
     *
     * @param range the months that are looked at
     * @param unknown the months that are not; what the history has for them does not matter
     */
    public static SalesHistory fill(SalesHistory history, MonthRange range, Collection<YearMonth> unknown) {
        if (history.isEmpty() || unknown.stream().noneMatch(range::contains)) {
            return history;
        }
        FilledMonths filled = new FilledMonths(history, range, unknown);
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>(history.months());
        for (YearMonth month : filled.unknown) {
            if (range.contains(month) && month.isAfter(history.months().firstKey())) {
                filled.expected(month, months);
            }
        }
        return new SalesHistory(months, history.source());
    }

    /** Lists the months of the year, 1 to 12, that are known in no year of a run. */
    public static List<Integer> unknownInAllYears(MonthRange range, Collection<YearMonth> unknown) {
        Set<Integer> known = new TreeSet<>();
        for (YearMonth month : range.months()) {
            if (!unknown.contains(month)) {
                known.add(month.getMonthValue());
            }
        }
        List<Integer> missing = new ArrayList<>();
        for (int month = 1; month <= MonthRange.MONTHS_OF_A_YEAR; month++) {
            if (!known.contains(month)) {
                missing.add(month);
            }
        }
        return missing;
    }

    private boolean isKnown(YearMonth month) {
        return range.contains(month)
                && !unknown.contains(month)
                && !month.isBefore(history.months().firstKey());
    }

    private void expected(YearMonth month, NavigableMap<YearMonth, MonthlySales> months) {
        BigInteger sameMonths = BigInteger.ZERO;
        BigInteger around = BigInteger.ZERO;
        BigInteger aroundOthers = BigInteger.ZERO;
        int years = 0;
        for (YearMonth same : range.months()) {
            if (same.getMonthValue() != month.getMonthValue() || !isKnown(same)) {
                continue;
            }
            years++;
            sameMonths = sameMonths.add(units(same));
            for (int away = -AROUND; away <= AROUND; away++) {
                if (isKnown(month.plusMonths(away)) && isKnown(same.plusMonths(away)) && away != 0) {
                    around = around.add(units(month.plusMonths(away)));
                    aroundOthers = aroundOthers.add(units(same.plusMonths(away)));
                }
            }
        }
        if (years == 0) {
            meanAround(month, months);
        } else if (aroundOthers.signum() > 0 && around.signum() >= 0) {
            put(month, sameMonths.multiply(around), aroundOthers.multiply(BigInteger.valueOf(years)), months);
        } else {
            put(month, sameMonths, BigInteger.valueOf(years), months);
        }
    }

    private void meanAround(YearMonth month, NavigableMap<YearMonth, MonthlySales> months) {
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        for (int away = -AROUND; away <= AROUND; away++) {
            if (isKnown(month.plusMonths(away))) {
                sum = sum.add(units(month.plusMonths(away)));
                count++;
            }
        }
        if (count > 0) {
            put(month, sum, BigInteger.valueOf(count), months);
        }
    }

    private BigInteger units(YearMonth month) {
        return BigInteger.valueOf(history.units(month).millionths());
    }

    /** Nobody takes hundredths of a vehicle for a figure of the books. */
    private static void put(
            YearMonth month, BigInteger millionths, BigInteger divisor, NavigableMap<YearMonth, MonthlySales> months) {
        BigDecimal vehicles = new BigDecimal(millionths)
                .divide(new BigDecimal(divisor).scaleByPowerOfTen(6), DECIMALS, RoundingMode.HALF_EVEN);
        months.put(month, new MonthlySales(Units.of(vehicles.max(BigDecimal.ZERO)), 0, 0));
    }
}
