package io.github.budget4s.analysis.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetProposerTest {

    private static final SupportItem ADS = new SupportItem(
            "",
            "online_ads",
            new Basis.ShareOfSpend(Ratio.of(1, 2)),
            yuan("40000"),
            null,
            new SupportItem.Coverage(List.of("douyin", "wechat"), List.of()),
            null,
            null);

    @Test
    void growsThisYearsSpendWithTheExpectedVehicles() {
        BudgetProposal proposal = propose(
                spend("douyin", 2025, 12, "1000"), sales(2025, 12, 100), plan(List.of(), List.of()), Units.of(1320));

        assertThat(proposal.expected().growth()).isEqualTo(Ratio.of(11, 10));
        ProposedItem item = proposal.items().get(0);
        assertThat(item.name()).isEqualTo("online_ads");
        assertThat(item.thisYear()).isEqualTo(yuan("12000"));
        assertThat(item.proposed()).isEqualTo(yuan("13200"));
        assertThat(item.oemSupport()).isEqualTo(yuan("6600"));
        assertThat(item.ownFunds()).isEqualTo(yuan("6600"));
    }

    @Test
    void forecastsTheMonthsToCome() {
        List<SpendEntry> entries = spend("douyin", 2025, 10, "1000");
        entries.add(entry("douyin", 2025, 12, "5000"));

        BudgetProposal proposal =
                propose(entries, sales(2025, 10, 100), plan(List.of(), List.of()), null, YearMonth.of(2025, 10));

        ProposedItem item = proposal.items().get(0);
        assertThat(proposal.toCome()).containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12));
        assertThat(item.money().spent()).isEqualTo(yuan("10000"));
        // November goes on as before; what is ordered for December is more than that.
        assertThat(item.money().toCome()).isEqualTo(yuan("6000"));
        assertThat(proposal.sales()).isNotNull();
        assertThat(proposal.expected().units()).isEqualTo(Units.of(1200));
    }

    @Test
    void forecastsTheChannelsThatHaveTwoYearsOfSpend() {
        List<SpendEntry> entries = spend("douyin", 2025, 10, "1000");
        entries.addAll(spend("douyin", 2024, 12, "1000"));
        entries.addAll(spend("douyin", 2023, 12, "1000"));
        entries.addAll(spend("radio", 2025, 10, "10"));

        BudgetProposal proposal =
                propose(entries, sales(2025, 10, 100), plan(List.of(), List.of()), null, YearMonth.of(2025, 10));

        assertThat(proposal.items())
                .extracting(
                        ProposedItem::name,
                        item -> List.copyOf(item.money().forecasts().keySet()),
                        item -> item.money().toCome())
                .containsExactly(
                        tuple("online_ads", List.of(BudgetProposal.Pattern.FORECAST), yuan("2000")),
                        tuple("radio", List.of(BudgetProposal.Pattern.SPEND), yuan("20")));
    }

    @Test
    void forecastsTheVehiclesWhereThereAreTwoYears() {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (int year = 2023; year <= 2025; year++) {
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                months.put(YearMonth.of(year, month), new MonthlySales(Units.of(month == 12 ? 200 : 100), 1, 0));
            }
        }

        BudgetProposal proposal = propose(
                spend("douyin", 2025, 10, "1000"), months, plan(List.of(), List.of()), null, YearMonth.of(2025, 10));

        assertThat(proposal.sales()).extracting(YearOfSales::basis).isEqualTo(YearOfSales.Basis.FORECAST);
        assertThat(proposal.expected().expectation()).isEqualTo(BudgetProposal.Expectation.FORECAST);
        assertThat(proposal.expected().units()).isBetween(Units.of(1250), Units.of(1310));
    }

    @Test
    void doesNotForecastVehiclesOverAGap() {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (int year = 2023; year <= 2025; year++) {
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                months.put(YearMonth.of(year, month), new MonthlySales(Units.of(100), 1, 0));
            }
        }
        months.remove(YearMonth.of(2024, 3));

        BudgetProposal proposal = propose(
                spend("douyin", 2025, 10, "1000"), months, plan(List.of(), List.of()), null, YearMonth.of(2025, 10));

        assertThat(proposal.sales()).extracting(YearOfSales::basis).isEqualTo(YearOfSales.Basis.YEARS_BEFORE);
        assertThat(proposal.expected().expectation()).isEqualTo(BudgetProposal.Expectation.AS_THIS_YEAR);
    }

    @Test
    void takesWhatThePlanSaysAndKeepsTheRestApart() {
        List<SpendEntry> entries = spend("douyin", 2025, 12, "1000");
        entries.addAll(spend("radio", 2025, 12, "10"));
        entries.addAll(spend("", 2025, 12, "1"));
        Plan plan = new Plan(
                2026,
                null,
                yuan("700"),
                List.of(RegularItem.unnamed(yuan("500"))),
                List.of(new Channel("wechat", yuan("300"), true, List.of())),
                List.of(),
                Goals.NONE);

        BudgetProposal proposal = propose(entries, sales(2025, 12, 100), plan, Units.of(1200));

        assertThat(proposal.items())
                .extracting(ProposedItem::name, ProposedItem::thisYear, ProposedItem::proposed)
                .containsExactly(
                        tuple("online_ads", yuan("12000"), yuan("15600")),
                        tuple("radio", yuan("120"), yuan("120")),
                        tuple("unattributed", yuan("12"), yuan("500")),
                        tuple("reserve", Money.ZERO, yuan("700")));
    }

    @Test
    void comparesWithTheCeilingOrCutsToIt() {
        Target target = new Target("cost_per_vehicle", Target.Direction.AT_MOST, new BigDecimal("10"), false);
        List<SpendEntry> entries = spend("douyin", 2025, 12, "1000");
        entries.addAll(spend("radio", 2025, 12, "500"));
        Plan plan = plan(List.of(), List.of(target));
        BudgetRequest compared = request(entries, sales(2025, 12, 100), plan, null, null, false);
        BudgetRequest cut = request(entries, sales(2025, 12, 100), plan, null, null, true);

        assertThat(BudgetProposer.propose(compared).ceiling()).isEqualTo(yuan("12000"));
        assertThat(BudgetProposer.propose(compared).proposed()).isEqualTo(yuan("18000"));
        assertThat(BudgetProposer.propose(cut).proposed()).isEqualTo(yuan("12000"));
        assertThat(BudgetProposer.propose(cut).cut()).isEqualTo(yuan("6000"));
        assertThat(BudgetProposer.propose(cut).items().get(0).proposed()).isEqualTo(yuan("8000"));
    }

    @ParameterizedTest
    @CsvSource({"deliveries, cost_per_vehicle", "units, 单车营销成本", "销量, 单车成本"})
    void findsTargetsUnderEachOfTheirNames(String units, String cost) {
        List<Target> targets = List.of(
                new Target(units, Target.Direction.AT_LEAST, new BigDecimal("600"), false),
                new Target(cost, Target.Direction.AT_MOST, new BigDecimal("10"), false));

        BudgetProposal proposal =
                propose(spend("douyin", 2025, 12, "1000"), sales(2025, 12, 100), plan(List.of(), targets), null);

        assertThat(proposal.expected().expectation()).isEqualTo(BudgetProposal.Expectation.TARGET);
        assertThat(proposal.expected().units()).isEqualTo(Units.of(600));
        assertThat(proposal.ceiling()).isEqualTo(yuan("6000"));
    }

    @Test
    void doesNotGrowWithoutSales() {
        BudgetProposal proposal =
                propose(spend("douyin", 2025, 12, "1000"), new TreeMap<>(), plan(List.of(), List.of()), null);

        assertThat(proposal.expected().growth()).isEqualTo(Ratio.ONE);
        assertThat(proposal.expected().units()).isNull();
        assertThat(proposal.proposed()).isEqualTo(yuan("12000"));
    }

    @Test
    void addsUpForRandomYears() {
        Random random = new Random(21);
        for (int round = 0; round < 300; round++) {
            List<SpendEntry> entries = new ArrayList<>();
            long spent = 0;
            for (int month = 1; month <= 12; month++) {
                for (String channel : List.of("douyin", "wechat", "radio", "")) {
                    long cents = random.nextInt(10_000_000);
                    spent += cents;
                    entries.add(new SpendEntry(
                            SpendKey.of(
                                    YearMonth.of(2025, month),
                                    0,
                                    channel,
                                    "",
                                    "",
                                    SpendCategory.NONE,
                                    random.nextBoolean()),
                            new Money(cents),
                            1));
                }
            }

            BudgetProposal proposal = propose(
                    entries, sales(2025, 12, 100), plan(List.of(), List.of()), Units.of(1 + random.nextInt(5000)));

            assertThat(proposal.thisYear().cents()).isEqualTo(spent);
            for (ProposedItem item : proposal.items()) {
                Money own = item.ownFunds();
                Money support = item.oemSupport();
                assertThat(own == null || support == null ? null : own.plus(support))
                        .isEqualTo(item.proposed());
                assertThat(support == null ? 0 : support.cents()).isBetween(0L, 40_000_00L);
            }
        }
    }

    private static BudgetProposal propose(
            List<SpendEntry> entries, SortedMap<YearMonth, MonthlySales> sales, Plan plan, @Nullable Units units) {
        return propose(entries, sales, plan, units, null);
    }

    private static BudgetProposal propose(
            List<SpendEntry> entries,
            SortedMap<YearMonth, MonthlySales> sales,
            Plan plan,
            @Nullable Units units,
            @Nullable YearMonth lastMonth) {
        return BudgetProposer.propose(request(entries, sales, plan, units, lastMonth, false));
    }

    private static BudgetRequest request(
            List<SpendEntry> entries,
            SortedMap<YearMonth, MonthlySales> sales,
            Plan plan,
            @Nullable Units units,
            @Nullable YearMonth lastMonth,
            boolean withinCeiling) {
        return new BudgetRequest(
                2026,
                new Policy("brand", 2026, List.of(ADS)),
                plan,
                new BudgetHistory(
                        new Spend(entries, ""),
                        new SalesHistory(new TreeMap<>(sales)),
                        Funnel.NONE,
                        lastMonth,
                        new TreeSet<>(),
                        AllocatedMonths.NONE,
                        List.of()),
                units,
                null,
                new Money(1),
                withinCeiling);
    }

    private static Plan plan(List<Channel> channels, List<Target> targets) {
        return new Plan(
                2026, null, Money.ZERO, List.of(), channels, List.of(), new Goals(targets, List.of(), List.of(), null));
    }

    private static List<SpendEntry> spend(String channel, int year, int months, String amount) {
        List<SpendEntry> entries = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            entries.add(entry(channel, year, month, amount));
        }
        return entries;
    }

    private static SpendEntry entry(String channel, int year, int month, String amount) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(year, month), 0, channel, "", "", SpendCategory.NONE, false), yuan(amount), 1);
    }

    private static SortedMap<YearMonth, MonthlySales> sales(int year, int months, long units) {
        TreeMap<YearMonth, MonthlySales> sales = new TreeMap<>();
        for (int month = 1; month <= months; month++) {
            sales.put(YearMonth.of(year, month), new MonthlySales(Units.of(units), 1, 0));
        }
        return sales;
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(new BigDecimal(amount));
    }
}
