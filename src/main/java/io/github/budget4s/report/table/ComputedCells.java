package io.github.budget4s.report.table;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the cells that workbooks compute, or let the user set. Like {@link Cells} for this package alone. */
final class ComputedCells {

    private ComputedCells() {}

    /** Shows another cell as it is, and lets workbooks know more of it. */
    sealed interface Dressed extends Cell permits Computed, Input, Subtotal {
        Cell value();

        @Override
        default Kind kind() {
            return value().kind();
        }

        @Override
        default String plain(CellFormatter format) {
            return value().plain(format);
        }

        @Override
        default String display(CellFormatter format) {
            return value().display(format);
        }

        @Override
        default @Nullable BigDecimal number() {
            return value().number();
        }

        @Override
        default @Nullable Ratio addend() {
            return value().addend();
        }

        @Override
        default @Nullable Temporal time() {
            return value().time();
        }
    }

    record Computed(Cell value, Formula formula) implements Dressed {}

    record Subtotal(Cell value) implements Dressed {
        @Override
        public @Nullable Formula formula() {
            return value.formula();
        }

        /** What it adds up counts in totals already. */
        @Override
        public @Nullable Ratio addend() {
            return null;
        }

        @Override
        public boolean isSubtotal() {
            return true;
        }
    }

    record Input(Cell value, List<BigDecimal> choices) implements Dressed {
        Input {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean isInput() {
            return true;
        }
    }

    record Judged(Flag flag, Judgement judgement) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return flag.code();
        }

        @Override
        public String display(CellFormatter format) {
            return format.text(Judgement.message(flag));
        }

        @Override
        public Formula formula() {
            return judgement.word();
        }
    }
}
