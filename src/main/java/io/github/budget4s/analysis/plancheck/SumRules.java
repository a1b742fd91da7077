package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanOutline;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.RegularItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds amounts that do not add up. They are in whole cents: there is no rounding to allow for. */
final class SumRules {

    private final PlanDocument document;
    private final Plan plan;
    private final PlanMoney money;
    private final List<Finding> findings = new ArrayList<>();

    private SumRules(PlanDocument document) {
        this.document = document;
        this.plan = document.plan();
        this.money = PlanMoney.of(plan);
    }

    static List<Finding> of(PlanDocument document) {
        SumRules rules = new SumRules(document);
        rules.total();
        rules.lines();
        rules.insideChannels();
        return rules.findings;
    }

    private void total() {
        Money total = plan.total();
        Money parts = money.spent().plus(plan.reserve());
        if (total == null) {
            if (!parts.isZero()) {
                findings.add(Finding.info(
                        PlanRule.SUM_TOTAL, document.outline().at(), Message.of("plancheck.sum-total.none", parts)));
            }
            return;
        }
        Money over = parts.minus(total);
        boolean allPlanned =
                !plan.channels().isEmpty() && plan.channels().stream().allMatch(channel -> channel.budget() != null);
        if (over.isZero() || (over.isNegative() && !allPlanned)) {
            return;
        }
        findings.add(new Finding(
                PlanRule.SUM_TOTAL,
                over.isNegative() ? Severity.WARNING : Severity.ERROR,
                document.outline().at(PlanKeys.TOTAL),
                CheckedValue.of(parts),
                CheckedValue.of(total),
                Message.of(
                        over.isNegative() ? "plancheck.sum-total.under" : "plancheck.sum-total.over",
                        total,
                        parts,
                        over.isNegative() ? over.negated() : over,
                        parts(),
                        money.channels())));
        if (!over.isNegative()) {
            monthlyForYearly(total, over);
        }
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        parts.add(Message.of("plancheck.part.channels", money.channels()));
        parts.add(Message.of("plancheck.part.regular", money.regular()));
        parts.add(Message.of("plancheck.part.activities", money.activities()));
        parts.add(Message.of("plancheck.part.reserve", plan.reserve()));
        return parts;
    }

    /** One line alone explains what is over where its amount, taken for the year, lets the rest fit. */
    private void monthlyForYearly(Money total, Money over) {
        for (Channel channel : plan.channels()) {
            Money amount = channel.budget();
            if (channel.monthly() && amount != null) {
                Money less = channel.yearly().minus(amount);
                Money left = total.minus(money.spent().minus(less));
                if (!left.isNegative()) {
                    findings.add(new Finding(
                            PlanRule.SUM_LINE,
                            Severity.WARNING,
                            document.outline().at(PlanKeys.CHANNELS, channel.name(), PlanKeys.MONTHLY),
                            CheckedValue.of(amount),
                            CheckedValue.of(channel.yearly()),
                            Message.of(
                                    "plancheck.sum-line.monthly",
                                    channel.name(),
                                    amount,
                                    channel.yearly(),
                                    over,
                                    left,
                                    plan.reserve())));
                }
            }
        }
    }

    private void lines() {
        PlanOutline outline = document.outline();
        for (Channel channel : plan.channels()) {
            int months = channel.months().isEmpty()
                    ? MonthRange.MONTHS_OF_A_YEAR
                    : channel.months().get(0).months().size();
            outline.find(PlanKeys.CHANNELS, channel.name(), PlanKeys.BUDGET)
                    .ifPresent(yearly -> outline.find(PlanKeys.CHANNELS, channel.name(), PlanKeys.MONTHLY)
                            .ifPresent(monthly -> line(
                                    channel.name(),
                                    outline.at(PlanKeys.CHANNELS, channel.name(), PlanKeys.BUDGET),
                                    yearly.sum(),
                                    monthly,
                                    months)));
        }
        for (RegularItem item : plan.regular()) {
            outline.findRegular(item, PlanKeys.AMOUNT).ifPresent(yearly -> outline.findRegular(item, PlanKeys.MONTHLY)
                    .ifPresent(monthly -> line(
                            item.name(),
                            outline.atRegular(item, PlanKeys.AMOUNT),
                            yearly.sum(),
                            monthly,
                            item.months().size())));
        }
    }

    /** Compares what one line has for the year with what it has for each of its months. */
    private void line(String name, PlanPlace place, @Nullable Money year, PlanOutline monthly, int months) {
        Money each = monthly.sum();
        // Figures of single months were held against the year's when they were read.
        if (year == null || each == null || !monthly.children().isEmpty()) {
            return;
        }
        Money sum = new Money(Math.multiplyExact(each.cents(), months));
        boolean same = sum.equals(year);
        findings.add(new Finding(
                PlanRule.SUM_LINE,
                same ? Severity.WARNING : Severity.ERROR,
                place,
                CheckedValue.of(sum),
                CheckedValue.of(year),
                Message.of(same ? "plancheck.sum-line.twice" : "plancheck.sum-line.both", name, year, sum)));
    }

    private void insideChannels() {
        for (Channel channel : plan.channels()) {
            Money inside = PlanMoney.inside(plan, channel);
            Money budget = channel.yearly();
            if (channel.budget() != null && inside.compareTo(budget) > 0) {
                findings.add(new Finding(
                        PlanRule.SUM_ACTIVITY,
                        Severity.ERROR,
                        document.outline().at(PlanKeys.CHANNELS, channel.name()),
                        CheckedValue.of(inside),
                        CheckedValue.of(budget),
                        Message.of(
                                "plancheck.sum-activity.channel",
                                channel.name(),
                                budget,
                                inside,
                                inside.minus(budget))));
            } else if (!channel.months().isEmpty()) {
                findings.addAll(ChannelMonthRules.of(document, channel));
            }
        }
    }
}
