package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.yuans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProportionalFitTest {

    private static List<Ratio> shares(long... parts) {
        long whole = Arrays.stream(parts).sum();
        return Arrays.stream(parts).mapToObj(part -> Ratio.of(part, whole)).toList();
    }

    @Test
    void cellsKeepTheProportionsOfTheShares() {
        BigDecimal[] cells =
                ProportionalFit.of(yuans("60", "40"), yuans("50", "50"), List.of(shares(1, 1), shares(3, 1)));
        assertThat(cells[0].doubleValue()).isCloseTo(2358.9, within(0.01));
        assertThat(cells[0].doubleValue() * cells[3].doubleValue() / cells[1].doubleValue() / cells[2].doubleValue())
                .isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void sharesThatFitAlreadyStayAsTheyAre() {
        BigDecimal[] cells =
                ProportionalFit.of(yuans("60", "40"), yuans("60", "40"), List.of(shares(1, 1), shares(3, 1)));
        assertThat(Arrays.stream(cells).map(BigDecimal::doubleValue)).containsExactly(3000.0, 3000.0, 3000.0, 1000.0);
    }

    @Test
    void aCellWithoutAShareStaysWithoutMoneyWhereTheTotalsAllowIt() {
        BigDecimal[] cells =
                ProportionalFit.of(yuans("60", "40"), yuans("30", "70"), List.of(shares(1, 1), shares(0, 1)));
        assertThat(Arrays.stream(cells).map(BigDecimal::doubleValue)).containsExactly(3000.0, 3000.0, 0.0, 4000.0);
    }

    @Test
    void totalsThatTheSharesCannotHoldHoldAllTheSame() {
        assertHolds(
                yuans("60", "40"),
                yuans("30", "70"),
                ProportionalFit.of(yuans("60", "40"), yuans("30", "70"), List.of(shares(1, 0), shares(0, 1))));
        assertHolds(
                yuans("60", "40"),
                yuans("30", "70"),
                ProportionalFit.of(yuans("60", "40"), yuans("30", "70"), List.of(shares(1, 0), shares(1, 0))));
        assertHolds(
                yuans("100", "0"),
                yuans("0", "100"),
                ProportionalFit.of(yuans("100", "0"), yuans("0", "100"), List.of(shares(1, 0), shares(1, 1))));
    }

    @Test
    void totalsHoldInAnyTableAndSoDoThoseOfTheRoundedOne() {
        Random random = new Random(77);
        for (int i = 0; i < 200; i++) {
            int height = 1 + random.nextInt(8);
            int width = 1 + random.nextInt(12);
            List<List<Ratio>> shares = new ArrayList<>();
            for (int row = 0; row < height; row++) {
                long[] parts =
                        random.longs(width, 0, 4).map(part -> part * part).toArray();
                parts[random.nextInt(width)]++;
                shares.add(shares(parts));
            }
            long unit = List.of(1L, 100L, 100_000L).get(i % 3);
            long whole = random.nextInt(i % 2 == 0 ? 20 : 1_000_000) * unit;
            List<Money> rows = parts(random, whole / unit, height, unit);
            List<Money> columns = parts(random, whole / unit, width, unit);
            assertHolds(rows, columns, ProportionalFit.of(rows, columns, shares));
            RoundedTable table = ControlledRounding.ofShares(rows, columns, new Money(unit), shares);
            for (int row = 0; row < height; row++) {
                long sum = 0;
                for (int column = 0; column < width; column++) {
                    Money amount = table.amount(row, column);
                    assertThat(amount.isNegative()).isFalse();
                    assertThat(amount.cents() % unit).isZero();
                    Ratio off = Ratio.of(amount.cents(), 1).minus(table.exactCents(row, column));
                    assertThat(off).isLessThan(Ratio.of(unit, 1)).isGreaterThan(Ratio.of(-unit, 1));
                    sum += amount.cents();
                }
                assertThat(sum).isEqualTo(rows.get(row).cents());
            }
            for (int column = 0; column < width; column++) {
                long sum = 0;
                for (int row = 0; row < height; row++) {
                    sum += table.amount(row, column).cents();
                }
                assertThat(sum).isEqualTo(columns.get(column).cents());
            }
        }
    }

    private static List<Money> parts(Random random, long whole, int count, long unit) {
        List<Money> parts = new ArrayList<>();
        long left = whole;
        for (int i = 1; i < count; i++) {
            long part = random.nextBoolean() ? 0 : (long) (random.nextDouble() * (left + 1));
            parts.add(new Money(part * unit));
            left -= part;
        }
        parts.add(new Money(left * unit));
        return parts;
    }

    private static void assertHolds(List<Money> rows, List<Money> columns, BigDecimal[] cells) {
        assertThat(cells).allMatch(cell -> cell.signum() >= 0);
        for (int row = 0; row < rows.size(); row++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int column = 0; column < columns.size(); column++) {
                sum = sum.add(cells[row * columns.size() + column]);
            }
            assertThat(sum).isCloseTo(BigDecimal.valueOf(rows.get(row).cents()), within(new BigDecimal("1e-6")));
        }
        for (int column = 0; column < columns.size(); column++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 0; row < rows.size(); row++) {
                sum = sum.add(cells[row * columns.size() + column]);
            }
            assertThat(sum).isCloseTo(BigDecimal.valueOf(columns.get(column).cents()), within(new BigDecimal("1e-6")));
        }
    }
}
