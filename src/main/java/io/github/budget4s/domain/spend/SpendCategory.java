package io.github.budget4s.domain.spend;

/** What kind of money a line of spend was taken from. */
public enum SpendCategory {
    /** What runs all year (常态). */
    REGULAR,
    /** An activity (活动). */
    ACTIVITY,
    /** The reserve (备用金). */
    RESERVE,
    /** The line has none. */
    NONE
}
