package io.github.budget4s.render;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.render.language.Texts;
import io.github.budget4s.report.table.Cell;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Formats cells in two ways: rounded for people, exact for programs. */
public final class CellText {

    private static final int RATIO_DECIMALS = 6;

    private CellText() {}

    /** Returns a cell for people: {@code 12,345.60}, {@code 8.33 %} (half up), nothing where it is absent. */
    public static String forPeople(Cell cell, Texts texts) {
        if (cell instanceof Cell.MoneyCell amount) {
            return texts.money(amount.money());
        }
        if (cell instanceof Cell.RatioCell share) {
            return texts.percent(share.ratio());
        }
        if (cell instanceof Cell.ReturnCell brought) {
            return texts.oneTo(brought.ratio());
        }
        if (cell instanceof Cell.UnitsCell vehicles) {
            return texts.units(vehicles.units());
        }
        if (cell instanceof Cell.CountCell counted) {
            return texts.count(counted.count());
        }
        if (cell instanceof Cell.NameCell named) {
            return texts.text("name." + named.name());
        }
        if (cell instanceof Cell.CodeCell coded) {
            return texts.text(coded.words());
        }
        if (cell instanceof Cell.FlagCell flagged) {
            return switch (flagged.flag()) {
                case OK -> texts.text("flag.ok");
                case YELLOW -> texts.text("flag.yellow");
                case RED -> texts.text("flag.red");
            };
        }
        if (cell instanceof Cell.MonthsCell months) {
            return texts.text("format.value", months.runs());
        }
        if (cell instanceof Cell.DecimalCell exact) {
            return texts.decimal(exact.decimal());
        }
        return words(cell, texts);
    }

    /** Returns a cell for programs: {@code 12345.60}, {@code 0.083333} (half up), nothing where it is absent. */
    public static String exact(Cell cell, Texts texts) {
        if (cell instanceof Cell.MoneyCell amount) {
            return amount.money().toString();
        }
        if (cell instanceof Cell.RatioCell share) {
            return share.ratio().toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }
        if (cell instanceof Cell.ReturnCell brought) {
            return brought.ratio()
                    .toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        if (cell instanceof Cell.UnitsCell vehicles) {
            return vehicles.units().toDecimal().toPlainString();
        }
        if (cell instanceof Cell.CountCell counted) {
            return Long.toString(counted.count());
        }
        if (cell instanceof Cell.NameCell named) {
            return named.name();
        }
        if (cell instanceof Cell.CodeCell coded) {
            return coded.code();
        }
        if (cell instanceof Cell.FlagCell flagged) {
            return flagged.flag().code();
        }
        if (cell instanceof Cell.MonthsCell months) {
            return months.runs().stream().map(CellText::interval).collect(Collectors.joining(" "));
        }
        if (cell instanceof Cell.DecimalCell exact) {
            return exact.decimal().toPlainString();
        }
        return words(cell, texts);
    }

    /** Returns whether a cell holds words, the user's or the program's. */
    public static boolean isText(Cell cell) {
        return cell instanceof Cell.TextCell
                || cell instanceof Cell.MessageCell
                || cell instanceof Cell.NameCell
                || cell instanceof Cell.CodeCell
                || cell instanceof Cell.FlagCell
                || cell instanceof Cell.MonthsCell
                || cell instanceof Cell.DayCell;
    }

    /** Returns whether a cell holds a figure. */
    public static boolean isNumber(Cell cell) {
        return !isText(cell) && !(cell instanceof Cell.MonthCell) && !(cell instanceof Cell.AbsentCell);
    }

    private static String interval(MonthRange run) {
        return run.length() == 1 ? run.first().toString() : run.first() + "/" + run.last();
    }

    private static String words(Cell cell, Texts texts) {
        if (cell instanceof Cell.TextCell own) {
            return own.text();
        }
        if (cell instanceof Cell.MessageCell said) {
            return texts.text(said.message());
        }
        if (cell instanceof Cell.DayCell dated) {
            return dated.day().toString();
        }
        return cell instanceof Cell.MonthCell dated ? dated.month().toString() : "";
    }
}
