package io.github.budget4s.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.support.Slice;
import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimState;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static Slice slice(int dueMonth, String activity, long cents) {
        return new Slice(
                LocalDate.of(2026, dueMonth, 15),
                YearMonth.of(2026, Math.max(1, dueMonth - 1)),
                activity,
                "",
                Money.ZERO,
                new Money(cents));
    }

    private static Claim claim(int month, String activity, long cents) {
        Money amount = new Money(cents);
        return new Claim(
                new ClaimKey("", "", "ads", activity, ""),
                LocalDate.of(2026, month, 1),
                ClaimState.SUBMITTED,
                amount,
                amount,
                Money.ZERO,
                Location.of("claims.csv", 2));
    }

    private static List<Long> open(List<SettledSlice> settled) {
        return settled.stream().map(each -> each.open().cents()).toList();
    }

    @Test
    void aClaimTakesTheOldestThatCouldBeClaimedWhenItWasSent() {
        List<Slice> slices = List.of(slice(2, "", 100), slice(4, "", 100), slice(6, "", 100));

        assertThat(open(Settlement.of(slices, List.of(claim(3, "", 120))))).containsExactly(100L, 0L, 80L);
        // What the OEM takes too late is granted all the same.
        assertThat(open(Settlement.of(slices, List.of(claim(3, "", 250))))).containsExactly(50L, 0L, 0L);
    }

    @Test
    void aClaimOfAnActivityTakesWhatThatEarned() {
        List<Slice> slices = List.of(slice(2, "a", 100), slice(4, "b", 100));

        assertThat(open(Settlement.of(slices, List.of(claim(1, "", 60), claim(3, "b", 70)))))
                .containsExactly(40L, 30L);
    }

    @Test
    void refundsTakeBackFromThePartsBefore() {
        List<Slice> slices = List.of(slice(2, "", 100), slice(4, "", 100), slice(6, "", -130), slice(8, "", 50));

        assertThat(open(Settlement.of(slices, List.of()))).containsExactly(70L, 0L, 0L, 50L);
        assertThat(open(Settlement.of(List.of(slice(2, "", -30), slice(4, "", 50)), List.of())))
                .containsExactly(0L, 20L);
    }

    @Test
    void correctionsGiveBackWhatWasClaimed() {
        List<Slice> slices = List.of(slice(2, "", 100), slice(4, "", 100));

        assertThat(open(Settlement.of(slices, List.of(claim(1, "", 150), claim(3, "", -60)))))
                .containsExactly(10L, 100L);
    }

    /** What is claimed and what is open are together what the parts come to, unless more is claimed than that. */
    @Test
    void nothingIsLostOrCountedTwice() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            List<Slice> slices = new ArrayList<>();
            long earned = 0;
            for (int month = 1; month <= 12; month++) {
                long cents = random.nextInt(1_000);
                earned += cents;
                slices.add(slice(month, random.nextBoolean() ? "a" : "", cents));
            }
            List<Claim> claims = new ArrayList<>();
            long asked = 0;
            for (int j = random.nextInt(8); j > 0; j--) {
                long cents = random.nextInt(2_000);
                asked += cents;
                claims.add(claim(1 + random.nextInt(12), random.nextBoolean() ? "a" : "", cents));
            }

            List<SettledSlice> settled = Settlement.of(slices, claims);

            long claimed =
                    settled.stream().mapToLong(each -> each.claimed().cents()).sum();
            long open = settled.stream().mapToLong(each -> each.open().cents()).sum();
            assertThat(claimed + open).isEqualTo(earned);
            assertThat(claimed).isEqualTo(Math.min(asked, earned));
        }
    }
}
