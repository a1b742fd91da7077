package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Judgement;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.variance.FlagFormula;
import io.github.budget4s.report.variance.VarianceReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows spend against the budget: of the whole by month and scope on one sheet, of each channel on another. */
final class VarianceSheets {

    private static final Column BUDGET = new Column("budget", Column.Kind.MONEY);
    private static final Column ACTUAL = new Column("actual", Column.Kind.MONEY);
    private static final Column COMMITTED = new Column("committed", Column.Kind.MONEY);
    private static final Column AVAILABLE = new Column("available", Column.Kind.MONEY);

    private static final String ONCE_OVER = "IF({0}<0,{1},{2})";
    private static final Formula EMPTY = Formula.of("\"\"");

    private final VarianceCheck check;
    private final Formula changed;
    private final List<Month> months = new ArrayList<>();
    private final boolean follows;

    /** How far a month is. */
    private enum State {
        OVER,
        RUNNING,
        TO_COME
    }

    /** A month of the budget's year. */
    private record Month(int place, YearMonth month, Money budget, Money actual, Money committed, State state) {

        boolean begun() {
            return state != State.TO_COME;
        }

        /** Returns whether it is running and not over its budget: what is not spent yet is nothing saved. */
        boolean isOpen() {
            return state == State.RUNNING && variance().compareTo(Money.ZERO) <= 0;
        }

        Money variance() {
            return actual.plus(committed).minus(budget);
        }

        VarianceRow.Amounts amounts() {
            return new VarianceRow.Amounts(budget, actual, committed);
        }
    }

    /**
     * Prepares the sheets.
     *
     * @param allocation the budget as the workbook computes it; null where it does not
     * @param changed counts what was changed of the parameters
     */
    VarianceSheets(VarianceCheck check, @Nullable Allocation allocation, Formula changed) {
        this.check = check;
        this.changed = changed;
        VarianceRow whole = whole(check);
        List<YearMonth> toCome = check.request().toCome();
        for (YearMonth month : check.request().year().months()) {
            months.add(new Month(
                    months.size(),
                    month,
                    whole.series().budget().getOrDefault(month, Money.ZERO),
                    whole.series().paid().getOrDefault(month, Money.ZERO),
                    whole.series().committed().getOrDefault(month, Money.ZERO),
                    month.equals(check.request().running())
                            ? State.RUNNING
                            : toCome.contains(month) ? State.TO_COME : State.OVER));
        }
        follows = allocation != null && isBudget(check, allocation);
    }

    /** Returns whether the budget is an allocation, with nothing moved, released or carried since. */
    static boolean isBudget(VarianceCheck check, Allocation allocation) {
        SortedMap<YearMonth, Money> budget = whole(check).series().budget();
        return allocation.months().stream()
                        .allMatch(month -> month.total().equals(budget.getOrDefault(month.month(), Money.ZERO)))
                && allocation.request().months().equals(check.request().year());
    }

    private static VarianceRow whole(VarianceCheck check) {
        return check.rows().stream().filter(VarianceRow::isWhole).findFirst().orElseThrow();
    }

    Sheet whole() {
        Block spent = new Block(Blocks.SPENT, Message.of("workbook.block-months-spent"), monthTable());
        List<VarianceRow> rows =
                check.rows().stream().filter(VarianceRow::isWhole).toList();
        Table table = VarianceReport.table(check, List.of(), rows, this::source);
        Block scopes = new Block(Blocks.VARIANCE, Message.of("workbook.block-scopes"), table);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                Message.of("workbook.check-year-budget"),
                Formula.of(
                        "ROUND(SUM({0})-{1},2)",
                        Blocks.all(spent, BUDGET), new Formula.At(Blocks.VARIANCE, BUDGET, rows.size() - 1))));
        if (follows) {
            checks.add(new Check(
                    Message.of("workbook.check-budget"),
                    Formula.of(
                            "ROUND(SUM({0})+{1}-{2},2)",
                            Blocks.all(spent, BUDGET), YearParameters.RESERVE, YearParameters.TOTAL)));
        }
        Message title = Message.of("variance.title", check.request().month());
        return new Sheet(
                Sheet.Head.inYuan(Message.of("workbook.variance"), title),
                List.of(spent, scopes),
                checks,
                changed,
                List.of(new Picture(
                        Message.of("workbook.chart-spent"),
                        Chart.Direction.UPRIGHT,
                        Blocks.SPENT,
                        List.of(Series.bar("budget"), Series.bar("actual")))),
                List.of(
                        Message.of(follows ? "workbook.budget-follows" : "workbook.budget-values"),
                        Message.of("workbook.values-variance")),
                List.of());
    }

    private Table monthTable() {
        TableBuilder<Month> t = new TableBuilder<>();
        t.month("month", Month::month);
        t.cell(
                        BUDGET,
                        month -> follows
                                ? Cell.computed(Cell.of(month.budget()), AllocationSheet.month(month.place()))
                                : Cell.of(month.budget()))
                .total(Cell.computed(Cell.of(sum(0, months.size(), BUDGET)), Formula.sum(BUDGET)));
        t.cell(
                        ACTUAL,
                        month -> month.actual().isZero()
                                ? begun(month, Cell.of(month.actual()))
                                : Cell.of(month.actual()))
                .total(Cell.computed(Cell.of(sum(0, months.size(), ACTUAL)), Formula.sum(ACTUAL)));
        t.cell(COMMITTED, month -> Cell.of(month.committed()))
                .total(Cell.computed(Cell.of(sum(0, months.size(), COMMITTED)), Formula.sum(COMMITTED)));
        t.cell(
                AVAILABLE,
                month -> begun(month, Cell.computed(Cell.of(month.variance().negated()), FlagFormula.AVAILABLE)));
        t.cell(
                "variance",
                Column.Kind.MONEY,
                month -> judged(month, Cell.of(month.variance()), FlagFormula.OVER, EMPTY));
        t.cell("variance_ratio", Column.Kind.RATIO, VarianceSheets::ratio);
        t.cell("flag", Column.Kind.TEXT, month -> begun(month, flag(month)));
        return t.table(months);
    }

    private static Cell begun(Month month, Cell cell) {
        return month.begun() ? cell : Cell.ABSENT;
    }

    /** Shows what is judged of a month that is over; of one that is running only once it is over its budget. */
    private static Cell judged(Month month, Cell cell, Formula formula, Formula open) {
        Cell computed = month.isOpen()
                ? Cell.computed(Cell.ABSENT, Formula.of(ONCE_OVER, new Formula.InThisRow(AVAILABLE), formula, open))
                : Cell.computed(cell, formula);
        return begun(month, computed);
    }

    private static Cell ratio(Month month) {
        var ratio = month.amounts().ratio();
        return ratio == null ? Cell.ABSENT : judged(month, Cell.of(ratio), FlagFormula.RATIO, EMPTY);
    }

    private Cell flag(Month month) {
        Judgement judgement = FlagFormula.judgement(
                check.request().tolerances(), check.request().bothWays(), null);
        if (!month.isOpen()) {
            return Cell.judged(check.request().flag(null, month.amounts()), judgement);
        }
        Message running = Message.of("workbook.running");
        return Cell.computed(
                Cell.of(running),
                Formula.of(ONCE_OVER, new Formula.InThisRow(AVAILABLE), judgement.word(), new Formula.Words(running)));
    }

    private Money sum(int first, int end, Column column) {
        return months.subList(first, end).stream()
                .map(month -> column.equals(BUDGET)
                        ? month.budget()
                        : column.equals(ACTUAL) ? month.actual() : month.committed())
                .reduce(Money.ZERO, Money::plus);
    }

    /** The month and the year to date are those of the months above; the forecast of the rest is in no month. */
    private @Nullable Formula source(VarianceRow row, String name) {
        Column column = new Column(name, Column.Kind.MONEY);
        YearMonth checked = check.request().month();
        int last = (int)
                months.stream().filter(month -> !month.month().isAfter(checked)).count();
        int first = row.scope() == Scope.MONTH ? last - 1 : 0;
        int end = row.scope() == Scope.FULL_YEAR ? months.size() : last;
        Money amount = column.equals(BUDGET) ? row.budget() : column.equals(ACTUAL) ? row.actual() : row.committed();
        return row.scope() != Scope.RUNNING && sum(first, end, column).equals(amount)
                ? Formula.of("ROUND(SUM({0}),2)", new Formula.At(Blocks.SPENT, column, first, end - 1))
                : null;
    }

    /** Returns the sheet of the channels; null where they are not told apart. */
    @Nullable
    Sheet channels() {
        List<VarianceRow> rows =
                check.rows().stream().filter(row -> !row.isWhole()).toList();
        if (rows.isEmpty()) {
            return null;
        }
        Table table = VarianceReport.table(check, List.of(Dimension.CHANNEL), rows, (row, column) -> null);
        Block block = new Block("variance-channels", null, table);
        List<Integer> years = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).scope() == Scope.FULL_YEAR)
                .boxed()
                .toList();
        List<Formula> budgets = years.stream()
                .<Formula>map(row -> new Formula.At(block.name(), BUDGET, row))
                .collect(Collectors.toCollection(ArrayList::new));
        budgets.add(Formula.of("SUM({0})", new Formula.At(Blocks.SPENT, BUDGET, 0, months.size() - 1)));
        String pattern = IntStream.range(0, years.size())
                .mapToObj(number -> "{" + number + "}")
                .collect(Collectors.joining("+", "ROUND(", "-{" + years.size() + "},2)"));
        return new Sheet(
                Sheet.Head.inYuan(
                        Message.of("workbook.variance-channels"),
                        Message.of("variance.title-channels", check.request().month())),
                List.of(block),
                List.of(new Check(Message.of("workbook.check-channel-budgets"), new Formula.Written(pattern, budgets))),
                changed,
                List.of(),
                List.of(Message.of("workbook.values-variance")),
                List.of());
    }
}
