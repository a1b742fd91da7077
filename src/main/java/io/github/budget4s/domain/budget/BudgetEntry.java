package io.github.budget4s.domain.budget;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;

/**
 * Holds what may be spent under one key.
 *
 * @param month the month
 * @param channel the channel; empty where the budget names none
 * @param activity the activity; empty where the budget names none
 * @param store the store; empty where the budget names none
 * @param amount the amount, never less than nothing
 * @param months for how many months it is, from {@code month} on; 1 for all but those of a quarter, a half or a year
 */
public record BudgetEntry(YearMonth month, String channel, String activity, String store, Money amount, int months) {

    /** An amount for one month. */
    public BudgetEntry(YearMonth month, String channel, String activity, String store, Money amount) {
        this(month, channel, activity, store, amount, 1);
    }
}
