package io.github.budget4s.domain.spend;

/**
 * Says how spend is brought to months.
 *
 * @param basis by what it is counted
 * @param spread how it is spread over a period
 */
public record SpendRules(SpendBasis basis, SpreadRule spread) {

    /** By the months that it belongs to, every whole month of a period the same. */
    public static final SpendRules DEFAULT = new SpendRules(SpendBasis.ACCRUAL, SpreadRule.EQUALLY);
}
