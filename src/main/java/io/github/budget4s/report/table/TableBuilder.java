package io.github.budget4s.report.table;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.table.TableColumn.Addition;
import io.github.budget4s.report.table.TableColumn.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table out of a list of results: each column is added once, with its name, its type and where its values come
 * from. A value that is null becomes an absent cell.
 *
 * <pre>{@code
 * TableBuilder<MonthlyBudget> t = new TableBuilder<>();
 * t.month("month", MonthlyBudget::month);
 * t.ratio("share", MonthlyBudget::share).summed().bar();
 * t.money("total", MonthlyBudget::total).summed();
 * Table table = t.table(allocation.months());
 * }</pre>
 *
 * <p>The table has a total row where a column is summed or has a total, or where {@link #totals} names what the whole
 * is. The columns that say what a row is stand in front.
 *
 * @param <R> what a row is made of
 */
public final class TableBuilder<R> {

    private static final Addition<Money> MONEY = new Addition<>(Money.ZERO, Money::plus);
    private static final Addition<Ratio> RATIO = new Addition<>(Ratio.ZERO, Ratio::plus);
    private static final Addition<Number> COUNT = new Addition<>(0L, TableBuilder::plus);

    private final List<TableColumn<R, ?>> columns = new ArrayList<>();
    private @Nullable R whole;

    /** Adds a column of texts out of the user's own files. */
    public TableColumn<R, String> text(String name, Source<? super R, String> source) {
        return add(new Column(name, Column.Kind.TEXT), source, Cell::of);
    }

    /** Adds a column of names of the program's own. */
    public TableColumn<R, String> named(String name, Source<? super R, String> source) {
        return add(new Column(name, Column.Kind.TEXT), source, Cell::named);
    }

    /** Adds a column of texts of the program's. */
    public TableColumn<R, Message> message(String name, Source<? super R, Message> source) {
        return add(new Column(name, Column.Kind.TEXT), source, Cell::of);
    }

    public TableColumn<R, Flag> flag(String name, Source<? super R, Flag> source) {
        return add(new Column(name, Column.Kind.TEXT), source, Cell::of);
    }

    public TableColumn<R, YearMonth> month(String name, Source<? super R, YearMonth> source) {
        return add(new Column(name, Column.Kind.MONTH), source, Cell::of);
    }

    public TableColumn<R, LocalDate> day(String name, Source<? super R, LocalDate> source) {
        return add(new Column(name, Column.Kind.MONTH), source, Cell::of);
    }

    public TableColumn<R, Money> money(String name, Source<? super R, Money> source) {
        return add(new Column(name, Column.Kind.MONEY), source, Cell::of, MONEY);
    }

    /** Adds a column of amounts that may carry the user's own word. */
    public TableColumn<R, Money> money(Column column, Source<? super R, Money> source) {
        return add(column, source, Cell::of, MONEY);
    }

    /** Adds a column of shares or rates. */
    public TableColumn<R, Ratio> ratio(String name, Source<? super R, Ratio> source) {
        return add(new Column(name, Column.Kind.RATIO), source, Cell::of, RATIO);
    }

    /** Adds a column of whole numbers. */
    public TableColumn<R, Number> count(String name, Source<? super R, ? extends Number> source) {
        return add(new Column(name, Column.Kind.COUNT), source, count -> Cell.of(count.longValue()), COUNT);
    }

    /** Adds a column of decimals, which are no amounts. */
    public TableColumn<R, BigDecimal> decimal(String name, Source<? super R, BigDecimal> source) {
        return add(new Column(name, Column.Kind.COUNT), source, Cell::of);
    }

    /** Adds a column whose rows are of different types, or of one that depends on the table. */
    public TableColumn<R, Cell> cell(String name, Column.Kind kind, Source<? super R, Cell> source) {
        return cell(new Column(name, kind), source);
    }

    /** Adds such a column that may carry the user's own word. */
    public TableColumn<R, Cell> cell(Column column, Source<? super R, Cell> source) {
        return add(column, source, Function.identity());
    }

    private <V> TableColumn<R, V> add(
            Column column, Source<? super R, ? extends V> source, Function<? super V, Cell> shown) {
        return add(column, source, shown, null);
    }

    private <V> TableColumn<R, V> add(
            Column column,
            Source<? super R, ? extends V> source,
            Function<? super V, Cell> shown,
            @Nullable Addition<V> addition) {
        TableColumn<R, V> added = new TableColumn<>(column, source, shown, addition);
        columns.add(added);
        return added;
    }

    /**
     * Ends the table with a row of the whole. Its columns are filled like those of any row, but for the ones in front
     * of the first figure, which say what a row is, and those that are summed or have a total of their own.
     */
    public void totals(R whole) {
        this.whole = whole;
    }

    public Table table(List<? extends R> results) {
        List<List<Cell>> rows = new ArrayList<>(results.size());
        for (R result : results) {
            rows.add(cells(result));
        }
        List<Column> shown = new ArrayList<>(columns.size());
        String bar = null;
        for (TableColumn<R, ?> each : columns) {
            shown.add(each.column());
            if (each.isBar() && bar == null) {
                bar = each.column().name();
            }
        }
        return new Table(shown, rows, totalRow(results, rows), bar);
    }

    private List<Cell> cells(R result) {
        Cell[] cells = new Cell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).cell(result);
        }
        return List.of(cells);
    }

    private @Nullable List<Cell> totalRow(List<? extends R> results, List<List<Cell>> rows) {
        R row = whole;
        if (row == null && !hasTotals()) {
            return null;
        }
        List<Cell> totals = new ArrayList<>();
        boolean inFront = true;
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<R, ?> column = columns.get(i);
            inFront &= !column.column().isNumeric();
            Cell total = column.hasTotal() || row == null || inFront ? column.total(results) : column.cell(row);
            boolean isSum = !rows.isEmpty() && total.formula() == null && (column.isSummed() || addsUp(total, rows, i));
            totals.add(isSum ? Cell.computed(total, Formula.sum(column.column())) : total);
        }
        return totals;
    }

    private boolean hasTotals() {
        for (TableColumn<R, ?> column : columns) {
            if (column.hasTotal()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the rows add up to a total, exactly: that of a rate or of a running figure they do not. */
    private static boolean addsUp(Cell total, List<List<Cell>> rows, int column) {
        Ratio whole = total.addend();
        if (whole == null) {
            return false;
        }
        Ratio sum = Ratio.ZERO;
        for (List<Cell> row : rows) {
            if (row.get(column).isSubtotal()) {
                // A sum of the column would count it again.
                return false;
            }
            Ratio addend = row.get(column).addend();
            sum = addend == null ? sum : sum.plus(addend);
        }
        return sum.equals(whole);
    }

    private static Number plus(Number left, Number right) {
        return left.longValue() + right.longValue();
    }
}
