package io.github.budget4s.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.funnel.FunnelFigures;
import io.github.budget4s.domain.funnel.FunnelMeasure;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KpiTableTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static KpiTable.Request by(KpiKey... keys) {
        return new KpiTable.Request(List.of(keys), null, false, List.of());
    }

    private static SpendEntry spent(YearMonth month, int day, String channel, boolean committed, long cents) {
        return new SpendEntry(month, day, channel, "", "", SpendCategory.UNSTATED, committed, new Money(cents), 1);
    }

    private static FunnelEntry came(YearMonth month, int day, String channel, long leads, long visits) {
        return new FunnelEntry(
                month,
                day,
                channel,
                "",
                "",
                FunnelFigures.of(Map.of(FunnelMeasure.LEADS, leads, FunnelMeasure.VISITS, visits)));
    }

    private static Funnel funnel(FunnelEntry... entries) {
        return new Funnel(List.of(entries), EnumSet.of(FunnelMeasure.LEADS, FunnelMeasure.VISITS), "funnel.csv");
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
        assertThat(KpiMeasure.COST_PER_LEAD.value(a.figures())).isNull();
        assertThat(KpiMeasure.VISIT_RATE.value(a.figures())).isNull();
        KpiRow b = table.rows().get(1);
        assertThat(KpiMeasure.COST_PER_LEAD.value(b.figures())).isEqualTo(Ratio.ZERO);
        assertThat(KpiMeasure.VISIT_RATE.value(b.figures())).isEqualTo(Ratio.of(1, 4));
        assertThat(KpiMeasure.COST_PER_LEAD.value(table.total().figures())).isEqualTo(Ratio.of(150, 4));
    }

    @Test
    void whatNoFileHasIsAbsentAndNotZero() {
        KpiTable table = KpiTable.of(null, funnel(came(MAY, 0, "a", 4, 1)), by(KpiKey.CHANNEL));

        assertThat(KpiMeasure.SPEND.value(table.total().figures())).isNull();
        assertThat(KpiMeasure.COST_PER_LEAD.value(table.total().figures())).isNull();
        assertThat(KpiMeasure.ORDERS.value(table.total().figures())).isNull();
        assertThat(KpiMeasure.LEADS.value(table.total().figures())).isEqualTo(Ratio.of(4, 1));
    }

    @Test
    void moneyThatIsNotPaidCountsOnlyWhereItIsAskedFor() {
        Spend spend = spend(spent(MAY, 0, "a", false, 100_00), spent(MAY, 0, "a", true, 20_00));

        KpiTable paid = KpiTable.of(spend, null, by(KpiKey.CHANNEL));
        KpiTable all = KpiTable.of(spend, null, new KpiTable.Request(List.of(), null, true, List.of()));

        assertThat(paid.total().figures().sum(Quantity.SPEND)).isEqualTo(100_00);
        assertThat(paid.committed()).isEqualTo(new Money(20_00));
        assertThat(all.total().figures().sum(Quantity.SPEND)).isEqualTo(120_00);
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

        assertThat(KpiTable.of(null, daily, request).total().figures().sum(Quantity.LEADS))
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
                    long[] figures = new long[FunnelMeasure.COUNT];
                    for (int j = 0; j < figures.length; j++) {
                        figures[j] = random.nextLong(1_000_000) - 20_000;
                    }
                    came.add(new FunnelEntry(month, 0, channel, "", "", FunnelFigures.of(figures)));
                }
            }
            Spend spend = new Spend(spent, "");
            Funnel funnel = new Funnel(came, EnumSet.allOf(FunnelMeasure.class), "");
            KpiTable table = KpiTable.of(spend, funnel, by(KpiKey.CHANNEL, KpiKey.MONTH));

            Figures.Sum sum = new Figures.Sum();
            for (KpiRow row : table.rows()) {
                for (Quantity quantity : row.figures().stated()) {
                    sum.add(quantity, row.figures().sum(quantity));
                }
                checkRatios(row.figures());
            }
            Figures total = table.total().figures();
            assertThat(sum.figures(total.stated())).as("seed %d", seed).isEqualTo(total);
            long paid = spent.stream()
                    .filter(entry -> !entry.committed())
                    .mapToLong(entry -> entry.amount().cents())
                    .sum();
            assertThat(total.sum(Quantity.SPEND)).isEqualTo(paid);
            for (FunnelMeasure measure : FunnelMeasure.values()) {
                assertThat(total.sum(Quantity.of(measure)))
                        .isEqualTo(came.stream()
                                .mapToLong(entry -> entry.figures().of(measure))
                                .sum());
            }
            checkRatios(total);
        }
    }

    /** Computes each ratio once more, in plain rationals of cents. */
    private static void checkRatios(Figures figures) {
        check(figures, KpiMeasure.COST_PER_LEAD, Quantity.SPEND, 1, Quantity.LEADS, 100);
        check(figures, KpiMeasure.COST_PER_VISIT, Quantity.SPEND, 1, Quantity.VISITS, 100);
        check(figures, KpiMeasure.COST_PER_ORDER, Quantity.SPEND, 1, Quantity.ORDERS, 100);
        check(figures, KpiMeasure.COST_PER_VEHICLE, Quantity.SPEND, 1, Quantity.DELIVERIES, 100);
        check(figures, KpiMeasure.COST_PER_VISITOR, Quantity.SPEND, 1, Quantity.VISITORS, 100);
        check(figures, KpiMeasure.COST_PER_CONTACT, Quantity.SPEND, 1, Quantity.CONTACTS, 100);
        check(figures, KpiMeasure.COST_PER_MILLE, Quantity.SPEND, 1_000, Quantity.IMPRESSIONS, 100);
        check(figures, KpiMeasure.VISIT_RATE, Quantity.VISITS, 1, Quantity.LEADS, 1);
        check(figures, KpiMeasure.CLOSE_RATE, Quantity.ORDERS, 1, Quantity.VISITS, 1);
        check(figures, KpiMeasure.TEST_DRIVE_RATE, Quantity.TEST_DRIVES, 1, Quantity.VISITS, 1);
        check(figures, KpiMeasure.DELIVERY_RATE, Quantity.DELIVERIES, 1, Quantity.ORDERS, 1);
        check(figures, KpiMeasure.RETURN_ON_SPEND, Quantity.REVENUE, 1, Quantity.SPEND, 1);
        Ratio roi = KpiMeasure.ROI.value(figures);
        long spend = figures.sum(Quantity.SPEND);
        if (spend <= 0) {
            assertThat(roi).isNull();
        } else {
            assertThat(BigInteger.valueOf(figures.sum(Quantity.GROSS_PROFIT) - spend)
                            .multiply(Objects.requireNonNull(roi).denominator()))
                    .isEqualTo(BigInteger.valueOf(spend).multiply(roi.numerator()));
        }
    }

    private static void check(
            Figures figures, KpiMeasure measure, Quantity above, int factor, Quantity below, int unit) {
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
