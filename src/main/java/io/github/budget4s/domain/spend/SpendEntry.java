package io.github.budget4s.domain.spend;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;

/**
 * Holds what was spent under one key: the sum of all lines that have it.
 *
 * @param month the month
 * @param day the day of the month; 0 where the lines know the month only, or days are not kept apart
 * @param channel the channel; empty where the lines name none
 * @param activity the activity; empty where the lines name none, or activities are not kept apart
 * @param store the store; empty where the lines name none, or stores are not kept apart
 * @param category the kind of money
 * @param committed whether it is ordered and not yet paid
 * @param amount the sum, refunds taken off
 * @param lines how many lines of the files say so
 */
public record SpendEntry(
        YearMonth month,
        int day,
        String channel,
        String activity,
        String store,
        SpendCategory category,
        boolean committed,
        Money amount,
        long lines) {}
