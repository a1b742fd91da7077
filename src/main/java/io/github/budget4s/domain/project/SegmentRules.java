package io.github.budget4s.domain.project;

import io.github.budget4s.domain.money.Ratio;

/**
 * Says who is loyal, ordinary and lost, and what a customer is worth. A customer's own gap is the mean time between two
 * visits, drawn to that of all customers; how late he is is the time since the last visit over his own gap.
 *
 * @param byGrossProfit whether value is gross profit; otherwise it is output
 * @param months over how many months value is added up
 * @param highShare the part of the customers with a value whose value is high
 * @param atRisk up to how many own gaps since the last visit a customer is stable
 * @param lost after how many he is lost
 * @param loyalVisits from how many visits on a stable customer is loyal
 * @param weight for how many gaps of his own those of all customers count
 */
public record SegmentRules(
        boolean byGrossProfit, int months, Ratio highShare, Ratio atRisk, Ratio lost, int loyalVisits, int weight) {

    /** Output of two years, the upper 30 %, one and a half gaps, two gaps, three visits, two gaps of all. */
    public static final SegmentRules DEFAULT =
            new SegmentRules(false, 24, Ratio.of(3, 10), Ratio.of(3, 2), Ratio.of(2, 1), 3, 2);
}
