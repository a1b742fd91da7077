package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.budget.BudgetProposal.Expectation;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the planning year is expected to bring.
 *
 * @param units the vehicles; null when nobody knows
 * @param expectation where those are from
 * @param growth the vehicles by this year's, what this year's spend is multiplied by; 1 where that is not known
 * @param revenue the revenue; null when nobody knows
 */
public record ExpectedYear(
        @Nullable Units units,
        Expectation expectation,
        Ratio growth,
        @Nullable Money revenue) {}
