package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.festival.FestivalEffects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a past as methods see it, and what is to be put back on the months to come.
 *
 * @param values the figures freed of festival and events
 * @param factors what each month to come is multiplied by
 * @param scale the scale of the methods
 * @param festival the festival's effects; null where it was left out of account
 * @param workingDays how the series follows working days; null where it does not
 * @param events the factor of each kind of event, 1.08 for 8 % more
 * @param siblings how far the season of the siblings was taken off, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record Prepared(
        double[] values,
        double[] factors,
        Scale scale,
        @Nullable FestivalEffects festival,
        @Nullable WorkingDayEffect workingDays,
        SortedMap<String, Double> events,
        double siblings) {}
