package io.github.budget4s.render;

import io.github.budget4s.render.language.Texts;
import io.github.budget4s.report.Cell;
import java.math.RoundingMode;

/** States cells in two ways: rounded for people, exact for programs. */
public final class CellText {

    private static final int RATIO_DECIMALS = 6;

    private CellText() {}

    /** States a cell for people: {@code 12,345.60}, {@code 8.33 %} (half up), nothing where it is absent. */
    public static String forPeople(Cell cell, Texts texts) {
        if (cell instanceof Cell.MoneyCell amount) {
            return texts.money(amount.money());
        }
        if (cell instanceof Cell.RatioCell share) {
            return texts.percent(share.ratio());
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
        return words(cell, texts);
    }

    /** States a cell for programs: {@code 12345.60}, {@code 0.083333} (half up), nothing where it is absent. */
    public static String exact(Cell cell, Texts texts) {
        if (cell instanceof Cell.MoneyCell amount) {
            return amount.money().toYuan().toPlainString();
        }
        if (cell instanceof Cell.RatioCell share) {
            return share.ratio().toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP).toPlainString();
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
        return words(cell, texts);
    }

    /** Tells whether a cell holds words, the user's or the program's. */
    public static boolean isText(Cell cell) {
        return cell instanceof Cell.TextCell || cell instanceof Cell.MessageCell || cell instanceof Cell.NameCell;
    }

    /** Tells whether a cell holds a figure. */
    public static boolean isNumber(Cell cell) {
        return !isText(cell) && !(cell instanceof Cell.MonthCell) && !(cell instanceof Cell.AbsentCell);
    }

    private static String words(Cell cell, Texts texts) {
        if (cell instanceof Cell.TextCell own) {
            return own.text();
        }
        if (cell instanceof Cell.MessageCell said) {
            return texts.text(said.message());
        }
        return cell instanceof Cell.MonthCell dated ? dated.month().toString() : "";
    }
}
