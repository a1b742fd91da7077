package io.github.budget4s.analysis.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityEffectsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final List<FunnelEntry> entries = new ArrayList<>();

    private void came(LocalDate day, String activity, long leads) {
        entries.add(new FunnelEntry(
                YearMonth.from(day),
                day.getDayOfMonth(),
                "",
                activity,
                "",
                new Figures(Map.of(Measures.LEADS, leads))));
    }

    private List<ActivityEffect> effects(int window) {
        Funnel funnel = new Funnel(entries, Set.of(Measures.LEADS), "");
        return ActivityEffects.of(null, funnel, Plan.EMPTY, window, null);
    }

    @Test
    void countsItsDaysAndThoseAfterAgainstThoseBefore() {
        // Two leads a day for 30 days; on days 11 and 12 the activity brings ten more each.
        for (int day = 0; day < 30; day++) {
            came(FIRST.plusDays(day), "", 2);
        }
        came(FIRST.plusDays(10), "x", 10);
        came(FIRST.plusDays(11), "x", 10);

        ActivityEffect.Result result = effects(7).get(0).results().get(0);

        assertThat(result.during()).isEqualTo(Ratio.of(24, 1));
        assertThat(result.after()).isEqualTo(Ratio.of(14, 1));
        assertThat(result.expected()).isEqualTo(Ratio.of(18, 1));
        assertThat(result.extra()).isEqualTo(Ratio.of(20, 1));
    }

    @Test
    void daysOfSeveralActivitiesAreSharedEvenlyAndNothingIsCountedTwice() {
        for (int day = 0; day < 40; day++) {
            came(FIRST.plusDays(day), "", 3);
        }
        came(FIRST.plusDays(10), "x", 1);
        came(FIRST.plusDays(12), "y", 1);

        List<ActivityEffect> effects = effects(7);

        // x reaches from day 10 to 17, y from 12 to 19: days 12 to 17 are of both.
        assertThat(effects).extracting(ActivityEffect::name).containsExactly("x", "y");
        assertThat(effects.get(0).results().get(0).total()).isEqualTo(Ratio.of(2 * 3 * 2 + 6 * 3 + 2, 2));
        Ratio both = effects.get(0)
                .results()
                .get(0)
                .total()
                .plus(effects.get(1).results().get(0).total());
        assertThat(both).isEqualTo(Ratio.of(10 * 3 + 2, 1));
        // Of the seven days before y only day 5 to 9 are free of x: too few.
        assertThat(effects.get(0).results().get(0).expected()).isEqualTo(Ratio.of(3 * 5, 1));
        assertThat(effects.get(1).results().get(0).expected()).isNull();
    }

    @Test
    void monthsAreNoDays() {
        entries.add(new FunnelEntry(YearMonth.of(2026, 3), 0, "", "x", "", Figures.NONE));

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> effects(7));
    }
}
