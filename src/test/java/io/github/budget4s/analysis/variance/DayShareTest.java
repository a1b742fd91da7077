package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which part of June's money is usually spent by the tenth: the third of the days, unless months before say more. */
class DayShareTest {

    private static final Ratio A_THIRD = Ratio.of(1, 3);
    private static final Ratio WORKING_DAYS = Ratio.of(8, 22);

    private static SpendEntry on(String day, long cents, boolean committed) {
        LocalDate date = LocalDate.parse(day);
        return new SpendEntry(
                SpendKey.of(YearMonth.from(date), date.getDayOfMonth(), "", "", "", SpendCategory.NONE, committed),
                new Money(cents),
                1);
    }

    private static SpendEntry on(String day, long cents) {
        return on(day, cents, false);
    }

    private static Ratio share(SpendEntry... entries) {
        return DayShare.of(List.of(entries), Today.named(LocalDate.of(2026, 6, 10)), new Holidays(Map.of()));
    }

    @Test
    void fourDaysAMonthSayItThemselves() {
        assertThat(share(on("2026-05-02", 10), on("2026-05-11", 30), on("2026-05-16", 20), on("2026-05-30", 40)))
                .isEqualTo(Ratio.of(1, 10));
    }

    @Test
    void ofFewerDaysTheMoreCountsThatOrTheDaysThatAreGone() {
        assertThat(share(on("2026-05-02", 10), on("2026-05-11", 30), on("2026-05-16", 60)))
                .isEqualTo(A_THIRD);
        assertThat(share(on("2026-05-02", 40), on("2026-05-11", 30), on("2026-05-16", 30)))
                .isEqualTo(Ratio.of(2, 5));
        // Seven days in two months are too few.
        assertThat(share(
                        on("2026-04-11", 10),
                        on("2026-04-12", 10),
                        on("2026-04-13", 10),
                        on("2026-05-02", 10),
                        on("2026-05-11", 30),
                        on("2026-05-16", 20),
                        on("2026-05-30", 40)))
                .isEqualTo(A_THIRD);
    }

    @Test
    void whatIsPaidOnTheVeryDayIsPaidByThen() {
        assertThat(share(on("2026-05-10", 90), on("2026-05-11", 10))).isEqualTo(Ratio.of(9, 10));
    }

    @Test
    void onlyTheTwelveMonthsBeforeCount() {
        assertThat(share(on("2025-06-01", 1))).isEqualTo(Ratio.ONE);
        assertThat(share(on("2025-05-01", 1))).as("thirteen months ago").isEqualTo(WORKING_DAYS);
        assertThat(share(on("2026-06-01", 1))).as("the running one").isEqualTo(WORKING_DAYS);
    }

    @Test
    void ordersAndLinesWithoutADaySayNothing() {
        SpendEntry ofMonth = new SpendEntry(
                SpendKey.of(YearMonth.of(2026, 5), 0, "", "", "", SpendCategory.NONE, false), new Money(1), 1);

        assertThat(share(on("2026-05-01", 1, true), ofMonth)).isEqualTo(WORKING_DAYS);
    }

    @Test
    void refundsThatOutweighASideSayNothing() {
        assertThat(share(on("2026-05-01", 5), on("2026-05-20", -5)))
                .as("in all")
                .isEqualTo(A_THIRD);
        assertThat(share(on("2026-05-01", -5), on("2026-05-20", 50)))
                .as("by then")
                .isEqualTo(A_THIRD);
        assertThat(share(on("2026-05-01", 50), on("2026-05-20", -5)))
                .as("afterwards")
                .isEqualTo(A_THIRD);
        assertThat(share(on("2026-05-01", 50), on("2026-05-20", 0))).isEqualTo(Ratio.ONE);
    }
}
