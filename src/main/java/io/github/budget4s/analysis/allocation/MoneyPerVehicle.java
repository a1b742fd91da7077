package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Holds a year's money against the vehicles of a usual year, so that a total that lacks its 万, or has one too many, is
 * seen. Dealers spend some hundred to some thousand yuan a vehicle on marketing; what is asked about is a hundred times
 * away from that.
 *
 * @param money the total over the vehicles of a year, rounded half up
 * @param vehicles the vehicles of a year, rounded down
 */
public record MoneyPerVehicle(Money money, long vehicles) {

    private static final long LEAST_YUAN = 10;
    private static final long MOST_YUAN = 100_000;
    private static final long MONTHS_OF_A_YEAR = 12;

    /**
     * Returns it where it is not to be believed; null where it is, and where less than a vehicle a year tells nothing.
     */
    public static @Nullable MoneyPerVehicle implausible(Allocation allocation) {
        Units units = allocation.shares().units();
        long months = allocation.shares() instanceof MonthShares.OfHistory shares
                ? shares.window().months().length()
                : MONTHS_OF_A_YEAR;
        BigDecimal vehicles = BigDecimal.valueOf(units.millionths(), 6)
                .multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR))
                .divide(BigDecimal.valueOf(months), 6, RoundingMode.DOWN);
        Money total = allocation.request().total();
        if (vehicles.compareTo(BigDecimal.ONE) < 0 || total.isZero()) {
            return null;
        }
        BigDecimal each = total.toYuan().divide(vehicles, 2, RoundingMode.HALF_UP);
        boolean isBelievable = each.compareTo(BigDecimal.valueOf(LEAST_YUAN)) >= 0
                && each.compareTo(BigDecimal.valueOf(MOST_YUAN)) <= 0;
        return isBelievable ? null : new MoneyPerVehicle(Money.ofYuan(each), vehicles.longValue());
    }
}
