package io.github.budget4s.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The numbers of an axis: multiples of 1, 2 or 5 times a power of ten that hold all figures and zero.
 *
 * @param low the lowest number
 * @param high the highest number
 * @param step from one to the next
 */
record AxisScale(BigDecimal low, BigDecimal high, BigDecimal step) {

    /** So many steps at most, more would be read by nobody. */
    private static final int MOST_STEPS = 6;

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** Finds the axis for some figures. */
    static AxisScale of(Collection<BigDecimal> figures) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal figure : figures) {
            low = low.min(figure);
            high = high.max(figure);
        }
        if (low.signum() == 0 && high.signum() == 0) {
            return new AxisScale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        BigDecimal range = high.subtract(low);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
        while (true) {
            for (BigDecimal step : STEPS) {
                BigDecimal size = step.multiply(power);
                BigDecimal first = low.divide(size, 0, RoundingMode.FLOOR);
                BigDecimal last = high.divide(size, 0, RoundingMode.CEILING);
                if (last.subtract(first).intValue() <= MOST_STEPS) {
                    return new AxisScale(first.multiply(size), last.multiply(size), size);
                }
            }
            power = power.scaleByPowerOfTen(1);
        }
    }

    /** Lists the numbers of the axis from below. */
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>();
        for (BigDecimal number = low; number.compareTo(high) <= 0; number = number.add(step)) {
            numbers.add(number);
        }
        return numbers;
    }

    /** Returns how far along the axis a figure stands, from 0 to 1. */
    double place(BigDecimal figure) {
        return figure.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }
}
