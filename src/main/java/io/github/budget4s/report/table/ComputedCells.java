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

    record Computed(Cell value, Formula formula) implements Cell {
        @Override
        public Kind kind() {
            return value.kind();
        }

        @Override
        public String plain(CellFormatter format) {
            return value.plain(format);
        }

        @Override
        public String display(CellFormatter format) {
            return value.display(format);
        }

        @Override
        public @Nullable BigDecimal number() {
            return value.number();
        }

        @Override
        public @Nullable Ratio addend() {
            return value.addend();
        }

        @Override
        public @Nullable Temporal time() {
            return value.time();
        }
    }

    record Subtotal(Cell value) implements Cell {
        @Override
        public Kind kind() {
            return value.kind();
        }

        @Override
        public String plain(CellFormatter format) {
            return value.plain(format);
        }

        @Override
        public String display(CellFormatter format) {
            return value.display(format);
        }

        @Override
        public @Nullable BigDecimal number() {
            return value.number();
        }

        @Override
        public @Nullable Formula formula() {
            return value.formula();
        }

        @Override
        public boolean isSubtotal() {
            return true;
        }
    }

    record Input(Cell value, List<BigDecimal> choices) implements Cell {
        Input {
            choices = List.copyOf(choices);
        }

        @Override
        public Kind kind() {
            return value.kind();
        }

        @Override
        public String plain(CellFormatter format) {
            return value.plain(format);
        }

        @Override
        public String display(CellFormatter format) {
            return value.display(format);
        }

        @Override
        public @Nullable BigDecimal number() {
            return value.number();
        }

        @Override
        public @Nullable Ratio addend() {
            return value.addend();
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
