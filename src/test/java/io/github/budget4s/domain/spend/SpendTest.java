package io.github.budget4s.domain.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.spend.SpendKey.Known;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private static SpendEntry entry(SpendKey key, long cents) {
        return new SpendEntry(key, new Money(cents), 1);
    }

    private static SpendKey key(
            YearMonth month,
            int day,
            String channel,
            String activity,
            String store,
            boolean committed,
            @Nullable Known known) {
        return new SpendKey(month, day, channel, activity, store, SpendCategory.NONE, committed, known);
    }

    private static SpendEntry paid(YearMonth month, long cents) {
        return entry(SpendKey.of(month, 0, "", "", "", SpendCategory.NONE, false), cents);
    }

    private static SpendEntry ordered(YearMonth month, long cents) {
        return entry(SpendKey.of(month, 0, "", "", "", SpendCategory.NONE, true), cents);
    }

    /** A part of a contract: of a month, and paid in an earlier one. */
    private static SpendEntry paidAhead(YearMonth month, YearMonth known, long cents) {
        return entry(key(month, 0, "", "", "", false, new Known(known, 0)), cents);
    }

    private static Spend spend(SpendEntry... entries) {
        return new Spend(List.of(entries), "spend.csv");
    }

    @Test
    void entriesAreInOrder() {
        Known april = new Known(YearMonth.of(2026, 4), 0);
        List<SpendEntry> inOrder = List.of(
                entry(key(MAY, 9, "z", "z", "z", true, null), 1),
                entry(key(JUNE, 1, "z", "z", "z", true, null), 1),
                entry(key(JUNE, 2, "a", "z", "z", true, null), 1),
                entry(key(JUNE, 2, "b", "a", "z", true, null), 1),
                entry(key(JUNE, 2, "b", "b", "a", true, null), 1),
                entry(key(JUNE, 2, "b", "b", "b", false, null), 1),
                entry(key(JUNE, 2, "b", "b", "b", false, april), 1),
                entry(key(JUNE, 2, "b", "b", "b", false, new Known(JUNE, 1)), 1),
                entry(key(JUNE, 2, "b", "b", "b", false, new Known(JUNE, 2)), 1),
                entry(key(JUNE, 2, "b", "b", "b", true, null), 1));
        List<SpendEntry> turned = new ArrayList<>(inOrder);
        Collections.reverse(turned);

        assertThat(new Spend(turned, "").entries()).isEqualTo(inOrder);
    }

    @Test
    void addsUpWhatIsWanted() {
        Spend spend = spend(paid(MAY, 500), paid(JUNE, -100), ordered(JUNE, 30));

        assertThat(spend.sum(entry -> true)).isEqualTo(new Money(430));
        assertThat(spend.sum(entry -> !entry.committed())).isEqualTo(new Money(400));
        assertThat(spend.sum(entry -> false)).isEqualTo(Money.ZERO);
    }

    @Test
    void aLineOfNothingSaysNothing() {
        Spend spend = spend(paid(MAY, 500), paid(JUNE, 0));

        assertThat(spend.withoutZeros()).isEqualTo(spend(paid(MAY, 500)));
        assertThat(spend(paid(MAY, 500)).withoutZeros().source()).isEqualTo("spend.csv");
        assertThat(spend(paid(MAY, 0)).withoutZeros().entries()).isEmpty();
    }

    @Test
    void theLastMonthIsTheLastInWhichAnythingWasBookedOrIsOrdered() {
        assertThat(spend(paid(MAY, 500), ordered(JUNE, 1)).lastMonth()).contains(JUNE);
        assertThat(spend(paid(MAY, 500), paidAhead(JUNE, MAY, 1)).lastMonth())
                .as("what is paid ahead was booked before")
                .contains(MAY);
        assertThat(Spend.NONE.lastMonth()).isEmpty();
    }

    @Test
    void whatIsPaidAheadForMonthsToComeIsNoSpendSoFar() {
        SpendEntry ofJune = paidAhead(JUNE, MAY, 70);

        assertThat(spend(paid(MAY, 500), ofJune).soFar()).isEqualTo(spend(paid(MAY, 500)));
        assertThat(spend(paid(MAY, 500), paid(JUNE, 1), ofJune).soFar().entries())
                .as("in the last month that is paid in it counts")
                .contains(ofJune);
        assertThat(spend(paid(MAY, 500), ordered(JUNE, 3)).soFar())
                .as("orders stay")
                .isEqualTo(spend(paid(MAY, 500), ordered(JUNE, 3)));
        assertThat(spend(ordered(JUNE, 3)).soFar()).isEqualTo(spend(ordered(JUNE, 3)));
    }

    @Test
    void aCheckKnowsOfWhatIsPaidByThenAndOfEveryOrder() {
        assertThat(paidAhead(JUNE, MAY, 1).isKnownIn(MAY)).isTrue();
        assertThat(paidAhead(JUNE, MAY, 1).isKnownIn(MAY.minusMonths(1))).isFalse();
        assertThat(paid(JUNE, 1).isKnownIn(MAY)).isFalse();
        assertThat(ordered(JUNE, 1).isKnownIn(MAY)).isTrue();
        assertThat(paidAhead(JUNE, MAY, 1).knownMonth()).isEqualTo(MAY);
        assertThat(ordered(JUNE, 1).knownMonth()).isEqualTo(JUNE);
    }

    @Test
    void theSameOfAnotherActivityAndStoreIsKnownAsBefore() {
        SpendKey key = key(JUNE, 3, "online", "fair", "east", false, new Known(MAY, 2));

        assertThat(key.of("", "west")).isEqualTo(key(JUNE, 3, "online", "", "west", false, new Known(MAY, 2)));
    }

    @Test
    void aProblemOfAllNamesTheFiles() {
        assertThat(spend().problem("spend.none").location()).isEqualTo(Location.of("spend.csv"));
        assertThat(Spend.NONE.problem("spend.none").location()).isNull();
        assertThat(spend().problem("spend.none", "x").message().arguments()).containsExactly("x");
    }

    @Test
    void anEntryIsOfWhatItsKeySays() {
        SpendEntry entry = entry(new SpendKey(JUNE, 3, "online", "fair", "east", SpendCategory.REGULAR, true, null), 1);

        assertThat(entry.month()).isEqualTo(JUNE);
        assertThat(entry.day()).isEqualTo(3);
        assertThat(entry.channel()).isEqualTo("online");
        assertThat(entry.activity()).isEqualTo("fair");
        assertThat(entry.store()).isEqualTo("east");
        assertThat(entry.category()).isEqualTo(SpendCategory.REGULAR);
        assertThat(entry.committed()).isTrue();
    }
}
