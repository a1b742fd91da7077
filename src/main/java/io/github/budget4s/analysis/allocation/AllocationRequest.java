package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be spread, and how.
 *
 * @param year the planning year
 * @param total the year's budget
 * @param reserve what is kept back of it
 * @param regular what runs all year (常态营销费用)
 * @param unit what every month's amount is a multiple of: 0.01, 1, 100, 1000 yuan
 * @param method how shares are found from several years
 * @param historyUntil the last month of history that may be used; null for the last whole one
 * @param missingIsZero whether a month without a line counts as one in which nothing was sold
 */
public record AllocationRequest(
        int year,
        Money total,
        Money reserve,
        Money regular,
        Money unit,
        ShareMethod method,
        @Nullable YearMonth historyUntil,
        boolean missingIsZero) {}
