package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.all;
import static io.github.budget4s.analysis.variance.Checks.committed;
import static io.github.budget4s.analysis.variance.Checks.months;
import static io.github.budget4s.analysis.variance.Checks.paid;
import static io.github.budget4s.analysis.variance.Checks.payments;
import static io.github.budget4s.analysis.variance.Checks.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.analysis.support.NetRequest;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of the end of a year or of a running month, and how sure it is. */
class OutlookTest {

    private static final LocalDate END_OF_MAY = LocalDate.of(2026, 5, 31);
    private static final Ahead NOTHING = new Ahead(List.of(), List.of(), new Holidays(Map.of()), null);

    private static VarianceRow.Outlook outlook(VarianceRow row) {
        return Objects.requireNonNull(row.outlook());
    }

    private static VarianceRow.Ending ending(VarianceRow row) {
        return Objects.requireNonNull(row.ending());
    }

    private static VarianceRow fullYear(List<BudgetEntry> budget, List<SpendEntry> spend) {
        return Checks.check(5, END_OF_MAY, budget, spend, NOTHING).whole(Scope.FULL_YEAR);
    }

    private static SpendEntry on(int year, int month, int day, String channel, long cents) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(year, month), day, channel, "", "", SpendCategory.NONE, false),
                new Money(cents),
                1);
    }

    /** Two years of 1,000.00 a month that go on in this one. */
    private static List<SpendEntry> twoYears(String channel, int first) {
        List<SpendEntry> spend = new ArrayList<>();
        for (YearMonth month = YearMonth.of(first, 1);
                month.isBefore(YearMonth.of(2026, 1));
                month = month.plusMonths(1)) {
            spend.add(on(month.getYear(), month.getMonthValue(), 0, channel, 1_000_00));
        }
        return spend;
    }

    @Test
    void whatIsSpentAndOrderedBeyondTheLimitIsCertain() {
        // 12 times 100: yellow from 1,260.00 on, red from 1,320.00.
        VarianceRow red =
                fullYear(months(1, 12, "a", 100_00), all(payments(1, 4, "a", 100_00), List.of(paid(5, "a", 920_00))));
        VarianceRow nearly =
                fullYear(months(1, 12, "a", 100_00), all(payments(1, 4, "a", 100_00), List.of(paid(5, "a", 919_99))));

        assertThat(ending(red)).isEqualTo(new VarianceRow.Ending(Ratio.ZERO, Ratio.ONE));
        assertThat(ending(nearly).red()).isLessThanOrEqualTo(Ratio.ONE);
    }

    @Test
    void whereNothingIsToComeTheEndIsKnown() {
        VarianceRow ok = Checks.check(
                        12,
                        LocalDate.of(2026, 12, 31),
                        months(1, 12, "a", 100_00),
                        payments(1, 12, "a", 100_00),
                        NOTHING)
                .whole(Scope.FULL_YEAR);
        VarianceRow yellow = Checks.check(
                        12,
                        LocalDate.of(2026, 12, 31),
                        months(1, 12, "a", 100_00),
                        all(payments(1, 11, "a", 100_00), List.of(paid(12, "a", 160_00))),
                        NOTHING)
                .whole(Scope.FULL_YEAR);
        VarianceRow below = Checks.check(
                        12,
                        LocalDate.of(2026, 12, 31),
                        months(1, 12, "a", 100_00),
                        all(payments(1, 11, "a", 100_00), List.of(paid(12, "a", 159_99))),
                        NOTHING)
                .whole(Scope.FULL_YEAR);

        assertThat(ending(ok)).isEqualTo(new VarianceRow.Ending(Ratio.ZERO, Ratio.ZERO));
        assertThat(ending(yellow)).isEqualTo(new VarianceRow.Ending(Ratio.ONE, Ratio.ZERO));
        assertThat(ending(below)).as("a cent below 5 %").isEqualTo(new VarianceRow.Ending(Ratio.ZERO, Ratio.ZERO));
        assertThat(outlook(ok).deviation()).isZero();
        assertThat(ok.forecast()).isEqualTo(Money.ZERO);
    }

    /** The limit lies on the forecast itself: as likely above as below it. */
    @Test
    void aForecastOnTheLimitReachesItHalfTheTime() {
        // 500 so far, 700 expected, and 55 ordered for June beyond its 100: 1,200 of a budget of 1,142.86 and 1,090.91.
        List<BudgetEntry> budget = all(months(1, 5, "a", 100_00), months(6, 12, "a", 100_00));
        VarianceRow row = fullYear(budget, payments(1, 5, "a", 100_00));
        double deviation = outlook(row).deviation();

        assertThat(outlook(row).rest()).isEqualTo(new Money(700_00));
        assertThat(deviation).isBetween(0.05, 0.2);
        assertThat(ending(row).red()).isGreaterThan(Ratio.ZERO).isLessThan(Ratio.of(1, 2));
        assertThat(ending(row).yellow()).isGreaterThan(Ratio.ZERO);
        assertThat(ending(row).yellow().plus(ending(row).red())).isLessThan(Ratio.of(1, 2));
    }

    @Test
    void theMoreIsSpentTheMoreLikelyTheYearEndsRed() {
        Ratio before = Ratio.of(-1, 1);
        for (long may = 100_00; may <= 800_00; may += 100_00) {
            VarianceRow row = fullYear(
                    months(1, 12, "a", 100_00),
                    all(payments(1, 4, "a", 100_00), payments(5, 5, "a", may / 2), payments(5, 5, "a", may / 2)));
            assertThat(ending(row).red()).isGreaterThan(before).isLessThanOrEqualTo(Ratio.ONE);
            before = ending(row).red();
        }
    }

    @Test
    void withoutABudgetNobodyKnowsHowTheYearEnds() {
        VarianceRow row = fullYear(List.of(), payments(1, 5, "a", 100_00));

        assertThat(row.ending()).isNull();
        assertThat(row.ratio()).isNull();
        assertThat(row.flag()).isEqualTo(Flag.RED);
        // 5/9 of the mean of the months so far, for there is a budget of nothing.
        assertThat(row.forecast()).isEqualTo(new Money(7 * 55_56));
    }

    @Test
    void errorsOfTwoChannelsAreHalfInCommon() {
        VarianceCheck two = Checks.check(
                5,
                END_OF_MAY,
                all(months(1, 12, "a", 100_00), months(1, 12, "b", 100_00)),
                all(payments(1, 5, "a", 100_00), payments(1, 5, "b", 100_00)),
                NOTHING,
                Dimension.CHANNEL);
        double alone = outlook(year(two, Dimension.CHANNEL, "a")).deviation();
        double both = outlook(two.whole(Scope.FULL_YEAR)).deviation();

        // The root of half of 2 squared and half of 2, over 2.
        assertThat(both / alone).isCloseTo(Math.sqrt(3) / 2, offset(1e-9));
        assertThat(outlook(two.whole(Scope.FULL_YEAR)).origin().channels()).isEqualTo(2);
        assertThat(outlook(year(two, Dimension.CHANNEL, "a")).origin())
                .isEqualTo(new VarianceRow.Origin(null, 1, 5.0 / 9));
    }

    @Test
    void theHistoryThatIsToldIsThatOfTheLongest() {
        List<BudgetEntry> budget =
                all(months(1, 12, "a", 1_000_00), months(1, 12, "b", 1_000_00), months(1, 12, "c", 1_000_00));
        List<SpendEntry> spend = all(
                twoYears("a", 2024),
                twoYears("b", 2023),
                payments(1, 5, "a", 1_000_00),
                payments(1, 5, "b", 1_000_00),
                payments(1, 5, "c", 1_000_00));

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, NOTHING, Dimension.CHANNEL);

        assertThat(Objects.requireNonNull(
                                outlook(check.whole(Scope.FULL_YEAR)).origin().history())
                        .first())
                .isEqualTo(YearMonth.of(2023, 1));
        assertThat(Objects.requireNonNull(outlook(year(check, Dimension.CHANNEL, "a"))
                                .origin()
                                .history())
                        .first())
                .isEqualTo(YearMonth.of(2024, 1));
        assertThat(outlook(year(check, Dimension.CHANNEL, "c")).origin().history())
                .isNull();
        assertThat(outlook(year(check, Dimension.CHANNEL, "a")).origin().weight())
                .isEqualTo(5 / 5.5);
    }

    @Test
    void aHistoryWithoutABudgetSaysAllAndGoesToEachStoreAlike() {
        List<SpendEntry> spend = all(twoYears("a", 2024), payments(1, 5, "a", 1_000_00));

        VarianceRow row = fullYear(months(1, 12, "b", 1), spend);

        assertThat(row.forecast().cents()).isBetween(7 * 995_00L, 7 * 1_005_00L);
        assertThat(outlook(row).origin().channels()).isEqualTo(2);
    }

    /** Rent of a site is paid by quarter; the months between cost nothing, and what is to come is known. */
    @Test
    void whatIsPaidInTheSameMonthsOfEachYearGoesOnSo() {
        List<SpendEntry> spend = new ArrayList<>();
        for (int month : List.of(1, 4, 7, 10)) {
            spend.add(on(2024, month, 0, "a", 300_00));
            spend.add(on(2025, month, 0, "a", 310_00));
        }
        spend.add(on(2026, 1, 0, "a", 320_00));
        spend.add(on(2026, 4, 0, "a", 320_00));

        VarianceRow row = fullYear(months(1, 12, "a", 90_00), spend);

        assertThat(row.series().toCome())
                .isEqualTo(Map.of(YearMonth.of(2026, 7), new Money(310_00), YearMonth.of(2026, 10), new Money(310_00)));
        assertThat(outlook(row).deviation()).isZero();
        assertThat(outlook(row).origin()).isEqualTo(new VarianceRow.Origin(null, 1, 1));
        // 1,260.00 of 1,080.00.
        assertThat(ending(row)).isEqualTo(new VarianceRow.Ending(Ratio.ZERO, Ratio.ONE));
    }

    @Test
    void amountsOrderedForAMonthAreAPartOfItHoweverItIsForecast() {
        List<SpendEntry> spend = new ArrayList<>();
        for (int month : List.of(1, 7)) {
            spend.add(on(2024, month, 0, "a", 300_00));
            spend.add(on(2025, month, 0, "a", 300_00));
        }
        spend.add(on(2026, 1, 0, "a", 300_00));

        assertThat(fullYear(months(1, 12, "a", 50_00), all(spend, List.of(committed(7, "a", 100_00))))
                        .forecast())
                .isEqualTo(new Money(200_00));
        assertThat(fullYear(months(1, 12, "a", 50_00), all(spend, List.of(committed(7, "a", 400_00))))
                        .forecast())
                .as("what is ordered beyond it is not given back")
                .isEqualTo(Money.ZERO);
    }

    /** Invoices come late: a month of which hardly a tenth is booked says nothing before two later ones are over. */
    @Test
    void aMonthThatIsHardlyBookedSaysNothingYet() {
        List<BudgetEntry> budget = months(1, 12, "a", 100_00);

        assertThat(fullYear(budget, all(payments(1, 4, "a", 100_00), List.of(paid(5, "a", 10_00))))
                        .forecast())
                .as("a tenth")
                .isEqualTo(new Money(700_00));
        assertThat(fullYear(budget, all(payments(1, 4, "a", 100_00), List.of(paid(5, "a", 10_01))))
                        .forecast())
                .as("a cent more: 410.01 of 500.00, with 5/9 of the weight")
                .isEqualTo(new Money(7 * 90_00));
        assertThat(fullYear(
                                budget,
                                all(
                                        payments(1, 2, "a", 100_00),
                                        List.of(paid(3, "a", 10_00)),
                                        payments(4, 5, "a", 100_00)))
                        .forecast())
                .as("two months later nothing comes any more")
                .isEqualTo(new Money(7 * 90_00));
    }

    @Test
    void refundsDoNotMakeTheMonthsToComeCheaperThanNothing() {
        // Of the last two months invoices may still come: three say nothing was spent, with 3/7 of the weight.
        assertThat(fullYear(months(1, 12, "a", 100_00), payments(1, 5, "a", -100_00))
                        .forecast())
                .isEqualTo(new Money(7 * 57_14));
    }

    private static VarianceRow running(List<SpendEntry> spend, int day) {
        return Checks.check(
                        5, LocalDate.of(2026, 6, day), months(1, 12, "a", 100_00), spend, NOTHING, Dimension.CHANNEL)
                .whole(Scope.RUNNING);
    }

    @Test
    void aSinglePaymentOfNearlyTheWholeMonthIsTheMonths() {
        List<SpendEntry> before = payments(1, 5, "a", 100_00);

        assertThat(running(all(before, List.of(paid(6, "a", 90_00))), 10).forecast())
                .isEqualTo(Money.ZERO);
        assertThat(running(all(before, List.of(paid(6, "a", 89_99))), 10).forecast())
                .isGreaterThan(Money.ZERO);
    }

    @Test
    void theFewerLinesTheMoreARunningMonthIsHeldToItsBudget() {
        List<SpendEntry> before = payments(1, 5, "a", 100_00);
        // A third of the days are gone and no month before has days: 8 of 22 working days.
        VarianceRow one = running(all(before, List.of(paid(6, "a", 50_00))), 10);
        VarianceRow none = running(before, 10);

        // Half of 14/22 of (14/22 of 100 and 50), half of what 100 has left beyond 50.
        assertThat(one.forecast()).isEqualTo(new Money(61_16));
        assertThat(one.projection()).isEqualTo(new Money(50_00 + 61_16));
        assertThat(none.forecast()).as("all of it").isEqualTo(new Money(100_00));
        assertThat(one.budget()).as("expected by now").isEqualTo(new Money(36_36));
        assertThat(one.key()).isEqualTo("2026-06");
    }

    @Test
    void refundsOfARunningMonthAreNotToBeSpentAgain() {
        List<SpendEntry> before = payments(1, 5, "a", 100_00);

        // Half of 14/22 of 14/22 of 100, half of 100.
        assertThat(running(all(before, List.of(paid(6, "a", -30_00))), 10).forecast())
                .isEqualTo(new Money(70_25));
    }

    /** The less is left of a month, the less sure its rest; and no less sure than a tenth of it. */
    @Test
    void theEndOfARunningMonthIsLessSureByItsDays() {
        List<SpendEntry> before = payments(1, 5, "a", 100_00);
        double early = outlook(running(before, 1)).deviation();
        double late = outlook(running(before, 29)).deviation();
        double tenth = outlook(running(before, 26)).deviation();

        // 21 of 22 and 1 of 22 working days are left.
        assertThat(late / early).isCloseTo(Math.sqrt(0.955 / 0.1), offset(1e-9));
        assertThat(tenth).isEqualTo(late);
    }

    @Test
    void monthsOutOfTheYearAreNotRunning() {
        VarianceCheck check = Checks.check(
                12, LocalDate.of(2027, 1, 15), months(1, 12, "a", 100_00), payments(1, 12, "a", 100_00), NOTHING);

        assertThat(check.rows())
                .extracting(VarianceRow::scope)
                .containsExactly(Scope.MONTH, Scope.YEAR_TO_DATE, Scope.FULL_YEAR);
        assertThat(check.request().toCome()).isEmpty();
    }

    @Test
    void theMonthCheckedHasNoOutlook() {
        VarianceRow month = Checks.check(
                        5, END_OF_MAY, months(1, 12, "a", 100_00), payments(1, 5, "a", 100_00), NOTHING)
                .whole(Scope.MONTH);

        assertThat(month.forecast()).isEqualTo(Money.ZERO);
        assertThat(month.ending()).isNull();
        assertThat(month.projection()).isEqualTo(new Money(100_00));
        assertThat(month.available()).isEqualTo(Money.ZERO);
    }

    private static Ahead netOf(List<SpendEntry> spend, int last) {
        SupportItem ads = new SupportItem(
                "",
                "ads",
                new Basis.ShareOfSpend(Ratio.of(1, 2)),
                null,
                null,
                new SupportItem.Coverage(List.of("a"), List.of()),
                null,
                null);
        return new Ahead(
                List.of(),
                List.of(),
                new Holidays(Map.of()),
                new NetRequest(
                        new Policy(null, 2026, List.of(ads)),
                        new ActualFacts(
                                2026,
                                Plan.EMPTY,
                                new Spend(spend, ""),
                                new SalesHistory(new TreeMap<>()),
                                new TreeMap<>(),
                                Funnel.NONE),
                        YearMonth.of(2026, last),
                        List.of(),
                        Map.of()));
    }

    /** Half of what is spent is refunded: own money is held against own money, in every scope. */
    @Test
    void supportIsTakenOffSpendBudgetAndWhatIsToCome() {
        List<SpendEntry> spend =
                all(payments(1, 4, "a", 100_00), payments(5, 5, "a", 120_00), payments(1, 5, "b", 50_00));
        List<BudgetEntry> budget = all(months(1, 12, "a", 100_00), months(1, 12, "b", 50_00));

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, netOf(spend, 5), Dimension.CHANNEL);

        VarianceRow month = check.whole(Scope.MONTH);
        assertThat(month.budget()).isEqualTo(new Money(100_00));
        assertThat(month.actual()).isEqualTo(new Money(110_00));
        VarianceRow a = year(check, Dimension.CHANNEL, "a");
        assertThat(a.budget()).isEqualTo(new Money(600_00));
        assertThat(outlook(a).rest()).isEqualTo(new Money(7 * 102_22));
        assertThat(outlook(a).support()).isEqualTo(new Money(7 * 51_11));
        assertThat(a.actual()).isEqualTo(new Money(260_00 + 7 * 51_11));
        assertThat(outlook(year(check, Dimension.CHANNEL, "b")).support()).isEqualTo(Money.ZERO);
        assertThat(outlook(check.whole(Scope.FULL_YEAR)).support()).isEqualTo(new Money(7 * 51_11));
        assertThat(check.net()).isNotNull();
    }

    @Test
    void supportIsTakenOffWhatARunningMonthIsExpectedToHaveSpent() {
        List<SpendEntry> spend = payments(1, 5, "a", 100_00);

        VarianceRow row = Checks.check(5, LocalDate.of(2026, 6, 10), months(1, 12, "a", 100_00), spend, netOf(spend, 5))
                .whole(Scope.RUNNING);

        // 8 of 22 working days of 100 less half of it.
        assertThat(row.budget()).isEqualTo(new Money(36_36 - 18_18));
        assertThat(outlook(row).budget()).isEqualTo(new Money(50_00));
    }

    @Test
    void theWholeAloneAndTheMonthAloneCanBeLookedAt() {
        VarianceCheck check = Checks.check(
                5, END_OF_MAY, months(1, 12, "a", 100_00), payments(1, 5, "a", 150_00), NOTHING, Dimension.CHANNEL);

        assertThat(check.ofMonth()).extracting(VarianceRow::scope).containsOnly(Scope.MONTH);
        assertThat(check.ofMonth()).hasSize(2);
        VarianceCheck whole = check.ofWhole();
        assertThat(whole.rows()).hasSize(3).allMatch(VarianceRow::isWhole);
        assertThat(whole.request().by()).isEmpty();
        assertThat(whole.cuts()).isEqualTo(check.cuts());
        assertThat(whole.worst()).isEqualTo(Flag.RED);
        assertThat(check.lumps()).isEmpty();
    }

    @Test
    void whatWasPaidAheadIsToldOfChannelsThatAreNotOk() {
        List<BudgetEntry> budget = all(months(1, 12, "a", 100_00), months(1, 12, "b", 100_00));

        assertThat(Checks.check(
                                1,
                                LocalDate.of(2026, 1, 31),
                                budget,
                                all(payments(1, 1, "a", 600_00), payments(1, 1, "b", 100_00)),
                                NOTHING)
                        .lumps())
                .containsExactly(new LumpPayment("a", YearMonth.of(2026, 1), new Money(600_00)));
        assertThat(Checks.check(7, LocalDate.of(2026, 7, 31), budget, payments(1, 1, "a", 600_00), NOTHING)
                        .lumps())
                .as("by July it is used up")
                .isEmpty();
        assertThat(Checks.check(
                                1,
                                LocalDate.of(2026, 1, 31),
                                budget,
                                all(payments(1, 1, "a", 600_00), payments(1, 1, "b", -900_00)),
                                NOTHING)
                        .lumps())
                .as("nothing is wrong with the whole")
                .isEmpty();
    }

    @Test
    void rowsWithoutANameComeLast() {
        VarianceCheck check = Checks.check(
                5,
                END_OF_MAY,
                all(months(5, 5, "b", 10), months(5, 5, "", 10), months(5, 5, "a", 10)),
                List.of(),
                NOTHING,
                Dimension.CHANNEL,
                Dimension.STORE);

        assertThat(check.rows().stream()
                        .filter(row -> row.scope() == Scope.MONTH
                                && row.values().keySet().equals(Set.of(Dimension.CHANNEL)))
                        .map(row -> row.values().get(Dimension.CHANNEL)))
                .containsExactly("a", "b", "");
        assertThat(check.rows().get(0).isWhole()).isTrue();
        assertThat(check.rows().get(check.rows().size() - 1).values()).hasSize(2);
    }
}
