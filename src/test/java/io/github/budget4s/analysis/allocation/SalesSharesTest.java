package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.SalesHistory;
import java.math.BigInteger;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesSharesTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 7);

    /** Makes a history of 36 to 48 months that ends in the middle of a year, so that the window runs across years. */
    private static SalesHistory history(List<Long> units) {
        return Histories.monthly(
                FIRST.toString(), units.size(), month -> units.get((int) ChronoUnit.MONTHS.between(FIRST, month)));
    }

    private static List<Ratio> shares(SalesHistory history, ShareMethod method) {
        return SalesShares.of(history, HistoryWindow.choose(history, MonthRange.ofYear(2030), Requests.ALL), method);
    }

    @Test
    void poolsTheYears() {
        qt().forAll(lists().of(longs().between(0, 2_000_000)).ofSizeBetween(36, 48))
                .assuming(units -> units.stream().skip(units.size() - 36L).anyMatch(each -> each > 0))
                .checkAssert(units -> {
                    List<Long> window = units.subList(units.size() - 36, units.size());
                    int firstMonth = FIRST.plusMonths(units.size() - 36L).getMonthValue();
                    long whole = window.stream().mapToLong(Long::longValue).sum();
                    long[] sums = new long[13];
                    for (int i = 0; i < 36; i++) {
                        sums[(firstMonth - 1 + i) % 12 + 1] += window.get(i);
                    }
                    List<Ratio> shares = shares(history(units), ShareMethod.POOLED);
                    for (int month = 1; month <= 12; month++) {
                        assertThat(shares.get(month - 1)).isEqualTo(Ratio.of(sums[month], whole));
                    }
                });
    }

    @Test
    void givesEachYearTheSameWeight() {
        qt().withExamples(300)
                .forAll(lists().of(longs().between(1, 2_000)).ofSizeBetween(36, 48))
                .checkAssert(units -> {
                    List<Long> window = units.subList(units.size() - 36, units.size());
                    int firstMonth = FIRST.plusMonths(units.size() - 36L).getMonthValue();
                    long[] years = new long[3];
                    for (int i = 0; i < 36; i++) {
                        years[i / 12] += window.get(i);
                    }
                    List<Ratio> shares = shares(history(units), ShareMethod.MEAN_OF_YEARS);
                    for (int i = 0; i < 12; i++) {
                        // (a/A + b/B + c/C) / 3, over the common denominator 3ABC.
                        BigInteger part = big(window.get(i))
                                .multiply(big(years[1]))
                                .multiply(big(years[2]))
                                .add(big(window.get(i + 12))
                                        .multiply(big(years[0]))
                                        .multiply(big(years[2])))
                                .add(big(window.get(i + 24))
                                        .multiply(big(years[0]))
                                        .multiply(big(years[1])));
                        BigInteger whole =
                                big(3 * years[0]).multiply(big(years[1])).multiply(big(years[2]));
                        assertThat(shares.get((firstMonth - 1 + i) % 12)).isEqualTo(new Ratio(part, whole));
                    }
                });
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    @Test
    void sharesAlwaysMakeOneWhole() {
        qt().withExamples(200)
                .forAll(
                        lists().of(longs().between(1, Integer.MAX_VALUE)).ofSize(36),
                        arbitrary()
                                .pick(
                                        ShareMethod.POOLED,
                                        ShareMethod.MEAN_OF_YEARS,
                                        new ShareMethod.WeightedYears(List.of(2, 3, 5))))
                .check((units, method) -> shares(history(units), method).stream()
                        .reduce(Ratio.ZERO, Ratio::plus)
                        .equals(Ratio.ONE));
    }

    @Test
    void differBetweenTheMethodsWhereAYearSoldMore() {
        // The first year sold only in its first month, a hundred times as much as the other two, which sold evenly.
        SalesHistory history = Histories.monthly(
                "2023-01", 36, month -> month.getYear() > 2023 ? 1 : month.getMonthValue() == 1 ? 1200 : 0);

        assertThat(shares(history, ShareMethod.POOLED).get(0)).isEqualTo(Ratio.of(1202, 1224));
        assertThat(shares(history, ShareMethod.MEAN_OF_YEARS).get(0)).isEqualTo(Ratio.of(14, 36));
    }

    @Test
    void refusesEveryMonthThatIsNegativeInSum() {
        SalesHistory history = Histories.monthly("2023-01", 36, month -> month.getMonthValue() == 2 ? -1 : 5);

        assertThatThrownBy(() -> shares(history, ShareMethod.POOLED))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(problem ->
                                problem.message().key() + problem.message().arguments())
                        .containsExactly(
                                "allocation.negative-month[2023-02, -1]",
                                "allocation.negative-month[2024-02, -1]",
                                "allocation.negative-month[2025-02, -1]"));
    }

    @Test
    void doesNotMindANegativeMonthOutsideTheWindow() {
        SalesHistory history = Histories.monthly("2022-12", 37, month -> month.getYear() == 2022 ? -1 : 5);

        assertThat(shares(history, ShareMethod.POOLED)).containsOnly(Ratio.of(1, 12));
    }

    @Test
    void refusesToShareNothing() {
        SalesHistory nothing = Histories.monthly("2023-01", 36, month -> 0);
        SalesHistory oneYearOfNothing = Histories.monthly("2023-01", 36, month -> month.getYear() == 2024 ? 0 : 5);

        assertThatThrownBy(() -> shares(nothing, ShareMethod.POOLED)).hasMessage("allocation.nothing-sold");
        assertThatThrownBy(() -> shares(oneYearOfNothing, ShareMethod.MEAN_OF_YEARS))
                .hasMessage("allocation.nothing-sold");
        assertThat(shares(oneYearOfNothing, ShareMethod.POOLED)).containsOnly(Ratio.of(1, 12));
    }
}
