package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.ActivityDetails;
import io.github.budget4s.domain.plan.ActivityTime;
import io.github.budget4s.domain.plan.ActivityTime.Basis;
import io.github.budget4s.domain.plan.ActivityTime.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActivityPartTest {

    private static Activity activity(ActivityTime time, Map<String, Long> channels, Money budget) {
        return new Activity("show", time, channels, budget, List.of(), null, ActivityDetails.NONE);
    }

    private static List<Money> amounts(Activity activity) {
        return ActivityPart.of(List.of(activity)).stream()
                .map(ActivityPart::amount)
                .toList();
    }

    @Test
    void daysShareTheMoneyOfAnActivity() {
        ActivityTime days = new ActivityTime(List.of(new Portion(4, 3), new Portion(5, 5)), Basis.DAYS, null);
        assertThat(amounts(activity(days, Map.of(), yuan("80000")))).containsExactly(yuan("30000"), yuan("50000"));
    }

    @Test
    void monthsShareAlikeAndTheFirstGetsTheCentThatIsLeft() {
        ActivityTime months = ActivityTime.ofMonths(List.of(12, 1, 2));
        List<ActivityPart> parts = ActivityPart.of(List.of(activity(months, Map.of("radio", 1L), yuan("100"))));
        assertThat(parts).extracting(ActivityPart::month).containsExactly(12, 1, 2);
        assertThat(parts).extracting(ActivityPart::channel).containsOnly("radio");
        assertThat(parts).extracting(ActivityPart::amount).containsExactly(yuan("33.34"), yuan("33.33"), yuan("33.33"));
    }

    @Test
    void anActivityWithoutMoneyHasNoParts() {
        assertThat(ActivityPart.of(List.of(new Activity(5, "talk", "radio", null, List.of()))))
                .isEmpty();
    }

    @Test
    void whatIsGivenToMonthsAndToChannelsBothHold() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            int months = 1 + random.nextInt(5);
            int channels = 1 + random.nextInt(4);
            long total = 1 + random.nextInt(9_000_000);
            List<Long> byMonth = split(total, months, random);
            List<Long> byChannel = split(total, channels, random);
            List<Portion> portions = new ArrayList<>();
            for (int month = 0; month < months; month++) {
                portions.add(new Portion(month + 1, byMonth.get(month)));
            }
            Map<String, Long> weights = new LinkedHashMap<>();
            for (int channel = 0; channel < channels; channel++) {
                weights.put("channel " + channel, byChannel.get(channel));
            }
            List<ActivityPart> parts = ActivityPart.of(
                    List.of(activity(new ActivityTime(portions, Basis.STATED, null), weights, new Money(total))));
            for (int month = 0; month < months; month++) {
                int number = month + 1;
                assertThat(parts.stream()
                                .filter(part -> part.month() == number)
                                .mapToLong(part -> part.amount().cents())
                                .sum())
                        .isEqualTo(byMonth.get(month));
            }
            weights.forEach((channel, cents) -> assertThat(parts.stream()
                            .filter(part -> channel.equals(part.channel()))
                            .mapToLong(part -> part.amount().cents())
                            .sum())
                    .isEqualTo(cents));
        }
    }

    private static List<Long> split(long total, int parts, Random random) {
        List<Long> split = new ArrayList<>();
        long left = total;
        for (int part = 1; part < parts; part++) {
            long each = (long) (random.nextDouble() * left);
            split.add(each);
            left -= each;
        }
        split.add(left);
        return split;
    }
}
