package io.github.budget4s.analysis.budget;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the proposal of a year's budget.
 *
 * @param request what it was made from
 * @param items the rows
 * @param lastMonth the last month of this year that is over; null when this year has no spend
 * @param toCome the months of this year that were forecast
 * @param sales this year's vehicles; null when nobody knows
 * @param expected what the planning year is expected to bring
 * @param ceiling the most that the plan's cost per vehicle allows; null when it has none, or nobody knows the vehicles
 * @param cut what was cut to stay within the ceiling
 */
public record BudgetProposal(
        BudgetRequest request,
        List<ProposedItem> items,
        @Nullable YearMonth lastMonth,
        List<YearMonth> toCome,
        @Nullable YearOfSales sales,
        ExpectedYear expected,
        @Nullable Money ceiling,
        Money cut) {

    /** How months to come were forecast. */
    public enum Pattern {
        /** By the forecast of the channel's spend. */
        FORECAST,
        /** By the months of spend of the year before. */
        SPEND,
        /** By the months of sales of years before. */
        SALES,
        /** Each month alike, for there is no year before. */
        EVEN
    }

    /** Where the vehicles of the planning year are from. */
    public enum Expectation {
        /** The user named them. */
        STATED,
        /** The plan's sales by month. */
        SALES_PLAN,
        /** A target of the plan. */
        TARGET,
        /** The forecast of the vehicles. */
        FORECAST,
        /** As many as this year. */
        AS_THIS_YEAR,
        /** Nobody knows. */
        UNKNOWN
    }

    public BudgetProposal {
        items = List.copyOf(items);
        toCome = List.copyOf(toCome);
    }

    /** Adds up what is proposed. */
    public Money proposed() {
        return items.stream().map(ProposedItem::proposed).reduce(Money.ZERO, Money::plus);
    }

    /** Adds up this year's spend. */
    public Money thisYear() {
        return items.stream().map(ProposedItem::thisYear).reduce(Money.ZERO, Money::plus);
    }

    /** Adds up what the OEM adds, as far as it can be computed. */
    public Money oemSupport() {
        return items.stream()
                .map(item -> {
                    Money support = item.oemSupport();
                    return support == null ? Money.ZERO : support;
                })
                .reduce(Money.ZERO, Money::plus);
    }
}
