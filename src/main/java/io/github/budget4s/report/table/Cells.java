package io.github.budget4s.report.table;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;

/** Holds the kinds of cells. Only this package sees them: nobody else is to read a value back out of a table. */
final class Cells {

    /** How many decimals of a ratio programs get. */
    private static final int RATIO_DECIMALS = 6;

    /** How many decimals of a ratio a spreadsheet gets: as many digits as it keeps. */
    private static final int NUMBER_DECIMALS = 15;

    private Cells() {}

    record Text(String text) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return text;
        }

        @Override
        public String display(CellFormatter format) {
            return text;
        }
    }

    record Said(Message message) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return format.text(message);
        }

        @Override
        public String display(CellFormatter format) {
            return format.text(message);
        }
    }

    record Coded(String code, Message words) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return code;
        }

        @Override
        public String display(CellFormatter format) {
            return format.text(words);
        }
    }

    record Flagged(Flag flag) implements Cell {
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
    }

    record Amount(Money money) implements Cell {
        @Override
        public Kind kind() {
            return Kind.MONEY;
        }

        @Override
        public String plain(CellFormatter format) {
            return money.toString();
        }

        @Override
        public String display(CellFormatter format) {
            return format.money(money);
        }

        @Override
        public BigDecimal number() {
            return money.toYuan();
        }

        @Override
        public Ratio addend() {
            return Ratio.of(money.toYuan());
        }
    }

    record Fraction(Ratio ratio) implements Cell {
        @Override
        public Kind kind() {
            return Kind.RATIO;
        }

        @Override
        public String plain(CellFormatter format) {
            return ratio.toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }

        @Override
        public String display(CellFormatter format) {
            return format.percent(ratio);
        }

        @Override
        public BigDecimal number() {
            return ratio.toDecimal(NUMBER_DECIMALS, RoundingMode.HALF_UP);
        }

        @Override
        public Ratio addend() {
            return ratio;
        }
    }

    record Return(Ratio ratio) implements Cell {
        @Override
        public Kind kind() {
            return Kind.RETURN;
        }

        @Override
        public String plain(CellFormatter format) {
            return ratio.toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }

        @Override
        public String display(CellFormatter format) {
            return format.oneTo(ratio);
        }

        @Override
        public BigDecimal number() {
            return ratio.toDecimal(NUMBER_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    record Vehicles(Units units) implements Cell {
        @Override
        public Kind kind() {
            return units.toDecimal().scale() == 0 ? Kind.WHOLE : Kind.DECIMAL;
        }

        @Override
        public String plain(CellFormatter format) {
            return units.toDecimal().toPlainString();
        }

        @Override
        public String display(CellFormatter format) {
            return format.decimal(units.toDecimal());
        }

        @Override
        public BigDecimal number() {
            return units.toDecimal();
        }

        @Override
        public Ratio addend() {
            return Ratio.of(units.toDecimal());
        }
    }

    record Whole(long count) implements Cell {
        @Override
        public Kind kind() {
            return Kind.WHOLE;
        }

        @Override
        public String plain(CellFormatter format) {
            return Long.toString(count);
        }

        @Override
        public String display(CellFormatter format) {
            return format.decimal(number());
        }

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(count);
        }

        @Override
        public Ratio addend() {
            return Ratio.of(count, 1);
        }
    }

    record Decimal(BigDecimal decimal) implements Cell {
        @Override
        public Kind kind() {
            return Kind.DECIMAL;
        }

        @Override
        public String plain(CellFormatter format) {
            return decimal.toPlainString();
        }

        @Override
        public String display(CellFormatter format) {
            return format.decimal(decimal);
        }

        @Override
        public BigDecimal number() {
            return decimal;
        }
    }

    record Date(Temporal value) implements Cell {
        @Override
        public Temporal time() {
            return value;
        }

        @Override
        public Kind kind() {
            return Kind.DATE;
        }

        @Override
        public String plain(CellFormatter format) {
            return value.toString();
        }

        @Override
        public String display(CellFormatter format) {
            return value.toString();
        }
    }

    record Months(List<MonthRange> runs) implements Cell {
        Months {
            runs = List.copyOf(runs);
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return runs.stream().map(Months::interval).collect(Collectors.joining(" "));
        }

        @Override
        public String display(CellFormatter format) {
            return format.text(Message.of("format.value", runs));
        }

        private static String interval(MonthRange run) {
            return run.length() == 1 ? run.first().toString() : run.first() + "/" + run.last();
        }
    }

    record Absent() implements Cell {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }

        @Override
        public String plain(CellFormatter format) {
            return "";
        }

        @Override
        public String display(CellFormatter format) {
            return "";
        }
    }
}
