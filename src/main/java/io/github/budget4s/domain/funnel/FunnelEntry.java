package io.github.budget4s.domain.funnel;

import io.github.budget4s.domain.measure.Figures;
import java.time.YearMonth;

/**
 * Holds what came in under one key: the sum of all lines that have it.
 *
 * @param month the month
 * @param day the day of the month; 0 where the lines know the month only, or days are not kept apart
 * @param channel the channel; empty where the lines name none
 * @param activity the activity; empty where the lines name none, or activities are not kept apart
 * @param store the store; empty where the lines name none, or stores are not kept apart
 * @param figures the sums
 */
public record FunnelEntry(YearMonth month, int day, String channel, String activity, String store, Figures figures) {}
