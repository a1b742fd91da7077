package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of what an item pays: what falls due on one day.
 *
 * @param due the last day on which it may be claimed; null when there is none
 * @param month the month that earned it
 * @param activity the activity that earned it; empty where none is named
 * @param store the store that earned it; empty where none is named
 * @param spent what was paid for it
 * @param earned what the item pays of that after its caps, the earlier days first; negative where refunds outweigh
 */
public record Slice(
        @Nullable LocalDate due, YearMonth month, String activity, String store, Money spent, Money earned) {}
