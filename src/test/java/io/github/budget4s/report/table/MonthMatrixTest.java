package io.github.budget4s.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MonthMatrixTest {

    private record Row(String store, int month, String channel, long cents) {}

    private static Table list(List<Row> rows, boolean byStore) {
        TableBuilder<Row> t = new TableBuilder<>();
        if (byStore) {
            t.text("store", Row::store);
        }
        t.month("month", row -> YearMonth.of(2026, row.month()));
        t.text("channel", Row::channel);
        t.money("amount", row -> new Money(row.cents())).summed();
        return t.table(rows);
    }

    private static List<String> amounts(List<Cell> row, int names) {
        return row.subList(names, row.size()).stream()
                .map(cell -> String.valueOf(cell.number()))
                .toList();
    }

    @Test
    void laysAListCrosswiseWithTotalsBothWays() {
        Table list = list(
                List.of(
                        new Row("", 1, "b", 1),
                        new Row("", 1, "a", 20),
                        new Row("", 2, "b", 300),
                        new Row("", 2, "a", 4)),
                false);

        Table table = Objects.requireNonNull(MonthMatrix.of(list)).table();

        assertThat(table.columns()).extracting(Column::name).containsExactly("channel", "2026-01", "2026-02", "total");
        assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly(Cell.of("b"), Cell.of("a"));
        assertThat(table.rows())
                .extracting(row -> amounts(row, 1))
                .containsExactly(List.of("0.01", "3.00", "3.01"), List.of("0.20", "0.04", "0.24"));
        assertThat(amounts(Objects.requireNonNull(table.totals()), 1)).containsExactly("0.21", "3.04", "3.25");
    }

    @Test
    void addsUpEachStore() {
        Table list = list(
                List.of(
                        new Row("东", 1, "a", 1),
                        new Row("东", 1, "b", 2),
                        new Row("东", 2, "a", 10),
                        new Row("东", 2, "b", 20),
                        new Row("西", 1, "a", 100),
                        new Row("西", 2, "a", 200)),
                true);

        Table table = Objects.requireNonNull(MonthMatrix.of(list)).table();

        assertThat(table.rows())
                .extracting(row -> amounts(row, 2))
                .containsExactly(
                        List.of("0.01", "0.10", "0.11"),
                        List.of("0.02", "0.20", "0.22"),
                        List.of("0.03", "0.30", "0.33"),
                        List.of("1.00", "2.00", "3.00"),
                        List.of("1.00", "2.00", "3.00"));
        assertThat(table.rows())
                .extracting(row -> row.get(2).isSubtotal())
                .containsExactly(false, false, true, false, true);
        assertThat(amounts(Objects.requireNonNull(table.totals()), 2)).containsExactly("1.03", "2.30", "3.33");
    }

    @Test
    void leavesAListAsItIsWhereAMonthIsMissingOrDoubled() {
        Row first = new Row("", 1, "a", 1);

        assertThat(MonthMatrix.of(list(List.of(first, new Row("", 2, "a", 1), new Row("", 2, "b", 1)), false)))
                .isNull();
        assertThat(MonthMatrix.of(list(List.of(first, first, new Row("", 2, "a", 1)), false)))
                .isNull();
        assertThat(MonthMatrix.of(list(List.of(), false))).isNull();
    }

    @Test
    void leavesOtherTablesAsTheyAre() {
        TableBuilder<Row> t = new TableBuilder<>();
        t.month("month", row -> YearMonth.of(2026, row.month()));
        t.money("amount", row -> new Money(row.cents())).summed();

        assertThat(MonthMatrix.of(t.table(List.of(new Row("", 1, "", 1), new Row("", 2, "", 1)))))
                .isNull();
    }
}
