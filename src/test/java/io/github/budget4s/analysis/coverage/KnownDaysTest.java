package io.github.budget4s.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownDaysTest {

    private static SpendEntry line(int month, int day, boolean committed, long lines) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), day, "", "", "", SpendCategory.NONE, committed),
                new Money(100),
                lines);
    }

    private static LocalDate today(SpendEntry... entries) {
        return new KnownDays()
                .with(new Spend(List.of(entries), "spend.csv"))
                .today()
                .orElseThrow()
                .day();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void aSingleLineOfTheNextMonthMakesThatMonthTheRunningOne() {
        assertThat(today(line(5, 20, false, 4), line(6, 20, false, 4), line(7, 1, false, 1)))
                .isEqualTo(day(7, 1));
    }

    @Test
    void aLedgerThatIsBookedInTheMiddleOfEachMonthEndsWithAWholeOne() {
        assertThat(today(line(4, 15, false, 4), line(5, 15, false, 4), line(6, 20, false, 4)))
                .isEqualTo(day(6, 30));
    }

    @Test
    void aMonthWithLessThanHalfTheLinesOfAllBeforeHasJustBegun() {
        assertThat(today(line(4, 15, false, 4), line(5, 15, false, 4), line(6, 16, false, 1)))
                .isEqualTo(day(6, 16));
        assertThat(today(line(4, 15, false, 4), line(5, 15, false, 2), line(6, 16, false, 1)))
                .isEqualTo(day(6, 30));
        assertThat(today(line(4, 15, false, 4), line(5, 15, false, 4), line(6, 27, false, 1)))
                .isEqualTo(day(6, 30));
    }

    @Test
    void ordersOfDaysToComeDoNotMoveToday() {
        assertThat(today(line(5, 15, false, 4), line(6, 20, false, 4), line(11, 11, true, 1)))
                .isEqualTo(day(6, 30));
    }

    @Test
    void whatWasPaidAheadDoesNotMoveTodayToTheMonthThatItIsFor() {
        SpendEntry december = new SpendEntry(
                new SpendKey(
                        YearMonth.of(2026, 12),
                        0,
                        "",
                        "",
                        "",
                        SpendCategory.NONE,
                        false,
                        new SpendKey.Known(YearMonth.of(2026, 5), 0)),
                new Money(100),
                1);

        assertThat(today(line(5, 15, false, 4), line(6, 20, false, 4), december))
                .isEqualTo(day(6, 30));
        assertThat(KnownDays.isKnown(december, Today.named(day(5, 1)))).isTrue();
        assertThat(KnownDays.isKnown(december, Today.named(day(4, 30)))).isFalse();
    }

    @Test
    void ordersAreAllThereIsWhereNothingIsPaid() {
        assertThat(today(line(5, 31, true, 1))).isEqualTo(day(5, 31));
    }

    @Test
    void aLedgerOfMonthsIsWholeToItsLastMonth() {
        assertThat(today(line(5, 0, false, 1), line(6, 0, false, 1))).isEqualTo(day(6, 30));
    }

    @Test
    void monthsWrittenAsTheirFirstDaysAreMonths() {
        assertThat(today(line(5, 1, false, 9), line(6, 1, false, 1))).isEqualTo(day(6, 30));
    }

    @Test
    void theFileThatGoesFurthestKnowsTheDay() {
        Funnel funnel = new Funnel(
                List.of(
                        new FunnelEntry(YearMonth.of(2026, 5), 31, "", "", "", Figures.NONE),
                        new FunnelEntry(YearMonth.of(2026, 6), 9, "", "", "", Figures.NONE)),
                Set.of(),
                "funnel.csv");

        Today today = new KnownDays()
                .with(new Spend(List.of(line(5, 31, false, 1), line(6, 3, false, 1)), "spend.csv"))
                .with(funnel)
                .today()
                .orElseThrow();

        assertThat(today.day()).isEqualTo(day(6, 9));
        assertThat(today.assumed()).isTrue();
    }

    @Test
    void withoutALineThereIsNoDayButOneThatIsNamed() {
        assertThat(new KnownDays().today()).isEmpty();
        assertThat(new KnownDays().todayOr(null)).isNull();
        assertThat(new KnownDays().todayOr(day(6, 9))).isEqualTo(new Today(day(6, 9), false));
    }

    @Test
    void nothingIsOverThatHasNotBegun() {
        List<SpendEntry> entries = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            for (int d = 3; d <= 28; d += 5) {
                if (month < 6 || d <= 8) {
                    entries.add(line(month, d, false, 1));
                }
            }
        }
        assertThat(today(entries.toArray(SpendEntry[]::new))).isEqualTo(day(6, 8));
    }
}
