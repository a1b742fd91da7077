package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an item could pay beyond what it does: what is left on the table.
 *
 * @param most the most that it pays
 * @param left what it does not pay of that
 * @param by what more of would bring it
 * @param more how much more of that, at the least: cents of spend or revenue, vehicles, events, rounded up
 */
public record Headroom(Money most, Money left, By by, BigInteger more) {

    private static final int QUARTERS = 4;

    /** What more of would bring more support. */
    public enum By {
        /** More spend. */
        SPEND,
        /** More vehicles. */
        VEHICLES,
        /** More events. */
        EVENTS,
        /** More revenue. */
        REVENUE
    }

    /**
     * Finds what an item leaves on the table.
     *
     * @return empty when it pays the most that it can, when it knows no most, or when it pays a fixed amount
     */
    public static Optional<Headroom> of(Support support) {
        SupportItem item = support.item();
        Money most = least(item.cap(), quarters(item.quarterlyCap()), events(item.basis()));
        if (most == null || support.amount().compareTo(most) >= 0) {
            return Optional.empty();
        }
        Money left = most.minus(support.amount());
        Basis basis = item.basis();
        if (basis instanceof Basis.ShareOfSpend share
                && share.rate().numerator().signum() > 0) {
            return Optional.of(new Headroom(most, left, By.SPEND, times(left, share.rate())));
        }
        if (basis instanceof Basis.ShareOfRevenue share
                && share.rate().numerator().signum() > 0) {
            return Optional.of(new Headroom(most, left, By.REVENUE, times(left, share.rate())));
        }
        if (basis instanceof Basis.PerVehicle vehicle && vehicle.amount().cents() > 0) {
            return Optional.of(new Headroom(most, left, By.VEHICLES, pieces(left, vehicle.amount())));
        }
        if (basis instanceof Basis.PerEvent event && event.amount().cents() > 0) {
            return Optional.of(new Headroom(most, left, By.EVENTS, pieces(left, event.amount())));
        }
        return Optional.empty();
    }

    private static @Nullable Money quarters(@Nullable Money quarterlyCap) {
        return quarterlyCap == null ? null : new Money(Math.multiplyExact(quarterlyCap.cents(), QUARTERS));
    }

    private static @Nullable Money events(Basis basis) {
        return basis instanceof Basis.PerEvent event && event.maximumEvents() != null
                ? new Money(Math.multiplyExact(event.amount().cents(), event.maximumEvents()))
                : null;
    }

    private static @Nullable Money least(@Nullable Money... bounds) {
        Money least = null;
        for (Money bound : bounds) {
            if (bound != null && (least == null || bound.compareTo(least) < 0)) {
                least = bound;
            }
        }
        return least;
    }

    private static BigInteger times(Money left, Ratio rate) {
        return new Ratio(left.toBigCents(), BigInteger.ONE)
                .dividedBy(rate)
                .toDecimal(0, RoundingMode.CEILING)
                .toBigIntegerExact();
    }

    private static BigInteger pieces(Money left, Money each) {
        return Ratio.of(left.cents(), each.cents())
                .toDecimal(0, RoundingMode.CEILING)
                .toBigIntegerExact();
    }
}
