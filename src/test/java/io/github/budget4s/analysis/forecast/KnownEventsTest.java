package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownEventsTest {

    private static final YearMonth LAST = YearMonth.of(2026, 3);

    @Test
    void takesFromThePlanWhatIsKnownAndToCome() {
        TreeMap<String, List<YearMonth>> months = new TreeMap<>();
        months.put("show", List.of(YearMonth.of(2025, 5), YearMonth.of(2025, 9), YearMonth.of(2026, 5)));
        months.put("launch", List.of(YearMonth.of(2025, 3)));
        KnownEvents known = KnownEvents.of(months);

        SortedMap<String, List<YearMonth>> planned = known.planned(
                plan(activity(3, "launch"), activity(5, "show"), activity(9, "show"), activity(6, "party")),
                MonthRange.ofYear(2026),
                LAST);

        // March is over, May's show is in the files already, and of a party nothing is known.
        assertThat(planned).containsExactlyEntriesOf(new TreeMap<>(Map.of("show", List.of(september()))));
        KnownEvents both = known.plus(planned);
        assertThat(both.count("show", september())).isEqualTo(1);
        assertThat(both.count("show", YearMonth.of(2026, 5))).isEqualTo(1);
        assertThat(known.count("show", september())).isZero();
    }

    @Test
    void findsTheMonthsOfAYearThatBeginsInApril() {
        TreeMap<String, List<YearMonth>> months = new TreeMap<>();
        months.put("show", List.of(YearMonth.of(2025, 5)));

        SortedMap<String, List<YearMonth>> planned = KnownEvents.of(months)
                .planned(plan(activity(2, "show")), MonthRange.yearAround(YearMonth.of(2026, 4), 4), LAST);

        assertThat(planned.get("show")).containsExactly(YearMonth.of(2027, 2));
    }

    private static YearMonth september() {
        return YearMonth.of(2026, 9);
    }

    private static Activity activity(int month, String name) {
        return new Activity(month, name, null, null, List.of());
    }

    private static Plan plan(Activity... activities) {
        return new Plan(2026, null, Plan.EMPTY.reserve(), List.of(), List.of(), List.of(activities), Goals.NONE);
    }
}
