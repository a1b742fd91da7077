package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a finding expected or found: a figure, or words where there is none. */
public sealed interface CheckedValue {

    /**
     * A figure, exactly.
     *
     * @param value amounts in yuan, rates as fractions of 1
     */
    record Figure(Ratio value, Unit unit) implements CheckedValue {

        private static final int CENTS = 2;
        private static final Ratio MANY = Ratio.of(100, 1);

        /** Returns the amount in whole cents, half up. */
        public Money money() {
            return Money.ofYuan(value.toDecimal(CENTS, RoundingMode.HALF_UP));
        }

        /** Returns the figure half up, a whole number from 100 on, below with two decimals but for those that are 0. */
        public BigDecimal decimal() {
            int decimals = value.compareTo(MANY) < 0 ? CENTS : 0;
            BigDecimal rounded = value.toDecimal(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }

        /** Returns the figure as messages take it, a count rounded up: so many are needed. */
        Object needed() {
            return unit == Unit.COUNT ? value.toDecimal(0, RoundingMode.CEILING) : argument();
        }

        /** Returns the figure as messages take it. */
        public Object argument() {
            return switch (unit) {
                case MONEY -> money();
                case COUNT -> decimal();
                case RATIO -> value;
                case RETURN -> Message.of("plancheck.one-to", decimal());
            };
        }
    }

    /** Words. */
    record Words(Message message) implements CheckedValue {}

    static Figure of(Money money) {
        return new Figure(Ratio.of(money.toYuan()), Unit.MONEY);
    }

    static Figure of(Units units) {
        return new Figure(Ratio.of(units.toDecimal()), Unit.COUNT);
    }

    static Words words(String key, Object... arguments) {
        return new Words(Message.of(key, arguments));
    }
}
