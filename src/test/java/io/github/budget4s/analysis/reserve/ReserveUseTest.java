package io.github.budget4s.analysis.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReserveUseTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static ReleasedMoney released(YearMonth month, String channel, long cents) {
        return new ReleasedMoney(new TreeMap<>(Map.of(month, new TreeMap<>(Map.of(channel, new Money(cents))))));
    }

    private static SpendEntry spent(YearMonth month, SpendCategory category, long cents) {
        return new SpendEntry(SpendKey.of(month, 6, "A", "", "", category, false), new Money(cents), 1);
    }

    private static ReserveUse use(ReleasedMoney released, SpendEntry... spent) {
        return ReserveUse.of(released, new Spend(List.of(spent), "spend.csv"), MAY);
    }

    @Test
    void whatIsReleasedRaisesTheMonthInWhichItsLinesAre() {
        ReserveUse use = use(
                released(APRIL, "A", 30_000),
                spent(MAY, SpendCategory.RESERVE, 20_000),
                spent(MAY, SpendCategory.NONE, 9_000));

        assertThat(use.released().of(MAY, "A")).isEqualTo(new Money(20_000));
        assertThat(use.released().of(APRIL, "A")).isEqualTo(new Money(10_000));
        assertThat(use.uncovered()).isEqualTo(Money.ZERO);
    }

    @Test
    void linesOfTheReserveBeyondItsReleasesOrBeforeThemAreNotCovered() {
        assertThat(use(released(APRIL, "A", 30_000), spent(MAY, SpendCategory.RESERVE, 30_001))
                        .uncovered())
                .isEqualTo(new Money(1));
        ReserveUse early = use(released(MAY, "A", 30_000), spent(APRIL, SpendCategory.RESERVE, 10_000));
        assertThat(early.uncovered()).isEqualTo(new Money(10_000));
        assertThat(early.released().of(MAY, "A")).isEqualTo(new Money(30_000));
    }

    @Test
    void aReleaseWithoutAChannelCoversAnyChannel() {
        ReserveUse use = use(released(APRIL, Channel.UNATTRIBUTED, 30_000), spent(MAY, SpendCategory.RESERVE, 30_000));

        assertThat(use.released().of(MAY, "A")).isEqualTo(new Money(30_000));
        assertThat(use.released().total()).isEqualTo(new Money(30_000));
    }

    @Test
    void whatNoLineIsOfStaysInTheMonthOfItsRelease() {
        ReleasedMoney released = released(APRIL, "A", 30_000);

        assertThat(use(released, spent(MAY, SpendCategory.NONE, 35_000)).released())
                .isEqualTo(released);
    }
}
