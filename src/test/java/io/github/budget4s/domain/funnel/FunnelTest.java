package io.github.budget4s.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.budget4s.domain.funnel.FunnelEntry.FunnelDay;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static FunnelEntry entry(YearMonth month, int day, String channel, String activity, String store) {
        return new FunnelEntry(month, day, channel, activity, store, Figures.NONE);
    }

    private static FunnelEntry leads(YearMonth month, long leads, @Nullable FunnelDay lead) {
        return new FunnelEntry(month, 0, "online", "", "", new Figures(Map.of(Measures.LEADS, leads)), lead);
    }

    private static Funnel funnel(FunnelEntry... entries) {
        return new Funnel(List.of(entries), Set.of(Measures.LEADS, Measures.ORDERS), "funnel.csv");
    }

    @Test
    void entriesAreInOrderOfMonthDayChannelActivityAndStore() {
        List<FunnelEntry> inOrder = List.of(
                entry(MAY.minusMonths(1), 9, "z", "z", "z"),
                entry(MAY, 1, "z", "z", "z"),
                entry(MAY, 2, "a", "z", "z"),
                entry(MAY, 2, "b", "a", "z"),
                entry(MAY, 2, "b", "b", "a"),
                entry(MAY, 2, "b", "b", "b"));

        assertThat(new Funnel(
                                inOrder.stream()
                                        .sorted(Comparator.comparing(inOrder::indexOf)
                                                .reversed())
                                        .toList(),
                                Set.of(),
                                "")
                        .entries())
                .isEqualTo(inOrder);
    }

    @Test
    void sumsOfWhatIsWantedAreNothingWhereAFileHasAColumnAndNoLine() {
        Funnel funnel = funnel(leads(MAY, 3, null), leads(MAY.plusMonths(1), 4, null));

        assertThat(funnel.sum(entry -> true).sum(Measures.LEADS)).isEqualTo(7);
        assertThat(funnel.sum(entry -> entry.month().equals(MAY)).sum(Measures.LEADS))
                .isEqualTo(3);
        assertThat(funnel.sum(entry -> false).has(Measures.ORDERS)).isTrue();
        assertThat(funnel.sum(entry -> true).has(Measures.VISITS)).isFalse();
    }

    @Test
    void whatALeadLedToCountsInItsMonth() {
        Funnel funnel = funnel(leads(MAY, 3, new FunnelDay(MAY.minusMonths(1), 30)), leads(MAY, 4, null));

        assertThat(funnel.knowsLeadDays()).isTrue();
        assertThat(funnel(leads(MAY, 4, null)).knowsLeadDays()).isFalse();
        assertThat(funnel.byLead().entries())
                .extracting(FunnelEntry::month, FunnelEntry::day)
                .containsExactly(tuple(MAY.minusMonths(1), 30), tuple(MAY, 0));
        assertThat(funnel.byLead().sum(entry -> entry.month().equals(MAY)).sum(Measures.LEADS))
                .isEqualTo(4);
        assertThat(funnel.byLead().source()).isEqualTo("funnel.csv");
    }

    /** Lines that cancel out have a small sum; those of one month alone may have a great one. */
    @Test
    void isCountableWhenNoSumOfAnyEntriesIsTooGreat() {
        assertThat(funnel(leads(MAY, Long.MAX_VALUE, null)).isCountable()).isTrue();
        assertThat(funnel(leads(MAY, Long.MAX_VALUE - 1, null), leads(MAY, -1, null))
                        .isCountable())
                .isTrue();
        assertThat(funnel(leads(MAY, Long.MAX_VALUE, null), leads(MAY, -1, null))
                        .isCountable())
                .isFalse();
        assertThat(funnel(leads(MAY, Long.MIN_VALUE, null)).isCountable()).isFalse();
        assertThat(Funnel.NONE.isCountable()).isTrue();
    }

    @Test
    void theLastMonthIsThatOfTheLastLine() {
        assertThat(funnel(leads(MAY.plusMonths(1), 1, null), leads(MAY, 1, null))
                        .lastMonth())
                .contains(MAY.plusMonths(1));
        assertThat(Funnel.NONE.lastMonth()).isEmpty();
        assertThat(Funnel.NONE.isEmpty()).isTrue();
        assertThat(funnel(leads(MAY, 1, null)).isEmpty()).isFalse();
    }
}
