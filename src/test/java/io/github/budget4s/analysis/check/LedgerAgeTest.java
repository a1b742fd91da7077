package io.github.budget4s.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.check.LedgerAge.State;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerAgeTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private static SpendEntry paid(int month, int day) {
        return entry(YearMonth.of(2026, month), day, false, YearMonth.of(2026, month));
    }

    private static SpendEntry ordered(int month, int day) {
        return entry(YearMonth.of(2026, month), day, true, null);
    }

    private static SpendEntry entry(YearMonth month, int day, boolean committed, @Nullable YearMonth known) {
        return new SpendEntry(
                new SpendKey(
                        month,
                        day,
                        "抖音",
                        "",
                        "",
                        SpendCategory.NONE,
                        committed,
                        known == null ? null : new SpendKey.Known(known, 0)),
                new Money(100),
                1);
    }

    private static LedgerAge age(YearMonth month, String asOf, SpendEntry... entries) {
        return LedgerAge.of(new Spend(List.of(entries), "spend.csv"), month, Today.named(LocalDate.parse(asOf)));
    }

    /** Spend of the last day of January to May, and whatever else. */
    private static LedgerAge afterWholeMonths(String asOf, SpendEntry... more) {
        List<SpendEntry> entries = new ArrayList<>(List.of(more));
        for (int month = 1; month <= 5; month++) {
            entries.add(paid(month, YearMonth.of(2026, month).lengthOfMonth()));
        }
        return age(JUNE, asOf, entries.toArray(SpendEntry[]::new));
    }

    @Test
    void aMonthWithBookingsIsFresh() {
        assertThat(afterWholeMonths("2026-07-02", paid(6, 30)).isFresh()).isTrue();
        assertThat(afterWholeMonths("2026-07-02", paid(6, 0)).isFresh()).isTrue();
    }

    @Test
    void nothingAtAllIsEmpty() {
        LedgerAge age = age(JUNE, "2026-07-02", paid(7, 3));

        assertThat(age.state()).isEqualTo(State.EMPTY);
        assertThat(age.end()).isEmpty();
    }

    @Test
    void aMonthWithoutBookingsIsNot() {
        LedgerAge without = afterWholeMonths("2026-07-02", paid(7, 1));

        assertThat(without.state()).isEqualTo(State.NOTHING_BOOKED);
        assertThat(without.end()).isEqualTo("2026-05-31");
    }

    /** An order may be of any day; where nothing is paid there is nothing else to go by. */
    @Test
    void ordersCountInALedgerOfOrdersAlone() {
        assertThat(afterWholeMonths("2026-07-02", ordered(6, 30)).state()).isEqualTo(State.NOTHING_BOOKED);
        assertThat(age(JUNE, "2026-07-02", ordered(6, 30)).isFresh()).isTrue();
        assertThat(age(JUNE, "2026-07-02", ordered(11, 11)).state()).isEqualTo(State.EMPTY);
    }

    @Test
    void aContractPaidBeforeIsNoBookingAndAnInvoiceThatComesLaterIs() {
        SpendEntry contract = entry(JUNE, 0, false, YearMonth.of(2026, 1));
        SpendEntry invoice = entry(JUNE, 0, false, YearMonth.of(2026, 7));

        assertThat(afterWholeMonths("2026-07-20", contract).state()).isEqualTo(State.NOTHING_BOOKED);
        assertThat(afterWholeMonths("2026-07-20", invoice).isFresh()).isTrue();
    }

    @Test
    void aWholeMonthWithoutBookingsEndsALedgerForAnyMonth() {
        LedgerAge ended = afterWholeMonths("2026-08-02", paid(6, 30));

        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.end()).isEqualTo("2026-06-30");
        assertThat(afterWholeMonths("2026-07-30", paid(6, 30)).isFresh()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"15, BREAKS_OFF", "16, FRESH", "1, BREAKS_OFF", "30, FRESH"})
    void aLedgerBreaksOffInTheFirstHalfOfItsMonth(int lastDay, State state) {
        assertThat(afterWholeMonths("2026-07-02", paid(6, lastDay)).state()).isEqualTo(state);
    }

    @Test
    void aLedgerThatEndsLikeThatEachMonthDoesNotBreakOff() {
        assertThat(age(JUNE, "2026-07-02", paid(3, 10), paid(4, 10), paid(5, 10), paid(6, 10))
                        .isFresh())
                .isTrue();
        // Of two months before nobody can tell.
        assertThat(age(JUNE, "2026-07-02", paid(4, 30), paid(5, 31), paid(6, 10))
                        .isFresh())
                .isTrue();
    }

    @Test
    void theRunningMonthMayEndAnywhere() {
        assertThat(afterWholeMonths("2026-06-10", paid(6, 2)).isFresh()).isTrue();
    }

    @Test
    void redIsGraverThanWhatIsNotKnownAndYellowIsLess() {
        assertThat(Verdict.gravest(List.of(Verdict.YELLOW, Verdict.UNKNOWN, Verdict.OK)))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Verdict.gravest(List.of(Verdict.RED, Verdict.UNKNOWN))).isEqualTo(Verdict.RED);
        assertThat(Verdict.gravest(List.of())).isEqualTo(Verdict.OK);
        assertThat(List.of(Verdict.of(Flag.OK), Verdict.of(Flag.YELLOW), Verdict.of(Flag.RED)))
                .containsExactly(Verdict.OK, Verdict.YELLOW, Verdict.RED);
    }
}
