package io.github.budget4s.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

    private record Channel(
            String name, @Nullable Money spend, @Nullable Long leads) {

        @Nullable
        Ratio rate() {
            return leads == null ? null : Ratio.of(leads, 10);
        }
    }

    private static final Channel ADS = new Channel("ads", new Money(1_050), 4L);
    private static final Channel NONE = new Channel("", new Money(200), null);
    private static final Channel EVENTS = new Channel("events", null, 5L);

    private static TableBuilder<Channel> columns() {
        TableBuilder<Channel> t = new TableBuilder<>();
        t.cell("channel", Column.Kind.TEXT, channel -> Cell.key(channel.name()));
        t.money("spend", Channel::spend).summed();
        t.count("leads", Channel::leads);
        return t;
    }

    @Test
    void eachColumnTakesItsCellOfEachRowAndNullIsAbsent() {
        Table table = columns().table(List.of(ADS, NONE, EVENTS));

        assertThat(table.columns())
                .containsExactly(
                        new Column("channel", Column.Kind.TEXT),
                        new Column("spend", Column.Kind.MONEY),
                        new Column("leads", Column.Kind.COUNT));
        assertThat(table.rows())
                .containsExactly(
                        List.of(Cell.of("ads"), Cell.of(new Money(1_050)), Cell.of(4)),
                        List.of(Cell.named("unattributed"), Cell.of(new Money(200)), Cell.ABSENT),
                        List.of(Cell.of("events"), Cell.ABSENT, Cell.of(5)));
    }

    @Test
    void aTotalThatKnowsHowItComesAboutIsNoSumOfSubtotalsToo() {
        Column amount = new Column("amount", Column.Kind.MONEY);
        Formula how = Formula.of("{0}", new Formula.At("stores", amount, 1));
        List<Cell> cells = List.of(Cell.of(new Money(100)), Cell.subtotal(Cell.of(new Money(100))));
        TableBuilder<Cell> known = new TableBuilder<>();
        known.cell(amount, cell -> cell).total(Cell.computed(Cell.of(new Money(100)), how));
        TableBuilder<Cell> plain = new TableBuilder<>();
        plain.cell(amount, cell -> cell).total(Cell.of(new Money(100)));

        assertThat(known.table(cells).totals()).containsExactly(Cell.computed(Cell.of(new Money(100)), how));
        assertThat(plain.table(cells).totals()).containsExactly(Cell.of(new Money(100)));
    }

    @Test
    void aSummedColumnHasAFormulaAndItsValueInTheTotalRow() {
        List<Cell> totals = columns().table(List.of(ADS, NONE, EVENTS)).totals();

        assertThat(totals)
                .containsExactly(
                        Cell.ABSENT,
                        Cell.computed(Cell.of(new Money(1_250)), Formula.sum(new Column("spend", Column.Kind.MONEY))),
                        Cell.ABSENT);
    }

    @Test
    void withoutSumsAndTotalsThereIsNoTotalRow() {
        TableBuilder<Channel> t = new TableBuilder<>();
        t.cell("channel", Column.Kind.TEXT, channel -> Cell.key(channel.name()));
        t.ratio("rate", Channel::rate).bar();
        Table table = t.table(List.of(ADS));

        assertThat(table.totals()).isNull();
        assertThat(table.labelledTotals()).isNull();
        assertThat(table.barColumn()).isEqualTo("rate");
    }

    /** A rate is no sum of rates: only what the rows add up to exactly is a formula. */
    @Test
    void theWholeFillsTheTotalRowBehindTheKeys() {
        TableBuilder<Channel> t = new TableBuilder<>();
        t.cell("channel", Column.Kind.TEXT, channel -> Cell.key(channel.name()));
        t.count("leads", Channel::leads);
        t.ratio("rate", Channel::rate).total(Ratio.of(1, 2));
        t.money("spend", Channel::spend);
        t.totals(new Channel("all", new Money(9), 9L));

        assertThat(t.table(List.of(ADS, EVENTS)).totals())
                .containsExactly(
                        Cell.ABSENT,
                        Cell.computed(Cell.of(9), Formula.sum(new Column("leads", Column.Kind.COUNT))),
                        Cell.of(Ratio.of(1, 2)),
                        Cell.of(new Money(9)));
    }

    @Test
    void noRowsHaveAPlainTotal() {
        assertThat(columns().table(List.of()).totals()).containsExactly(Cell.ABSENT, Cell.of(Money.ZERO), Cell.ABSENT);
    }

    @Test
    void textsDoNotAddUp() {
        TableBuilder<Channel> t = new TableBuilder<>();

        assertThatThrownBy(() -> t.text("channel", Channel::name).summed()).isInstanceOf(IllegalStateException.class);
    }
}
