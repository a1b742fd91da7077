package io.github.budget4s.read.value;

import io.github.budget4s.domain.message.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says in what the figures of a column are given, as its heading or a line above the table says it.
 *
 * @param kind whether they are money or counted things; what is neither takes every unit
 * @param given what they are to be multiplied by; null where nothing says it
 * @param place where it is said; null where nothing says it
 * @param currency the currency that amounts are in
 */
public record Scale(
        Unit.Kind kind,
        @Nullable BigDecimal given,
        @Nullable Message place,
        String currency) {

    /** Nothing is given. */
    public static final Scale PLAIN = new Scale(Unit.Kind.ANY, null, null, Currencies.YUAN);

    /** Returns the scale of amounts of which nothing but the currency is given. */
    public static Scale ofMoney(String currency) {
        return new Scale(Unit.Kind.MONEY, null, null, currency);
    }

    /** Returns what a figure without a unit of its own is multiplied by. */
    public BigDecimal multiple() {
        return given == null ? BigDecimal.ONE : given;
    }

    /** Returns whether figures are multiplied by anything but 1. */
    public boolean isMultiplied() {
        return multiple().compareTo(BigDecimal.ONE) != 0;
    }
}
