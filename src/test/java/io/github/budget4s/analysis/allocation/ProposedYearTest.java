package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.ProposalRow;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProposedYearTest {

    private static Plan plan(List<RegularItem> regular, List<Channel> channels) {
        return new Plan(2026, new Money(1), new Money(7), regular, channels, List.of(), Goals.NONE);
    }

    @Test
    void everyYuanOfTheProposalIsInThePlanOnce() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            List<ProposalRow> rows = new ArrayList<>();
            List<Channel> channels = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "reserve", "unattributed")) {
                if (random.nextBoolean()) {
                    rows.add(new ProposalRow(name, new Money(random.nextInt(1_000_000))));
                }
                if (name.length() == 1 && random.nextBoolean()) {
                    channels.add(months(name, random));
                }
            }
            Money regular = new Money(random.nextInt(1_000));
            Plan plan = plan(List.of(RegularItem.unnamed(regular)), channels);

            Plan proposed = ProposedYear.of(plan, Policy.EMPTY, rows).plan();

            Money sum = rows.stream().map(ProposalRow::proposed).reduce(Money.ZERO, Money::plus);
            Money channelSum = proposed.channels().stream().map(Channel::yearly).reduce(Money.ZERO, Money::plus);
            Money unattributed = rows.stream()
                    .filter(row -> row.item().equals("unattributed"))
                    .map(ProposalRow::proposed)
                    .findFirst()
                    .orElse(Money.ZERO);
            Money fixed = unattributed.compareTo(regular) < 0 ? unattributed : regular;
            assertThat(proposed.total()).isEqualTo(sum);
            assertThat(channelSum.plus(proposed.reserve()).plus(fixed)).isEqualTo(sum);
            for (Channel channel : proposed.channels()) {
                if (!channel.months().isEmpty()) {
                    assertThat(channel.months().stream()
                                    .map(RegularItem::yearly)
                                    .reduce(Money.ZERO, Money::plus))
                            .isEqualTo(channel.yearly());
                }
            }
        }
    }

    private static Channel months(String name, Random random) {
        List<RegularItem> items = new ArrayList<>();
        Money sum = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            Money amount = new Money(random.nextInt(500));
            sum = sum.plus(amount);
            items.add(new RegularItem(name, amount, true, new TreeSet<>(List.of(month)), name));
        }
        return new Channel(name, sum, false, List.of(), items);
    }
}
