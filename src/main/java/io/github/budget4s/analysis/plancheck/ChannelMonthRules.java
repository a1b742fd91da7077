package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.RegularItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds months of a channel that have less than what its regular items and activities cost there. */
final class ChannelMonthRules {

    private final PlanDocument document;
    private final Channel channel;
    private final Money[] planned = months();
    private final List<Finding> findings = new ArrayList<>();

    private ChannelMonthRules(PlanDocument document, Channel channel) {
        this.document = document;
        this.channel = channel;
        for (RegularItem item : channel.months()) {
            Money month = item.monthly() ? item.amount() : item.yearly();
            item.months().forEach(each -> planned[each - 1] = planned[each - 1].plus(month));
        }
    }

    /** Holds a channel with months of its own against what is planned in them: it has no other money than theirs. */
    static List<Finding> of(PlanDocument document, Channel channel) {
        ChannelMonthRules rules = new ChannelMonthRules(document, channel);
        rules.single();
        if (rules.findings.isEmpty()) {
            rules.together();
        }
        return rules.findings;
    }

    private static Money[] months() {
        Money[] months = new Money[MonthRange.MONTHS_OF_A_YEAR];
        Arrays.fill(months, Money.ZERO);
        return months;
    }

    /** An activity that costs more than the month has by itself. */
    private void single() {
        for (int i = 0; i < document.plan().activities().size(); i++) {
            for (ActivityPart part :
                    ActivityPart.of(List.of(document.plan().activities().get(i)))) {
                Money month = planned[part.month() - 1];
                if (channel.name().equals(part.channel()) && part.amount().compareTo(month) > 0) {
                    findings.add(new Finding(
                            PlanRule.SUM_ACTIVITY,
                            Severity.ERROR,
                            document.outline().atActivity(i, PlanKeys.BUDGET),
                            CheckedValue.of(month),
                            CheckedValue.of(part.amount()),
                            Message.of(
                                    "plancheck.sum-activity.month",
                                    part.name(),
                                    part.amount(),
                                    channel.name(),
                                    (long) part.month(),
                                    month)));
                }
            }
        }
    }

    /** Items that are too much together, or that run where the channel has nothing; told of the worst month. */
    private void together() {
        Money[] inside = inside();
        List<Long> tooLittle = new ArrayList<>();
        int worst = -1;
        for (int month = 0; month < planned.length; month++) {
            Money over = inside[month].minus(planned[month]);
            if (over.compareTo(Money.ZERO) > 0) {
                tooLittle.add(month + 1L);
                worst = worst < 0 || over.compareTo(inside[worst].minus(planned[worst])) > 0 ? month : worst;
            }
        }
        if (worst >= 0) {
            findings.add(new Finding(
                    PlanRule.SUM_ACTIVITY,
                    Severity.ERROR,
                    place(),
                    CheckedValue.of(inside[worst]),
                    CheckedValue.of(planned[worst]),
                    Message.of(
                            "plancheck.sum-activity.months",
                            channel.name(),
                            worst + 1L,
                            inside[worst],
                            planned[worst],
                            inside[worst].minus(planned[worst]),
                            tooLittle)));
        }
    }

    private Money[] inside() {
        Money[] inside = months();
        for (RegularItem item : document.plan().regular()) {
            if (channel.name().equals(item.channel())) {
                Money month = item.monthly()
                        ? item.amount()
                        : new Money(item.amount().cents() / item.months().size());
                item.months().forEach(each -> inside[each - 1] = inside[each - 1].plus(month));
            }
        }
        for (ActivityPart part : ActivityPart.of(document.plan().activities())) {
            if (channel.name().equals(part.channel())) {
                inside[part.month() - 1] = inside[part.month() - 1].plus(part.amount());
            }
        }
        return inside;
    }

    private PlanPlace place() {
        String key = document.outline()
                        .find(PlanKeys.CHANNELS, channel.name(), PlanKeys.MONTHLY)
                        .isPresent()
                ? PlanKeys.MONTHLY
                : PlanKeys.MONTHS;
        return document.outline().at(PlanKeys.CHANNELS, channel.name(), key);
    }
}
