package io.github.budget4s.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KpiTableTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static KpiTable.Request by(KpiKey... keys) {
        return new KpiTable.Request(List.of(keys), null, false, List.of());
    }

    private static SpendEntry spent(YearMonth month, int day, String channel, boolean committed, long cents) {
        return new SpendEntry(
                SpendKey.of(month, day, channel, "", "", SpendCategory.NONE, committed), new Money(cents), 1);
    }

    private static FunnelEntry came(YearMonth month, int day, String channel, long leads, long visits) {
        return new FunnelEntry(
                month, day, channel, "", "", new Figures(Map.of(Measures.LEADS, leads, Measures.VISITS, visits)));
    }

    private static Funnel funnel(FunnelEntry... entries) {
        return new Funnel(List.of(entries), Set.of(Measures.LEADS, Measures.VISITS), "funnel.csv");
    }

    private static Spend spend(SpendEntry... entries) {
        return new Spend(List.of(entries), "spend.csv");
    }

    @Test
    void spendWithoutResultsAndResultsWithoutSpendKeepTheirRow() {
        KpiTable table = KpiTable.of(
                spend(spent(MAY, 0, "a", false, 100_00), spent(MAY, 0, "", false, 50_00)),
                funnel(came(MAY, 0, "b", 4, 1), came(MAY, 0, "a", 0, 0)),
                by(KpiKey.CHANNEL));

        assertThat(table.rows()).extracting(KpiRow::key).containsExactly(List.of("a"), List.of("b"), List.of(""));
        KpiRow a = table.rows().get(0);
        assertThat(Measures.COST_PER_LEAD.value(a.figures())).isNull();
        assertThat(Measures.VISIT_RATE.value(a.figures())).isNull();
        KpiRow b = table.rows().get(1);
        assertThat(Measures.COST_PER_LEAD.value(b.figures())).isEqualTo(Ratio.ZERO);
        assertThat(Measures.VISIT_RATE.value(b.figures())).isEqualTo(Ratio.of(1, 4));
        assertThat(Measures.COST_PER_LEAD.value(table.total().figures())).isEqualTo(Ratio.of(150, 4));
    }

    @Test
    void whatNoFileHasIsAbsentAndNotZero() {
        KpiTable table = KpiTable.of(null, funnel(came(MAY, 0, "a", 4, 1)), by(KpiKey.CHANNEL));

        assertThat(Measures.SPEND.value(table.total().figures())).isNull();
        assertThat(Measures.COST_PER_LEAD.value(table.total().figures())).isNull();
        assertThat(Measures.ORDERS.value(table.total().figures())).isNull();
        assertThat(Measures.LEADS.value(table.total().figures())).isEqualTo(Ratio.of(4, 1));
    }

    @Test
    void moneyThatIsNotPaidCountsOnlyWhereItIsAskedFor() {
        Spend spend = spend(spent(MAY, 0, "a", false, 100_00), spent(MAY, 0, "a", true, 20_00));

        KpiTable paid = KpiTable.of(spend, null, by(KpiKey.CHANNEL));
        KpiTable all = KpiTable.of(spend, null, new KpiTable.Request(List.of(), null, true, List.of()));

        assertThat(paid.total().figures().sum(Measures.SPEND)).isEqualTo(100_00);
        assertThat(paid.committed()).isEqualTo(new Money(20_00));
        assertThat(all.total().figures().sum(Measures.SPEND)).isEqualTo(120_00);
        assertThat(all.rows()).hasSize(1);
    }

    @Test
    void channelsOfThePlanComeFirst() {
        KpiTable table = KpiTable.of(
                spend(spent(MAY, 0, "", false, 1), spent(MAY, 0, "a", false, 1), spent(MAY, 0, "z", false, 1)),
                null,
                new KpiTable.Request(List.of(KpiKey.MONTH, KpiKey.CHANNEL), null, false, List.of("z")));

        assertThat(table.rows()).extracting(row -> row.key().get(1)).containsExactly("z", "a", "");
    }

    @Test
    void daysAreCutOnlyWhereTheyAreKnown() {
        KpiTable.Request request =
                by(KpiKey.CHANNEL).in(new DayRange(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 6, 30)));
        Funnel daily = funnel(came(MAY, 9, "a", 1, 0), came(MAY, 10, "a", 2, 0), came(MAY.plusMonths(1), 0, "a", 4, 0));

        assertThat(KpiTable.of(null, daily, request).total().figures().sum(Measures.LEADS))
                .isEqualTo(6);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> KpiTable.of(null, funnel(came(MAY, 0, "a", 1, 0)), request))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("kpi.month-cut"));
    }

    /** The rows add up to the total to the cent, and every ratio is the exact rational of the sums. */
    @Test
    void randomDataAddsUpAndDividesExactly() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<SpendEntry> spent = new ArrayList<>();
            List<FunnelEntry> came = new ArrayList<>();
            int lines = random.nextInt(60);
            for (int i = 0; i < lines; i++) {
                YearMonth month = YearMonth.of(2026, 1 + random.nextInt(4));
                String channel = List.of("", "a", "b", "c").get(random.nextInt(4));
                if (random.nextBoolean()) {
                    spent.add(spent(
                            month, 0, channel, random.nextInt(5) == 0, random.nextLong(2_000_000_00L) - 300_000_00));
                } else {
                    Map<Quantity, Long> figures = new HashMap<>();
                    for (Quantity quantity : Measures.FUNNEL) {
                        figures.put(quantity, random.nextLong(1_000_000) - 20_000);
                    }
                    came.add(new FunnelEntry(month, 0, channel, "", "", new Figures(figures)));
                }
            }
            Spend spend = new Spend(spent, "");
            Funnel funnel = new Funnel(came, Set.copyOf(Measures.FUNNEL), "");
            KpiTable table = KpiTable.of(spend, funnel, by(KpiKey.CHANNEL, KpiKey.MONTH));

            Figures.Sum sum = new Figures.Sum();
            for (KpiRow row : table.rows()) {
                for (Quantity quantity : row.figures().quantities()) {
                    sum.add(quantity, row.figures().sum(quantity));
                }
                checkRatios(row.figures());
            }
            Figures total = table.total().figures();
            assertThat(sum.figures(total.quantities())).as("seed %d", seed).isEqualTo(total);
            long paid = spent.stream()
                    .filter(entry -> !entry.committed())
                    .mapToLong(entry -> entry.amount().cents())
                    .sum();
            assertThat(total.sum(Measures.SPEND)).isEqualTo(paid);
            for (Quantity measure : Measures.FUNNEL) {
                assertThat(total.sum(measure))
                        .isEqualTo(came.stream()
                                .mapToLong(entry -> entry.figures().sum(measure))
                                .sum());
            }
            checkRatios(total);
        }
    }

    /** Computes each ratio once more, in plain rationals of cents. */
    private static void checkRatios(Figures figures) {
        check(figures, Measures.COST_PER_LEAD, Measures.SPEND, 1, Measures.LEADS, 100);
        check(figures, Measures.COST_PER_VISIT, Measures.SPEND, 1, Measures.VISITS, 100);
        check(figures, Measures.COST_PER_ORDER, Measures.SPEND, 1, Measures.ORDERS, 100);
        check(figures, Measures.COST_PER_VEHICLE, Measures.SPEND, 1, Measures.DELIVERIES, 100);
        check(figures, Measures.COST_PER_VISITOR, Measures.SPEND, 1, Measures.VISITORS, 100);
        check(figures, Measures.COST_PER_CONTACT, Measures.SPEND, 1, Measures.CONTACTS, 100);
        check(figures, Measures.COST_PER_MILLE, Measures.SPEND, 1_000, Measures.IMPRESSIONS, 100);
        check(figures, Measures.VISIT_RATE, Measures.VISITS, 1, Measures.LEADS, 1);
        check(figures, Measures.CLOSE_RATE, Measures.ORDERS, 1, Measures.VISITS, 1);
        check(figures, Measures.TEST_DRIVE_RATE, Measures.TEST_DRIVES, 1, Measures.VISITS, 1);
        check(figures, Measures.DELIVERY_RATE, Measures.DELIVERIES, 1, Measures.ORDERS, 1);
        check(figures, Measures.RETURN_ON_SPEND, Measures.REVENUE, 1, Measures.SPEND, 1);
        Ratio roi = Measures.ROI.value(figures);
        long spend = figures.sum(Measures.SPEND);
        if (spend <= 0) {
            assertThat(roi).isNull();
        } else {
            assertThat(BigInteger.valueOf(figures.sum(Measures.GROSS_PROFIT) - spend)
                            .multiply(Objects.requireNonNull(roi).denominator()))
                    .isEqualTo(BigInteger.valueOf(spend).multiply(roi.numerator()));
        }
    }

    private static void check(Figures figures, Measure measure, Quantity above, int factor, Quantity below, int unit) {
        Ratio ratio = measure.value(figures);
        if (figures.sum(below) <= 0) {
            assertThat(ratio).isNull();
            return;
        }
        // above × factor ÷ (below × unit) = numerator ÷ denominator, multiplied out.
        assertThat(BigInteger.valueOf(figures.sum(above))
                        .multiply(BigInteger.valueOf(factor))
                        .multiply(Objects.requireNonNull(ratio).denominator()))
                .isEqualTo(BigInteger.valueOf(figures.sum(below))
                        .multiply(BigInteger.valueOf(unit))
                        .multiply(ratio.numerator()));
    }

    @Test
    void theSameLengthBeforeAndTheYearBefore() {
        DayRange quarter = DayRange.of(new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2026, 6)));

        assertThat(quarter.before())
                .isEqualTo(DayRange.of(new MonthRange(YearMonth.of(2026, 1), YearMonth.of(2026, 3))));
        assertThat(quarter.yearBefore().first()).isEqualTo(LocalDate.of(2025, 4, 1));
        DayRange days = new DayRange(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29));
        assertThat(days.before()).isEqualTo(new DayRange(LocalDate.of(2024, 2, 26), LocalDate.of(2024, 2, 27)));
        assertThat(days.yearBefore().last()).isEqualTo(LocalDate.of(2023, 2, 28));
    }
}
