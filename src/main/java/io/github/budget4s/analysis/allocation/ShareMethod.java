package io.github.budget4s.analysis.allocation;

/** How a month's share is found from several years. */
public enum ShareMethod {
    /** The month's units of all years over the units of all months: a year that sold more weighs more. */
    POOLED,
    /** The mean of the month's shares of each year: each year weighs the same. */
    MEAN_OF_YEARS
}
