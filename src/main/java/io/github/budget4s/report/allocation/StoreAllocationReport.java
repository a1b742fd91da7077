package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows the budgets of a group's stores by month, with {@code store} in front of the columns of one budget. */
public final class StoreAllocationReport {

    private StoreAllocationReport() {}

    /** Shows the stores one after the other, each with its own shares. */
    public static Report of(StoreAllocation allocation, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = new ArrayList<>();
        allocation.stores().forEach(store -> rows.addAll(inFront(store, AllocationReport.rows(store.allocation()))));
        List<Cell> totals = List.of(
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                sum(allocation, MonthlyBudget::regular),
                sum(allocation, MonthlyBudget::activities),
                sum(allocation, MonthlyBudget::flexible),
                sum(allocation, MonthlyBudget::total));
        return new Report(
                "allocate",
                Message.of(
                        "allocation.title-by-store",
                        String.valueOf(allocation.request().year())),
                inputs,
                new Table(inFront(AllocationReport.COLUMNS), rows, totals, null),
                notes);
    }

    /** Puts the store's column in front. */
    static List<Column> inFront(List<Column> columns) {
        return Stream.concat(Stream.of(new Column("store", Column.Kind.TEXT)), columns.stream())
                .toList();
    }

    /** Puts the store in front of each of its rows. */
    static List<List<Cell>> inFront(StoreBudget store, List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> Stream.concat(Stream.of(Cell.of(store.store())), row.stream())
                        .toList())
                .toList();
    }

    private static Cell sum(StoreAllocation allocation, Function<MonthlyBudget, Money> amount) {
        return Cell.of(allocation.stores().stream()
                .flatMap(store -> store.allocation().months().stream())
                .map(amount)
                .reduce(Money.ZERO, Money::plus));
    }
}
