package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.actual.MeasuredValue.Dimension;
import io.github.budget4s.domain.calendar.MonthRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of whose results, and of which months, a target is.
 *
 * @param dimension what it is one of; null for the whole
 * @param name its name; empty for the whole
 * @param alone whether it is the only one of its kind with that target, so that a line which names none is its own
 * @param months the months that count
 */
record Whose(@Nullable Dimension dimension, String name, boolean alone, List<MonthRange> months) {

    Whose {
        months = List.copyOf(months);
    }

    static Whose whole(MonthRange... months) {
        return new Whose(null, "", false, List.of(months));
    }

    static Whose of(Dimension dimension, String name, MonthRange... months) {
        return new Whose(dimension, name, false, List.of(months));
    }

    boolean isIn(MeasuredValue value) {
        return months.stream().anyMatch(range -> range.contains(value.month()));
    }
}
