package io.github.budget4s.domain.actual;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was reached of one of the plan's own measures: a value, or the two numbers that it is divided out of, which
 * alone can be added up.
 *
 * @param day the day of the month, 0 where only the month is known
 * @param measure its name
 * @param value null where the two numbers are given
 * @param numerator null where a value is given
 * @param denominator null where a value is given
 * @param of whose it is
 */
public record MeasuredValue(
        YearMonth month,
        int day,
        String measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Of of) {

    /** Whose a value is; an empty name where it is of all. */
    public record Of(String channel, String activity, String person, String store) {}
}
