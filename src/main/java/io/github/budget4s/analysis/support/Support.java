package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.SupportItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one item of support comes to, and how.
 *
 * @param item the item
 * @param quarters what each calendar quarter that has anything comes to, in order
 * @param uncapped what all quarters come to before any cap
 * @param withinQuarters what they come to after the cap of each quarter
 * @param conditional what the item comes to after all caps, whether its condition is met or not
 * @param condition whether it is paid at all
 * @param missing what nobody knows and the item cannot be computed without; null when nothing is missing
 */
public record Support(
        SupportItem item,
        List<Quarter> quarters,
        Money uncapped,
        Money withinQuarters,
        Money conditional,
        Condition condition,
        @Nullable Missing missing) {

    /** Whether an item is paid at all. */
    public enum Condition {
        /** It has no condition. */
        NONE,
        /** Its condition is met. */
        MET,
        /** Its condition is not met, and it pays nothing. */
        FAILED,
        /** Nobody knows the vehicles that its condition asks for; it is taken to pay nothing. */
        UNKNOWN
    }

    /** What an item cannot be computed without. */
    public enum Missing {
        /** The vehicles. */
        UNITS,
        /** The revenue. */
        REVENUE
    }

    /**
     * What one calendar quarter comes to, rounded for showing: the sum of the item is rounded once, not by quarter.
     *
     * @param year the year
     * @param quarter 1 to 4
     * @param uncapped before the cap of the quarter
     * @param amount after it
     */
    public record Quarter(int year, int quarter, Money uncapped, Money amount) {}

    public Support {
        quarters = List.copyOf(quarters);
    }

    /** Returns whether it can be computed. */
    public boolean isKnown() {
        return missing == null;
    }

    /** Returns what the item pays; nothing when its condition is not met or it cannot be computed. */
    public Money amount() {
        return isKnown() && (condition == Condition.NONE || condition == Condition.MET) ? conditional : Money.ZERO;
    }
}
