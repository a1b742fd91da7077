package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.statistics.HeavyTails;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Says where a running month is going.
 *
 * @param low the lower end of the interval that holds the month's end with 80 %
 * @param high its upper end
 * @param days the days that are left
 * @param aDay what each of them may cost, so that the month ends within its budget; nothing where that is spent
 */
public record Pace(Money low, Money high, long days, Money aDay) {

    /** Says it of the row of a running month. */
    public static Pace of(VarianceRow row, VarianceRow.Outlook outlook, Today today) {
        Money known =
                row.actual().plus(row.committed()).plus(outlook.activities()).minus(outlook.support());
        double factor = StrictMath.exp(HeavyTails.WITHIN_80 * outlook.deviation());
        double rest = outlook.rest().toYuan().doubleValue();
        int days = today.month().lengthOfMonth() - today.day().getDayOfMonth();
        Money left = outlook.budget().minus(row.actual()).minus(row.committed());
        Money aDay = left.cents() <= 0 || days == 0
                ? Money.ZERO
                : new Money(new Ratio(left.toBigCents(), BigInteger.valueOf(days))
                        .toDecimal(0, RoundingMode.DOWN)
                        .longValueExact());
        return new Pace(known.plus(money(rest / factor)), known.plus(money(rest * factor)), days, aDay);
    }

    private static Money money(double yuan) {
        return Money.ofYuan(new BigDecimal(yuan).setScale(2, RoundingMode.HALF_EVEN));
    }
}
