package io.github.budget4s.analysis.forecast;

/** Says how a series has its months, which decides how {@code auto} continues it. */
public enum Course {
    /** Most months have something. */
    MONTHLY,
    /** It had something, and has had nothing for so long that this is no chance. */
    ENDED,
    /** It has something in the same months of each year. */
    CALENDAR,
    /** It has nothing in many months, and no month of the year tells which. */
    SCATTERED
}
