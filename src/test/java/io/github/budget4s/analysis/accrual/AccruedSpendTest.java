package io.github.budget4s.analysis.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendBasis;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendLines;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.domain.spend.SpendStage;
import io.github.budget4s.domain.spend.SpreadRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccruedSpendTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private static final DayRange OF_JANUARY = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

    private static SpendLine line(
            YearMonth month, String channel, boolean order, @Nullable DayRange period, SpendStage stage, long yuan) {
        return line(month.atDay(5), channel, order, period, stage, yuan);
    }

    private static SpendLine line(
            LocalDate day, String channel, boolean order, @Nullable DayRange period, SpendStage stage, long yuan) {
        return new SpendLine(
                SpendKey.of(YearMonth.from(day), day.getDayOfMonth(), channel, "", "", SpendCategory.NONE, order),
                period,
                "PO-1",
                stage,
                new Money(100 * yuan),
                1);
    }

    private static SpendLine order(YearMonth month, long yuan) {
        return line(month, "A", true, null, SpendStage.OPEN_END, yuan);
    }

    private static SpendLine invoice(YearMonth month, long yuan) {
        return line(month, "A", false, null, SpendStage.OPEN_END, yuan);
    }

    private static AccruedSpend accrued(SpendLine... lines) {
        return accrued(List.of(lines));
    }

    private static AccruedSpend accrued(List<SpendLine> lines) {
        return AccruedSpend.of(
                new SpendLines(lines, "spend.csv"), SpendRules.DEFAULT, Plan.EMPTY, 1, AccruedSpend.Kept.ALL);
    }

    /** Returns what a check of a month knows to be committed, in yuan. */
    private static long committed(Spend spend, YearMonth checked) {
        return spend.sum(entry -> entry.committed() && entry.isKnownIn(checked)).cents() / 100;
    }

    private static long paid(Spend spend, YearMonth month) {
        return spend.sum(entry -> !entry.committed() && entry.month().equals(month))
                        .cents()
                / 100;
    }

    @Test
    void anInvoiceUsesUpItsOrderFromTheMonthOnInWhichItComes() {
        Spend spend = accrued(invoice(FEBRUARY, 28_000), order(JANUARY, 40_000)).spend();

        assertThat(committed(spend, JANUARY)).isEqualTo(40_000);
        assertThat(committed(spend, FEBRUARY)).isEqualTo(12_000);
        assertThat(paid(spend, FEBRUARY)).isEqualTo(28_000);
    }

    @Test
    void whatAnInvoiceIsBeyondItsOrderIsPaid() {
        Spend spend = accrued(order(JANUARY, 40_000), invoice(JANUARY, 45_000)).spend();

        assertThat(committed(spend, JANUARY)).isZero();
        assertThat(paid(spend, JANUARY)).isEqualTo(45_000);
    }

    @Test
    void aLastInvoiceAndAClosingLineReleaseWhatIsLeft() {
        AccruedSpend last = accrued(order(JANUARY, 40_000), line(FEBRUARY, "A", false, null, SpendStage.FINAL, 30_000));
        AccruedSpend closing = accrued(order(JANUARY, 40_000), line(FEBRUARY, "A", false, null, SpendStage.CLOSING, 0));

        assertThat(committed(last.spend(), JANUARY)).isEqualTo(40_000);
        assertThat(committed(last.spend(), FEBRUARY)).isZero();
        assertThat(last.orders().closed()).isEqualTo(new Money(10_000_00));
        assertThat(committed(closing.spend(), FEBRUARY)).isZero();
        assertThat(paid(closing.spend(), FEBRUARY)).isZero();
    }

    @Test
    void ordersMadeLaterStayOpen() {
        Spend spend = accrued(
                        order(JANUARY, 40_000),
                        line(FEBRUARY, "A", false, null, SpendStage.FINAL, 30_000),
                        order(MARCH, 7_000))
                .spend();

        assertThat(committed(spend, MARCH)).isEqualTo(7_000);
    }

    @Test
    void aCreditNoteGivesBackUnlessTheOrderIsUsedUp() {
        Spend open = accrued(order(JANUARY, 40_000), invoice(JANUARY, 15_000), invoice(FEBRUARY, -15_000))
                .spend();
        Spend done = accrued(order(JANUARY, 40_000), invoice(JANUARY, 40_000), invoice(FEBRUARY, -5_000))
                .spend();

        assertThat(committed(open, JANUARY)).isEqualTo(25_000);
        assertThat(committed(open, FEBRUARY)).isEqualTo(40_000);
        assertThat(committed(done, FEBRUARY)).isZero();
        assertThat(done.sum(entry -> true)).isEqualTo(new Money(35_000_00));
    }

    /** 28,000 of 40,000 are invoiced, credited and invoiced again at 25,000: 15,000 may still come. */
    @ParameterizedTest
    @CsvSource({"5, 10, 20", "5, 10, 10", "5, 5, 5"})
    void anInvoiceThatIsMadeAgainUsesTheOrderOnce(int wrong, int credited, int again) {
        Spend spend = accrued(
                        order(JANUARY, 40_000),
                        line(JANUARY.atDay(again), "A", false, null, SpendStage.OPEN_END, 25_000),
                        line(JANUARY.atDay(wrong), "A", false, OF_JANUARY, SpendStage.OPEN_END, 28_000),
                        line(JANUARY.atDay(credited), "A", false, null, SpendStage.OPEN_END, -28_000))
                .spend();

        assertThat(committed(spend, JANUARY)).isEqualTo(15_000);
        assertThat(paid(spend, JANUARY)).isEqualTo(25_000);
    }

    /** An order of January says so; what comes for it in March without a word is January's as well. */
    @Test
    void whatIsBeyondAnOrderAndWhatIsCreditedBelongsToItsMonths() {
        Spend beyond = accrued(
                        line(JANUARY, "A", true, OF_JANUARY, SpendStage.OPEN_END, 40_000), invoice(MARCH, 45_000))
                .spend();
        Spend credited = accrued(
                        line(JANUARY, "A", true, OF_JANUARY, SpendStage.OPEN_END, 40_000),
                        invoice(FEBRUARY, 40_000),
                        invoice(MARCH, -3_000))
                .spend();

        assertThat(paid(beyond, JANUARY)).isEqualTo(45_000);
        assertThat(paid(credited, JANUARY)).isEqualTo(37_000);
        assertThat(paid(credited, MARCH)).isZero();
    }

    @Test
    void theSameNumberOfAnotherChannelIsAnotherOrder() {
        Spend spend = accrued(order(JANUARY, 40_000), line(JANUARY, "B", false, null, SpendStage.OPEN_END, 40_000))
                .spend();

        assertThat(committed(spend, JANUARY)).isEqualTo(40_000);
    }

    @Test
    void anInvoiceThatSaysNoMonthsBelongsToThoseOfItsOrder() {
        DayRange quarter = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        Spend spend = accrued(line(JANUARY, "A", true, quarter, SpendStage.OPEN_END, 30_000), invoice(JANUARY, 30_000))
                .spend();

        assertThat(paid(spend, MARCH)).isEqualTo(10_000);
        assertThat(spend.sum(entry -> entry.committed())).isEqualTo(Money.ZERO);
        assertThat(spend.sum(entry -> entry.isKnownIn(JANUARY))).isEqualTo(new Money(30_000_00));
    }

    @Test
    void paymentsCountInTheirMonthsByCash() {
        DayRange quarter = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        SpendLines lines =
                new SpendLines(List.of(line(FEBRUARY, "A", false, quarter, SpendStage.OPEN_END, 30_000)), "spend.csv");

        AccruedSpend byCash = AccruedSpend.of(
                lines, new SpendRules(SpendBasis.CASH, SpreadRule.EQUALLY), Plan.EMPTY, 1, AccruedSpend.Kept.ALL);

        assertThat(paid(byCash.spend(), FEBRUARY)).isEqualTo(30_000);
        assertThat(byCash.movedLines()).isZero();
    }

    @Test
    void whatIsCommittedAndTakenOffIsWhatWasOrdered() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<SpendLine> lines = new ArrayList<>();
            long ordered = 0;
            long invoiced = 0;
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                YearMonth month = YearMonth.of(2026, 1 + random.nextInt(12));
                long yuan = random.nextInt(10_000);
                LocalDate first = month.atDay(1 + random.nextInt(28));
                DayRange period =
                        random.nextBoolean() ? null : new DayRange(first, first.plusDays(random.nextInt(300)));
                boolean isOrder = random.nextBoolean();
                lines.add(line(month, "A", isOrder, period, SpendStage.OPEN_END, yuan));
                ordered += isOrder ? yuan : 0;
                invoiced += isOrder ? 0 : yuan;
            }

            Spend spend = accrued(lines).spend();

            assertThat(spend.sum(entry -> !entry.committed())).isEqualTo(new Money(100 * invoiced));
            assertThat(spend.sum(entry -> entry.committed()))
                    .isEqualTo(new Money(100 * Math.max(0, ordered - invoiced)));
        }
    }
}
