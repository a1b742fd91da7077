package io.github.budget4s.domain.spend;

/** By what money is counted in a month. */
public enum SpendBasis {
    /** By the months that it belongs to, whenever it is paid. */
    ACCRUAL,
    /** By the day on which it is paid. */
    CASH
}
