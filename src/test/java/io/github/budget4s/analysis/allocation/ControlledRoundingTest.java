package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.CENT;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static io.github.budget4s.analysis.allocation.Yuan.yuans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {

    /** Fewer where each is run once for each fault put into the code; the property is QuickTheories' own. */
    private static final int RANDOM_TABLES = Integer.getInteger("QT_EXAMPLES", 10_000);

    private static final int LARGEST = 40;

    @Test
    void bothMarginsHoldAndNoCellIsAUnitOffInTenThousandRandomTables() {
        Random random = new Random(19660912);
        long[] unitsOfCents = {1, 100, 10_000};
        for (int i = 0; i < RANDOM_TABLES; i++) {
            long unit = unitsOfCents[i % unitsOfCents.length];
            long[] rows = margins(random, 1 + random.nextInt(LARGEST));
            long[] columns =
                    split(random, LongStream.of(rows).sum(), 1 + random.nextInt(LARGEST), random.nextInt(3) == 0);
            RoundedTable table = ControlledRounding.ofMargins(money(rows, unit), money(columns, unit), new Money(unit));
            assertThat(table.isRoundedToCent()).isFalse();
            check(table, new Money(unit));
        }
    }

    @Test
    void marginsThatAreNoMultiplesOfTheUnitAreRoundedToTheCent() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            long[] rows = margins(random, 1 + random.nextInt(14));
            rows[0] += 1 + 100 - LongStream.of(rows).sum() % 100;
            long[] columns = split(random, LongStream.of(rows).sum(), 1 + random.nextInt(14), false);
            RoundedTable table = ControlledRounding.ofMargins(money(rows, 1), money(columns, 1), yuan("1"));
            assertThat(table.isRoundedToCent()).isTrue();
            assertThat(table.unit()).isEqualTo(CENT);
            check(table, CENT);
        }
    }

    @Test
    void largestRemaindersComeFirst() {
        assertThat(rounded(yuans("1", "1", "1"), yuans("2", "1"), "1"))
                .isEqualTo(List.of(yuans("1", "0"), yuans("1", "0"), yuans("0", "1")));
        assertThat(rounded(yuans("100", "100", "100"), yuans("150", "150"), "0.01"))
                .isEqualTo(List.of(yuans("50", "50"), yuans("50", "50"), yuans("50", "50")));
    }

    @Test
    void ofEqualRemaindersTheEarlierRowAndColumnComeFirst() {
        assertThat(rounded(yuans("1", "1"), yuans("1", "1"), "1")).isEqualTo(List.of(yuans("1", "0"), yuans("0", "1")));
    }

    @Test
    void unitsAreMovedWhereTheLargestRemaindersLeaveARowWithout() {
        // Each cell is two thirds. By order the third row finds two columns full and can use one cell alone; it gets
        // one of the first row's, whose unit moves on to the third column.
        assertThat(rounded(yuans("2", "2", "2"), yuans("2", "2", "2"), "1"))
                .isEqualTo(List.of(yuans("0", "1", "1"), yuans("1", "1", "0"), yuans("1", "0", "1")));
    }

    @Test
    void nothingIsRoundedToNothing() {
        RoundedTable nothing = ControlledRounding.ofMargins(yuans("0", "0"), yuans("0"), CENT);
        assertThat(nothing.amount(1, 0)).isEqualTo(Money.ZERO);
        assertThat(nothing.exactCents(1, 0)).isEqualTo(Ratio.ZERO);
        assertThat(ControlledRounding.ofMargins(List.of(), List.of(), CENT).whole())
                .isEqualTo(Money.ZERO);
        assertThat(rounded(yuans("0", "5"), yuans("2", "0", "3"), "0.01"))
                .isEqualTo(List.of(yuans("0", "0", "0"), yuans("2", "0", "3")));
    }

    @Test
    void theSameTableGivesTheSameCells() {
        long[] rows = margins(new Random(3), 12);
        List<Money> columns = money(split(new Random(4), LongStream.of(rows).sum(), 12, false), 1);
        assertThat(rounded(money(rows, 1), columns, "0.01")).isEqualTo(rounded(money(rows, 1), columns, "0.01"));
    }

    @Test
    void veryLargeAmountsAreExact() {
        Money large = new Money(Long.MAX_VALUE / 4);
        List<Money> margins = List.of(large, large, large);
        check(ControlledRounding.ofMargins(margins, margins, CENT), CENT);
    }

    @Test
    void wrongTablesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlledRounding.ofMargins(yuans("1"), yuans("2"), CENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlledRounding.ofMargins(yuans("-1", "2"), yuans("1"), CENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlledRounding.ofMargins(yuans("1"), yuans("1"), Money.ZERO));
    }

    private static List<List<Money>> rounded(List<Money> rows, List<Money> columns, String unit) {
        RoundedTable table = ControlledRounding.ofMargins(rows, columns, yuan(unit));
        return IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, columns.size())
                        .mapToObj(column -> table.amount(row, column))
                        .toList())
                .toList();
    }

    private static void check(RoundedTable table, Money unit) {
        int height = table.rows().size();
        int width = table.columns().size();
        long[] rows = new long[height];
        long[] columns = new long[width];
        Ratio least = Ratio.of(-unit.cents(), 1);
        Ratio most = Ratio.of(unit.cents(), 1);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                long amount = table.amount(row, column).cents();
                rows[row] += amount;
                columns[column] += amount;
                Ratio off = Ratio.of(amount, 1).minus(table.exactCents(row, column));
                // Plain comparisons: there are millions of cells.
                if (amount < 0 || amount % unit.cents() != 0 || off.compareTo(least) <= 0 || off.compareTo(most) >= 0) {
                    throw new AssertionError("cell " + row + ", " + column + " is " + amount + ", off by " + off);
                }
            }
        }
        assertThat(money(rows, 1)).isEqualTo(table.rows());
        assertThat(money(columns, 1)).isEqualTo(table.columns());
    }

    private static List<Money> money(long[] amounts, long factor) {
        return Arrays.stream(amounts)
                .mapToObj(amount -> new Money(amount * factor))
                .toList();
    }

    /** Makes row totals, many of them nothing, small or large. */
    private static long[] margins(Random random, int length) {
        long most = new long[] {3, 100, 10_000_000}[random.nextInt(3)];
        return LongStream.generate(() -> random.nextInt(3) == 0 ? 0 : random.nextLong(most))
                .limit(length)
                .toArray();
    }

    private static long[] split(Random random, long whole, int length, boolean manyZeros) {
        long[] parts = new long[length];
        long left = whole;
        for (int i = 0; i < length - 1; i++) {
            parts[i] = manyZeros && random.nextBoolean() ? 0 : random.nextLong(2 * left / (length - i) + 1);
            parts[i] = Math.min(parts[i], left);
            left -= parts[i];
        }
        parts[length - 1] = left;
        return parts;
    }
}
