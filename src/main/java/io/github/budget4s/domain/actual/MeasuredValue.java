package io.github.budget4s.domain.actual;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
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

    /** What a value may be of one of. */
    public enum Dimension {
        CHANNEL,
        ACTIVITY,
        PERSON,
        STORE
    }

    /** Whose a value is; an empty name where it is of all. */
    public record Of(String channel, String activity, String person, String store) {

        /** Returns the name in one of its dimensions, an empty one where it is of all. */
        public String name(Dimension dimension) {
            return switch (dimension) {
                case CHANNEL -> channel;
                case ACTIVITY -> activity;
                case PERSON -> person;
                case STORE -> store;
            };
        }

        /** Returns the dimensions in which it has a name. */
        public Set<Dimension> named() {
            Set<Dimension> named = EnumSet.noneOf(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                if (!name(dimension).isEmpty()) {
                    named.add(dimension);
                }
            }
            return named;
        }
    }
}
