package io.github.budget4s.analysis.festival;

/**
 * Counts the days of a month, and those of them that the festival touches. January 2025 (festival on the 29th) has 31
 * days, of which 14 are before the eve and 4 are from the eve on.
 *
 * @param days all days of the month
 * @param before those in the days before the eve
 * @param during those from the eve to the Lantern Festival
 */
public record Exposure(int days, int before, int during) {

    /** Returns whether the festival touches the month at all. */
    public boolean isTouched() {
        return before > 0 || during > 0;
    }
}
