package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Better;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.Target;
import java.util.regex.Pattern;

/** Tells from the name of a measure that only a plan knows what its figures are, and which way it is better. */
final class TargetNames {

    private static final int ASCII = 128;
    private static final Pattern COST = Pattern.compile("cost|expense|成本|费用|单价");
    private static final Pattern PER_TEN_THOUSAND = Pattern.compile("每万元|每万|per_10000|per_ten_thousand|per_wan");
    private static final Pattern RATE = Pattern.compile("(_rate|_share|(?<!频|效|倍|功)率|占比|比例|比重)$");
    private static final Pattern OF_SHARE = Pattern.compile("占比|比例|比重|(?<!频|效|倍|功)率|_rate_|_share_|^share_of_");
    private static final Pattern GROWTH = Pattern.compile("growth|increase|增长|提升|增幅|同比|环比|roi|回报");
    private static final Pattern BETTER_LESS = Pattern.compile(
            "返修|投诉|流失|战败|退订|退单|退车|取消|差评|逾期|超时|响应时|等待|处理时|回复时|耗时|return|complaint|churn|cancel|lost|refund|late|response_time|waiting");
    private static final Pattern BETTER_MORE = Pattern.compile(
            "线索|到店|试驾|订单|观看|收购|达人数|篇数|人数|台数|成交|交车|销量|集客|加粉|好友|产值|收入|套餐|转化|活跃|复购|续保|播放|阅读|满意"
                    + "|leads|visits|drives|orders|deliver|units|visitors|contacts|activity|engagement|output|revenue|packages|conversion|satisfaction|repurchase");

    private TargetNames() {}

    /**
     * Returns what a message calls a measure: as the plan has it, but in another language by the name that its tables
     * have. What only a plan knows, or names in its user's own words, stays as it is.
     */
    static Object shown(String name) {
        if (name.equals(PlanKeys.TOTAL)) {
            return Message.of("plancheck.measure", name, Message.of("plancheck.total"));
        }
        if (Measures.OFTEN_PLANNED.contains(name)) {
            return Message.of("plancheck.measure", name, Message.of("name." + name));
        }
        return Measures.find(name)
                .filter(known -> name.chars().allMatch(character -> character < ASCII))
                .<Object>map(known -> Message.of("plancheck.measure", name, Message.of("column." + known.name())))
                .orElse(name);
    }

    /** Returns whether a figure is a cost and is said to be of ten thousand yuan, which it cannot be of both. */
    static boolean isCostOfTenThousand(String name) {
        return isOfTenThousand(name) && COST.matcher(name).find();
    }

    static boolean isCost(String name) {
        return COST.matcher(name).find();
    }

    static boolean isOfTenThousand(String name) {
        return PER_TEN_THOUSAND.matcher(name).find();
    }

    /** Returns whether a figure is a part of a whole, which is between 0 and 1. */
    static boolean isRate(PlacedTarget target) {
        String name = target.target().measure();
        return target.measure()
                .map(measure -> measure.unit() == Unit.RATIO && !measure.equals(Measures.ROI))
                .orElse(RATE.matcher(name).find() && !GROWTH.matcher(name).find());
    }

    /** Returns whether a measure of the plan's own is called after a rate, such as the change of one. */
    static boolean isOfShare(PlacedTarget target) {
        String name = target.target().measure();
        return target.measure().isEmpty()
                && (RATE.matcher(name).find() || OF_SHARE.matcher(name).find());
    }

    /** Returns which way a measure is better, as far as it or its name says. */
    static Better better(PlacedTarget placed) {
        Target target = placed.target();
        if (placed.measure().isPresent()) {
            return placed.measure().get().better();
        }
        String name = target.measure();
        if (isOfTenThousand(name)) {
            return Better.UP;
        }
        if (COST.matcher(name).find() || BETTER_LESS.matcher(name).find()) {
            return Better.DOWN;
        }
        return BETTER_MORE.matcher(name).find() ? Better.UP : Better.NONE;
    }
}
