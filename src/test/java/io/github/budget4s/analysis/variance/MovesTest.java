package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.all;
import static io.github.budget4s.analysis.variance.Checks.months;
import static io.github.budget4s.analysis.variance.Checks.paid;
import static io.github.budget4s.analysis.variance.Checks.payments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cuts as money that is moved, in small cases that can be reckoned by hand. */
class MovesTest {

    private static final Ahead NOTHING = new Ahead(List.of(), List.of(), new Holidays(Map.of()), null);

    private static YearMonth month(int month) {
        return YearMonth.of(2026, month);
    }

    private static VarianceCheck check(int month, List<BudgetEntry> budget, List<SpendEntry> spend) {
        return Checks.check(month, month(month).atEndOfMonth(), budget, spend, NOTHING);
    }

    private static List<CutTransfers.Move> moves(VarianceCheck check) {
        return CutTransfers.of(check, Spared.NONE);
    }

    private static Money sum(List<CutTransfers.Move> moves) {
        return moves.stream().map(CutTransfers.Move::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Two channels of 100 a month; the first overspent in October, the second in November. */
    private static VarianceCheck october() {
        return check(
                11,
                all(months(1, 12, "a", 100_00), months(1, 12, "b", 100_00)),
                all(
                        payments(1, 9, "a", 100_00),
                        List.of(paid(10, "a", 190_00), paid(11, "a", 150_00)),
                        payments(1, 10, "b", 100_00),
                        List.of(paid(11, "b", 160_00))));
    }

    @Test
    void theMonthThatIsCheckedIsMadeUpForFirstThenThoseBeforeIt() {
        List<CutTransfers.Move> moves = moves(october());

        assertThat(moves).extracting(CutTransfers.Move::from).containsOnly(month(12));
        assertThat(moves.get(0).toMonth()).isEqualTo(month(11));
        assertThat(moves.stream().map(move -> move.toMonth() + move.toChannel()).distinct())
                .containsExactly("2026-11a", "2026-11b", "2026-10a");
        assertThat(moves.stream()
                        .filter(move -> move.toMonth().equals(month(11))
                                && move.toChannel().equals("a"))
                        .map(CutTransfers.Move::amount)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(new Money(50_00));
        // December has 100 of each and nothing is ordered of it: all of it is moved.
        assertThat(sum(moves)).isEqualTo(new Money(200_00));
    }

    @Test
    void aChannelThatIsInsideItsYearSoFarIsMadeUpForByItself() {
        VarianceCheck check = check(
                11,
                all(months(1, 12, "a", 100_00), months(1, 12, "b", 100_00)),
                all(
                        payments(1, 9, "a", 100_00),
                        List.of(paid(10, "a", 20_00), paid(11, "a", 180_00)),
                        payments(1, 10, "b", 100_00),
                        List.of(paid(11, "b", 350_00))));

        assertThat(moves(check))
                .isNotEmpty()
                .extracting(CutTransfers.Move::toChannel)
                .containsOnly("b");
    }

    @Test
    void ofAMonthNoMoreIsMadeUpForThanTheYearIsOver() {
        VarianceCheck check = check(
                11,
                months(1, 12, "a", 100_00),
                all(payments(1, 9, "a", 100_00), List.of(paid(10, "a", 60_00), paid(11, "a", 240_00))));

        // November is 140 over, the year so far 100.
        assertThat(moves(check)).hasSize(1);
        assertThat(sum(moves(check))).isEqualTo(new Money(100_00));
    }

    @Test
    void aBudgetWithoutChannelsIsMadeUpForAsOne() {
        VarianceCheck check = check(
                11,
                months(1, 12, "", 200_00),
                all(payments(1, 10, "a", 100_00), payments(1, 10, "b", 100_00), payments(11, 11, "a", 350_00)));

        assertThat(moves(check)).isNotEmpty().allSatisfy(move -> {
            assertThat(move.channel()).isEmpty();
            assertThat(move.toChannel()).isEmpty();
            assertThat(move.from()).isEqualTo(month(12));
            assertThat(move.toMonth()).isEqualTo(month(11));
        });
    }

    @Test
    void whatHasNoChannelIsNotMadeUpForWhereTheBudgetHasChannels() {
        VarianceCheck check =
                check(11, months(1, 12, "a", 100_00), all(payments(1, 11, "a", 100_00), payments(11, 11, "", 350_00)));

        assertThat(check.cuts().cuts()).isNotEmpty();
        assertThat(moves(check)).isEmpty();
    }

    @Test
    void moneyOfActivitiesAndOfOtherYearsIsNotMoved() {
        List<BudgetEntry> budget = all(
                months(1, 11, "a", 100_00),
                List.of(
                        new BudgetEntry(month(12), "a", "", "", new Money(40_00)),
                        new BudgetEntry(month(12), "a", "fair", "", new Money(60_00)),
                        new BudgetEntry(YearMonth.of(2027, 1), "a", "", "", new Money(900_00))));
        List<SpendEntry> spend = all(
                payments(1, 10, "a", 100_00),
                List.of(
                        paid(11, "a", 200_00),
                        new SpendEntry(
                                SpendKey.of(YearMonth.of(2025, 12), 0, "a", "", "", SpendCategory.NONE, false),
                                new Money(900_00),
                                1)));

        VarianceCheck check = check(11, budget, spend);

        assertThat(check.cuts().cut()).isGreaterThan(new Money(40_00));
        assertThat(sum(moves(check))).isEqualTo(new Money(40_00));
    }

    @Test
    void whatIsOrderedOrUnderContractIsNotMovedAndNeverTwice() {
        List<BudgetEntry> budget = all(months(1, 12, "a", 100_00), months(1, 12, "b", 100_00));
        List<SpendEntry> spend = all(
                payments(1, 10, "a", 100_00),
                payments(1, 9, "b", 100_00),
                List.of(paid(10, "b", 240_00), Checks.committed(11, "a", 30_00), Checks.committed(12, "a", 55_00)));
        Spared spared = new Spared(Map.of("a", new TreeMap<>(Map.of(month(12), new Money(60_00)))));

        VarianceCheck check = VarianceCheck.of(check(10, budget, spend).request(), spared);
        List<CutTransfers.Move> moves = CutTransfers.of(check, spared);

        assertThat(moves.stream()
                        .filter(move -> move.channel().equals("a"))
                        .map(CutTransfers.Move::from)
                        .distinct())
                .isSubsetOf(month(11), month(12));
        assertThat(moves.stream()
                        .filter(move ->
                                move.channel().equals("a") && move.from().equals(month(12)))
                        .map(CutTransfers.Move::amount)
                        .reduce(Money.ZERO, Money::plus))
                .isLessThanOrEqualTo(new Money(40_00));
        assertThat(sum(moves)).isEqualTo(new Money(140_00));
    }

    @Test
    void aBudgetOfStoresIsNotMovedByChannels() {
        VarianceCheck check = check(
                11,
                List.of(new BudgetEntry(month(11), "a", "", "east", new Money(100_00))),
                payments(11, 11, "a", 350_00));

        assertThatThrownBy(() -> moves(check))
                .isInstanceOf(RefusedException.class)
                .hasMessage("usage.cuts-of-stores");
    }

    @Test
    void equallyEfficientChannelsGiveInOrderOfTheirOverrunsThenSpendThenName() {
        List<BudgetEntry> budget = all(months(1, 2, "c", 100_00), months(1, 2, "b", 100_00), months(1, 2, "a", 100_00));

        assertThat(check(
                                1,
                                budget,
                                all(
                                        payments(1, 1, "c", 120_00),
                                        payments(1, 1, "b", 120_00),
                                        payments(1, 1, "a", 120_00)))
                        .cuts()
                        .cuts())
                .extracting(Cut::channel)
                .containsExactly("a");
        assertThat(check(
                                1,
                                all(budget, months(1, 1, "d", 20_00), months(2, 2, "d", 180_00)),
                                all(
                                        payments(1, 1, "c", 120_00),
                                        payments(1, 1, "b", 160_00),
                                        payments(1, 1, "a", 120_00),
                                        payments(1, 1, "d", 20_00)))
                        .cuts()
                        .cuts()
                        .get(0)
                        .channel())
                .isEqualTo("b");
    }

    @Test
    void whatACutLeavesIsTheRestOfTheForecast() {
        Cut cut = october().cuts().cuts().get(0);

        assertThat(cut.left()).isEqualTo(cut.forecast().minus(cut.amount()));
        assertThat(new Cut("a", Cut.JudgedBy.COST_PER_LEAD, Ratio.of(5, 2), Money.ZERO, Money.ZERO, Money.ZERO)
                        .roundedCost())
                .as("half a cent is rounded up")
                .isEqualTo(new Money(3));
    }

    @Test
    void rowsByGroupsNeedGroupsInThePlan() {
        Plan without = new Plan(2026, null, Money.ZERO, List.of(), List.of(), List.of(), Goals.NONE);
        Plan with = new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                Goals.NONE,
                List.of(new ChannelGroup("online", List.of("a"), null, List.of())));

        assertThatThrownBy(() -> RowKeys.of(List.of(Dimension.GROUP), without))
                .isInstanceOf(RefusedException.class)
                .hasMessage("usage.no-groups");
        assertThat(RowKeys.of(List.of(Dimension.CHANNEL), without).by()).containsExactly(Dimension.CHANNEL);
        RowKeys keys = RowKeys.of(List.of(Dimension.GROUP), with);
        assertThat(keys.by()).containsExactly(Dimension.GROUP);
        assertThat(keys.groups().of("a")).isEqualTo("online");
        assertThat(keys.by(List.of()).groups()).isEqualTo(keys.groups());
    }

    @Test
    void moneyThatNobodyGrantedIsRedAndMoneyThatCameBackOnlyWhenAsked() {
        List<SpendEntry> refund = List.of(paid(12, "a", -1));
        List<BudgetEntry> other = months(12, 12, "b", 100);

        assertThat(flagOfA(refund, other, false)).isEqualTo(Flag.OK);
        assertThat(flagOfA(refund, other, true)).isEqualTo(Flag.RED);
        assertThat(flagOfA(List.of(paid(12, "a", 1)), other, false)).isEqualTo(Flag.RED);
        assertThat(flagOfA(List.of(paid(12, "a", 1)), other, true)).isEqualTo(Flag.RED);
    }

    private static Flag flagOfA(List<SpendEntry> spend, List<BudgetEntry> budget, boolean bothWays) {
        return Checks.check(12, budget, spend, Funnel.NONE, Tolerances.DEFAULT, bothWays, Dimension.CHANNEL)
                .rows()
                .stream()
                .filter(row -> row.scope() == Scope.MONTH && row.values().containsValue("a"))
                .findFirst()
                .orElseThrow()
                .flag();
    }

    @Test
    void namesForProgramsAreSmall() {
        assertThat(Scope.YEAR_TO_DATE.code()).isEqualTo("year_to_date");
        assertThat(Dimension.ACTIVITY.columnName()).isEqualTo("activity");
    }
}
