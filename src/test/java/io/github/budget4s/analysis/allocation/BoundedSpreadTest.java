package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.CENT;
import static io.github.budget4s.analysis.allocation.Yuan.atLeast;
import static io.github.budget4s.analysis.allocation.Yuan.atMost;
import static io.github.budget4s.analysis.allocation.Yuan.sum;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static io.github.budget4s.analysis.allocation.Yuan.yuans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.analysis.allocation.BoundedSpread.Held;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedSpreadTest {

    private static final List<Ratio> HALF_AND_QUARTERS = List.of(Ratio.of(1, 2), Ratio.of(1, 4), Ratio.of(1, 4));

    @Test
    void whatAPartMayNotHaveGoesToTheOthersInProportion() {
        List<BoundedSpread.Part> parts = BoundedSpread.spread(
                yuan("100"), HALF_AND_QUARTERS, List.of(atMost("40"), Bounds.NONE, Bounds.NONE), CENT);
        assertThat(amounts(parts)).isEqualTo(yuans("40", "30", "30"));
        assertThat(parts).extracting(BoundedSpread.Part::held).containsExactly(Held.AT_MAXIMUM, Held.FREE, Held.FREE);
    }

    @Test
    void whatAPartMustHaveComesFromTheOthersInProportion() {
        List<BoundedSpread.Part> parts = BoundedSpread.spread(
                yuan("100"), HALF_AND_QUARTERS, List.of(Bounds.NONE, Bounds.NONE, atLeast("40")), CENT);
        assertThat(amounts(parts)).isEqualTo(yuans("40", "20", "40"));
        assertThat(parts.get(2).held()).isEqualTo(Held.AT_MINIMUM);
    }

    @Test
    void aHeldPartHasTheExactBoundAndTheOthersAreRoundedToTheUnit() {
        List<BoundedSpread.Part> parts = BoundedSpread.spread(
                yuan("100"), HALF_AND_QUARTERS, List.of(atMost("40.37"), Bounds.NONE, Bounds.NONE), yuan("1"));
        assertThat(amounts(parts)).isEqualTo(yuans("40.37", "30", "29.63"));
    }

    @Test
    void roundingStaysWithinBoundsThatAreNoMultiplesOfTheUnit() {
        List<BoundedSpread.Part> parts = BoundedSpread.spread(
                yuan("10"),
                List.of(Ratio.of(1, 2), Ratio.of(1, 2)),
                List.of(new Bounds(yuan("4.80"), yuan("5.10")), Bounds.NONE),
                yuan("3"));
        // 5.00 is between 3 and 6 in units of 3, but neither is allowed.
        assertThat(parts.get(0).amount()).isBetween(yuan("4.80"), yuan("5.10"));
        assertThat(sum(amounts(parts))).isEqualTo(yuan("10"));
    }

    @Test
    void partsWithoutAShareTakeWhatAllOthersMayNotHave() {
        List<Ratio> shares = List.of(Ratio.ONE, Ratio.ZERO, Ratio.ZERO);
        assertThat(amounts(BoundedSpread.spread(
                        yuan("100"), shares, List.of(atMost("40"), Bounds.NONE, Bounds.NONE), CENT)))
                .isEqualTo(yuans("40", "30", "30"));
        assertThat(amounts(BoundedSpread.spread(
                        yuan("100"), shares, List.of(atMost("40"), atMost("10"), atLeast("5")), CENT)))
                .isEqualTo(yuans("40", "10", "50"));
        assertThat(amounts(BoundedSpread.spread(
                        yuan("100"), shares, List.of(Bounds.NONE, Bounds.NONE, atLeast("5")), CENT)))
                .isEqualTo(yuans("95", "0", "5"));
    }

    @Test
    void withoutBoundsItIsTheLargestRemainder() {
        List<Bounds> none = Collections.nCopies(3, Bounds.NONE);
        List<Ratio> thirds = Collections.nCopies(3, Ratio.of(1, 3));
        assertThat(amounts(BoundedSpread.spread(yuan("100"), thirds, none, CENT)))
                .isEqualTo(yuans("33.34", "33.33", "33.33"));
    }

    @Test
    void conflictsNameThePartsAndByHowMuch() {
        assertThat(BoundedSpread.conflicts(
                        yuan("100"), List.of(Bounds.NONE, new Bounds(yuan("30"), yuan("20")), atLeast("500"))))
                .containsExactly(new BoundsConflict.MinimumOverMaximum(1, yuan("30"), yuan("20")));
        List<BoundsConflict> over = BoundedSpread.conflicts(
                yuan("100"), List.of(atLeast("70"), Bounds.NONE, atLeast("30.01"), atMost("5")));
        assertThat(over)
                .containsExactly(new BoundsConflict.MinimumsOverTotal(List.of(0, 2), yuan("100.01"), yuan("100")));
        assertThat(((BoundsConflict.MinimumsOverTotal) over.get(0)).by()).isEqualTo(yuan("0.01"));
        List<BoundsConflict> under = BoundedSpread.conflicts(yuan("100"), List.of(atMost("70"), atMost("29")));
        assertThat(under)
                .containsExactly(new BoundsConflict.MaximumsUnderTotal(List.of(0, 1), yuan("99"), yuan("100")));
        assertThat(((BoundsConflict.MaximumsUnderTotal) under.get(0)).by()).isEqualTo(yuan("1"));
        assertThat(BoundedSpread.conflicts(yuan("100"), List.of(atMost("70"), atMost("30"))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedSpread.spread(yuan("1"), List.of(Ratio.ONE), List.of(atLeast("2")), CENT));
        assertThatThrownBy(() -> atLeast("-1")).isInstanceOf(RefusedException.class);
    }

    @Test
    void theLevelIsTheOneThatTryingEveryCombinationOfHeldPartsFinds() {
        Random random = new Random(1984);
        int compared = 0;
        for (int i = 0; i < 4_000; i++) {
            Case each = Case.random(random, 1 + random.nextInt(5), false);
            if (!BoundedSpread.conflicts(each.total, each.bounds).isEmpty()) {
                continue;
            }
            List<Ratio> tried = byTrying(each);
            List<Ratio> found = BoundedSpread.spread(each.total, each.shares, each.bounds, CENT).stream()
                    .map(part -> part.rounding().exactCents())
                    .toList();
            assertThat(found).as("case %s: %s", i, each).isEqualTo(tried);
            compared++;
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void everyCentIsPlacedWithinTheBoundsLessThanAUnitOffAndInAnyOrder() {
        Random random = new Random(2026);
        int spread = 0;
        for (int i = 0; i < 4_000; i++) {
            Case each = Case.random(random, 1 + random.nextInt(14), true);
            if (!BoundedSpread.conflicts(each.total, each.bounds).isEmpty()) {
                continue;
            }
            Money unit = new Money(List.of(1L, 100L, 700L).get(random.nextInt(3)));
            List<BoundedSpread.Part> parts = BoundedSpread.spread(each.total, each.shares, each.bounds, unit);
            assertThat(sum(amounts(parts))).isEqualTo(each.total);
            for (int part = 0; part < parts.size(); part++) {
                Money amount = parts.get(part).amount();
                Ratio off = Ratio.of(amount.cents(), 1)
                        .minus(parts.get(part).rounding().exactCents());
                assertThat(each.bounds.get(part).allow(amount)).isTrue();
                assertThat(off)
                        .isBetween(Ratio.of(1 - unit.cents() * 1000, 1000), Ratio.of(unit.cents() * 1000 - 1, 1000));
                if (parts.get(part).held() != Held.FREE) {
                    assertThat(off).isEqualTo(Ratio.ZERO);
                }
            }
            assertThat(exactOf(each, true)).isEqualTo(exactOf(each, false));
            spread++;
        }
        assertThat(spread).isGreaterThan(1_000);
    }

    /** Returns the exact amounts, found with the parts in order or the other way round. */
    private static List<Ratio> exactOf(Case each, boolean turned) {
        List<Ratio> shares = new ArrayList<>(each.shares);
        List<Bounds> bounds = new ArrayList<>(each.bounds);
        if (turned) {
            Collections.reverse(shares);
            Collections.reverse(bounds);
        }
        List<Ratio> exact = new ArrayList<>();
        BoundedSpread.spread(each.total, shares, bounds, CENT)
                .forEach(part -> exact.add(part.rounding().exactCents()));
        if (turned) {
            Collections.reverse(exact);
        }
        return exact;
    }

    private static List<Money> amounts(List<BoundedSpread.Part> parts) {
        return parts.stream().map(BoundedSpread.Part::amount).toList();
    }

    private record Case(Money total, List<Ratio> shares, List<Bounds> bounds) {

        static Case random(Random random, int parts, boolean zeroShares) {
            List<Integer> weights = IntStream.range(0, parts)
                    .mapToObj(i -> zeroShares && random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(20))
                    .toList();
            int whole = weights.stream().mapToInt(Integer::intValue).sum();
            List<Ratio> shares = whole == 0
                    ? Collections.nCopies(parts, Ratio.of(1, parts))
                    : weights.stream().map(weight -> Ratio.of(weight, whole)).toList();
            long total = random.nextInt(5_000);
            List<Bounds> bounds = IntStream.range(0, parts)
                    .mapToObj(i -> {
                        long around = total / parts;
                        Money low = random.nextInt(2) == 0 ? null : new Money(random.nextLong(around + 2));
                        Money high = random.nextInt(2) == 0 ? null : new Money(random.nextLong(3 * around + 2));
                        return new Bounds(low, high);
                    })
                    .toList();
            return new Case(new Money(total), shares, bounds);
        }
    }

    /** Tries every choice of free, low and high parts for the one in which all are rightly so. */
    private static List<Ratio> byTrying(Case each) {
        int parts = each.shares.size();
        int choices = (int) Math.round(Math.pow(3, parts));
        for (int choice = 0; choice < choices; choice++) {
            List<Ratio> amounts = amounts(each, choice);
            if (amounts != null) {
                return amounts;
            }
        }
        throw new AssertionError("no choice fits " + each);
    }

    private static @Nullable List<Ratio> amounts(Case each, int choice) {
        Ratio rest = Ratio.of(each.total.cents(), 1);
        Ratio free = Ratio.ZERO;
        int code = choice;
        List<Integer> states = new ArrayList<>();
        for (int i = 0; i < each.shares.size(); i++) {
            int state = code % 3;
            code /= 3;
            states.add(state);
            Money maximum = each.bounds.get(i).maximum();
            if (state == 0) {
                free = free.plus(each.shares.get(i));
            } else if (state == 1) {
                rest = rest.minus(Ratio.of(each.bounds.get(i).least().cents(), 1));
            } else if (maximum == null) {
                return null;
            } else {
                rest = rest.minus(Ratio.of(maximum.cents(), 1));
            }
        }
        // With no part free there must be a level at which all held ones want to be out of their bounds.
        if (free.equals(Ratio.ZERO)) {
            return rest.equals(Ratio.ZERO) ? held(each, states) : null;
        }
        Ratio level = rest.dividedBy(free);
        List<Ratio> amounts = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Ratio wanted = level.times(each.shares.get(i));
            Ratio least = Ratio.of(each.bounds.get(i).least().cents(), 1);
            Money maximum = each.bounds.get(i).maximum();
            Ratio most = maximum == null ? wanted : Ratio.of(maximum.cents(), 1);
            boolean right =
                    switch (states.get(i)) {
                        case 0 -> wanted.compareTo(least) >= 0 && wanted.compareTo(most) <= 0;
                        case 1 -> wanted.compareTo(least) <= 0;
                        default -> wanted.compareTo(most) >= 0;
                    };
            if (!right) {
                return null;
            }
            amounts.add(states.get(i) == 0 ? wanted : states.get(i) == 1 ? least : most);
        }
        return amounts;
    }

    private static @Nullable List<Ratio> held(Case each, List<Integer> states) {
        Ratio lowestLevel = Ratio.ZERO;
        Ratio highestLevel = Ratio.of(Long.MAX_VALUE, 1);
        List<Ratio> amounts = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Money bound = states.get(i) == 1
                    ? each.bounds.get(i).least()
                    : each.bounds.get(i).maximum();
            Ratio amount = Ratio.of(bound == null ? 0 : bound.cents(), 1);
            Ratio level = amount.dividedBy(each.shares.get(i));
            if (states.get(i) == 1 && level.compareTo(highestLevel) < 0) {
                highestLevel = level;
            } else if (states.get(i) == 2 && level.compareTo(lowestLevel) > 0) {
                lowestLevel = level;
            }
            amounts.add(amount);
        }
        return lowestLevel.compareTo(highestLevel) <= 0 ? amounts : null;
    }
}
