package io.github.budget4s.domain.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final List<ClaimLine> lines = new ArrayList<>();

    private void line(String number, int month, int day, ClaimState state, @Nullable Long yuan) {
        lines.add(new ClaimLine(
                new ClaimKey(number, "", "ads", "", ""),
                List.of(new ClaimStep(
                        LocalDate.of(2026, month, day), state, yuan == null ? null : new Money(100 * yuan))),
                Location.of("claims.csv", lines.size() + 2)));
    }

    private Claim only(int month, int day) {
        List<Claim> claims = new Claims(lines).on(LocalDate.of(2026, month, day));
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private static Money yuan(long yuan) {
        return new Money(100 * yuan);
    }

    @Test
    void aClaimCountsOnceByItsLastState() {
        line("C-1", 3, 5, ClaimState.RECEIVED, 250L);
        line("C-1", 1, 20, ClaimState.SUBMITTED, 300L);
        line("C-1", 2, 10, ClaimState.APPROVED, 260L);

        assertThat(only(1, 31).counted()).isEqualTo(yuan(300));
        assertThat(only(1, 31).outstanding()).isEqualTo(yuan(300));
        assertThat(only(1, 31).cut()).isEqualTo(Money.ZERO);
        assertThat(only(2, 28).counted()).isEqualTo(yuan(260));
        assertThat(only(2, 28).outstanding()).isEqualTo(yuan(260));
        assertThat(only(2, 28).cut()).isEqualTo(yuan(40));
        Claim last = only(5, 15);
        assertThat(last.counted()).isEqualTo(yuan(250));
        assertThat(last.outstanding()).isEqualTo(Money.ZERO);
        assertThat(last.cut()).isEqualTo(yuan(50));
        assertThat(last.age(LocalDate.of(2026, 5, 15))).isEqualTo(115);
        assertThat(new Claims(lines).on(LocalDate.of(2026, 1, 19))).isEmpty();
    }

    @Test
    void theLaterOfTwoLinesOfOneDayIsTheLast() {
        line("C-1", 5, 2, ClaimState.SUBMITTED, 60L);
        line("C-1", 5, 2, ClaimState.APPROVED, 40L);

        assertThat(only(5, 2).counted()).isEqualTo(yuan(40));
    }

    @Test
    void aRefusedClaimCountsNothingUntilItIsSentAgain() {
        line("C-1", 1, 20, ClaimState.SUBMITTED, 300L);
        line("C-1", 2, 20, ClaimState.REFUSED, null);
        line("C-1", 4, 1, ClaimState.SUBMITTED, 280L);

        assertThat(only(3, 1).counted()).isEqualTo(Money.ZERO);
        assertThat(only(3, 1).outstanding()).isEqualTo(Money.ZERO);
        assertThat(only(3, 1).cut()).isEqualTo(Money.ZERO);
        assertThat(only(4, 11).counted()).isEqualTo(yuan(280));
        assertThat(only(4, 11).age(LocalDate.of(2026, 4, 11))).isEqualTo(10);
    }

    @Test
    void aLineWithoutAnAmountLeavesItAndABelowZeroOneCorrectsIt() {
        line("C-1", 1, 20, ClaimState.SUBMITTED, 300L);
        line("C-1", 2, 1, ClaimState.SUBMITTED, -50L);
        line("C-1", 3, 1, ClaimState.RECEIVED, null);

        assertThat(only(5, 1).counted()).isEqualTo(yuan(250));
        assertThat(only(5, 1).cut()).isEqualTo(Money.ZERO);
    }

    @Test
    void eachLineWithoutANumberIsAClaim() {
        line("", 1, 20, ClaimState.SUBMITTED, 300L);
        line("", 1, 20, ClaimState.SUBMITTED, 300L);
        line("", 1, 21, ClaimState.REFUSED, 300L);

        List<Claim> claims = new Claims(lines).on(LocalDate.of(2026, 5, 1));

        assertThat(claims.stream().map(Claim::counted)).containsExactly(yuan(300), yuan(300), Money.ZERO);
    }

    /** Whatever happened before, a claim counts what its last line says. */
    @Test
    void noWayToAStateChangesWhatItCounts() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            lines.clear();
            int steps = 1 + random.nextInt(5);
            for (int j = 0; j < steps; j++) {
                line("C", 1 + j, 1, ClaimState.values()[random.nextInt(5)], (long) random.nextInt(500));
            }
            ClaimStep last = lines.get(steps - 1).steps().get(0);

            Claim claim = only(12, 31);

            boolean counts = last.state() != ClaimState.REFUSED && last.state() != ClaimState.WITHDRAWN;
            assertThat(claim.counted()).isEqualTo(counts ? last.amount() : Money.ZERO);
            assertThat(claim.cut().isNegative()).isFalse();
        }
    }

    @Test
    void aWithdrawnClaimCountsNothing() {
        line("C-1", 1, 20, ClaimState.SUBMITTED, 300L);
        line("C-1", 2, 20, ClaimState.WITHDRAWN, null);

        assertThat(only(3, 1).counted()).isEqualTo(Money.ZERO);
        assertThat(only(3, 1).amount()).isEqualTo(yuan(300));
    }

    @Test
    void aClaimWithoutAnyAmountIsOneOfNothing() {
        line("C-1", 1, 20, ClaimState.SUBMITTED, null);

        assertThat(only(1, 20).submitted()).isEqualTo(Money.ZERO);
        assertThat(only(1, 20).counted()).isEqualTo(Money.ZERO);
        assertThat(lines.get(0).hasAmount()).isFalse();
    }

    /** The first line of a list that begins in the middle says what was claimed as well as it can. */
    @Test
    void aClaimThatIsFirstHeardOfWhenItIsGrantedWasForThatMuch() {
        line("C-1", 2, 10, ClaimState.APPROVED, 260L);
        line("C-1", 3, 5, ClaimState.RECEIVED, 250L);

        assertThat(only(5, 1).submitted()).isEqualTo(yuan(260));
        assertThat(only(5, 1).received()).isEqualTo(yuan(250));
        assertThat(only(5, 1).cut()).isEqualTo(yuan(10));
        assertThat(only(5, 1).age(LocalDate.of(2026, 2, 20))).isEqualTo(10);
        assertThat(only(5, 1).sent()).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void moreThanWasClaimedIsNoCut() {
        line("C-1", 1, 20, ClaimState.SUBMITTED, 300L);
        line("C-1", 2, 10, ClaimState.RECEIVED, 320L);

        assertThat(only(2, 10).cut()).isEqualTo(Money.ZERO);
    }

    @Test
    void aFirstAmountBelowZeroCorrectsNothing() {
        line("C-1", 1, 20, ClaimState.SUBMITTED, -30L);

        assertThat(only(1, 20).counted()).isEqualTo(yuan(-30));
    }

    @Test
    void claimsAreToldApartByItemActivityAndStore() {
        ClaimKey key = new ClaimKey("C-1", "Alpha", "ads", "", "");
        ClaimLine line = new ClaimLine(
                key,
                List.of(new ClaimStep(LocalDate.of(2026, 1, 20), ClaimState.SUBMITTED, yuan(300))),
                Location.of("claims.csv", 2));

        ClaimLine other = line.of(key.of("fair", "east"));

        assertThat(other.claim()).isEqualTo(new ClaimKey("C-1", "Alpha", "ads", "fair", "east"));
        assertThat(other.steps()).isEqualTo(line.steps());
        assertThat(other.location()).isEqualTo(line.location());
        assertThat(other.hasAmount()).isTrue();
        assertThat(new Claims(List.of(line, other)).on(LocalDate.of(2026, 5, 1)))
                .hasSize(2);
    }
}
