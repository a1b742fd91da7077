package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.customer.FollowupReason;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.CustomerRules;
import io.github.budget4s.domain.project.CustomerRules.Protection;
import io.github.budget4s.domain.project.FollowupRules;
import io.github.budget4s.domain.project.SegmentRules;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the rules for customers of {@code budget4s.yaml}. */
final class CustomerRulesReader {

    static final List<String> KEYS = List.of("join", "segments", "followups", "protect");
    static final List<String> SEGMENT_KEYS =
            List.of("value", "months", "high", "at_risk", "lost", "loyal_visits", "weight");
    static final List<String> FOLLOWUP_KEYS = List.of(
            "after_visit",
            "after_delivery",
            "service_days",
            "service_km",
            "service_ahead",
            "trade_in",
            "frequent_km",
            "again_days",
            "insurance_ahead",
            "rest_days",
            "late_days",
            "priority");
    static final List<String> PROTECT_KEYS = List.of("keys", "columns");

    private static final List<String> VALUES = List.of("output", "gross_profit");
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_KILOMETRES = 1_000_000;
    private static final int MOST_YEARS = 50;
    private static final int MOST_MONTHS = 120;

    private CustomerRulesReader() {}

    static CustomerRules rules(YamlNode node) {
        YamlNode protect = node.get("protect").mapping(PROTECT_KEYS);
        return new CustomerRules(
                join(node.get("join")),
                segments(node.get("segments").mapping(SEGMENT_KEYS)),
                followups(node.get("followups").mapping(FOLLOWUP_KEYS)),
                new Protection(
                        recipients(protect.get("keys")), protect.get("columns").texts()));
    }

    private static List<JoinKey> join(YamlNode node) {
        List<JoinKey> keys = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            String known =
                    named(item, Stream.of(JoinKey.values()).map(JoinKey::code).toList());
            if (!known.isEmpty()) {
                keys.add(JoinKey.valueOf(known.toUpperCase(Locale.ROOT)));
            }
        }
        return keys.isEmpty() ? CustomerRules.DEFAULT.join() : keys;
    }

    private static String named(YamlNode item, List<String> known) {
        if (known.contains(item.written())) {
            return item.written();
        }
        item.unknown(item.written(), known);
        return "";
    }

    private static SegmentRules segments(YamlNode node) {
        SegmentRules defaults = SegmentRules.DEFAULT;
        YamlNode value = node.get("value");
        boolean byGrossProfit = value.isPresent() && named(value, VALUES).equals(VALUES.get(1));
        Ratio atRisk = gaps(node.get("at_risk"), defaults.atRisk());
        Ratio lost = gaps(node.get("lost"), defaults.lost());
        if (lost.compareTo(atRisk) < 0) {
            node.problem("project.customers-order", atRisk, lost);
        }
        return new SegmentRules(
                byGrossProfit,
                number(node.get("months"), 1, MOST_MONTHS, defaults.months()),
                node.get("high").ratio(defaults.highShare()),
                atRisk,
                lost,
                number(node.get("loyal_visits"), 1, MOST_DAYS, defaults.loyalVisits()),
                number(node.get("weight"), 0, MOST_MONTHS, defaults.weight()));
    }

    private static Ratio gaps(YamlNode node, Ratio otherwise) {
        BigDecimal number = node.value(Numbers.number(node.written()));
        if (number == null) {
            return otherwise;
        }
        if (number.signum() <= 0) {
            node.problem("project.customers-gaps", node.written());
            return otherwise;
        }
        return Ratio.of(number);
    }

    private static FollowupRules followups(YamlNode node) {
        FollowupRules defaults = FollowupRules.DEFAULT;
        List<Integer> tradeIn = numbers(
                node.get("trade_in"),
                MOST_YEARS,
                List.of(defaults.ages().tradeInFrom(), defaults.ages().tradeInTo()));
        if (tradeIn.size() != 2 || tradeIn.get(0) > tradeIn.get(1)) {
            node.get("trade_in").problem("project.customers-years");
            tradeIn = List.of(1, 1);
        }
        return new FollowupRules(
                numbers(node.get("after_visit"), MOST_DAYS, defaults.visits()),
                numbers(node.get("after_delivery"), MOST_DAYS, defaults.deliveries()),
                new FollowupRules.Service(
                        number(
                                node.get("service_days"),
                                1,
                                MOST_DAYS,
                                defaults.service().days()),
                        number(
                                node.get("service_km"),
                                1,
                                MOST_KILOMETRES,
                                defaults.service().kilometres()),
                        number(
                                node.get("service_ahead"),
                                0,
                                MOST_DAYS,
                                defaults.service().ahead())),
                new FollowupRules.Ages(
                        tradeIn.get(0),
                        tradeIn.get(1),
                        number(
                                node.get("frequent_km"),
                                1,
                                MOST_KILOMETRES,
                                defaults.ages().frequentKilometres()),
                        number(
                                node.get("again_days"),
                                1,
                                MOST_DAYS,
                                defaults.ages().seldomDays())),
                number(node.get("insurance_ahead"), 0, MOST_DAYS, defaults.insuranceDays()),
                number(node.get("rest_days"), 0, MOST_DAYS, defaults.restDays()),
                number(node.get("late_days"), 0, MOST_DAYS, defaults.lateDays()),
                priority(node.get("priority"), defaults.priority()));
    }

    /** Reasons that are not named come behind those that are. */
    private static List<FollowupReason> priority(YamlNode node, List<FollowupReason> otherwise) {
        List<FollowupReason> reasons = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            FollowupReason reason = FollowupReason.of(named(item, FollowupReason.codes()));
            if (reason != null && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        otherwise.stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        return reasons;
    }

    private static List<Integer> numbers(YamlNode node, int most, List<Integer> otherwise) {
        if (!node.isPresent() || node.isNull()) {
            return otherwise;
        }
        return node.oneOrMore().stream().map(item -> number(item, 0, most, 0)).toList();
    }

    private static int number(YamlNode node, int least, int most, int otherwise) {
        return node.value(
                Numbers.number(node.written())
                        .then(number -> number.stripTrailingZeros().scale() > 0
                                        || number.compareTo(BigDecimal.valueOf(least)) < 0
                                        || number.compareTo(BigDecimal.valueOf(most)) > 0
                                ? Reading.unreadable(
                                        "project.customers-number", node.written(), (long) least, (long) most)
                                : Reading.of(number.intValueExact())),
                otherwise);
    }

    private static List<String> recipients(YamlNode node) {
        List<String> keys = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            if (item.written().matches("age1[02-9ac-hj-np-z]{58}")) {
                keys.add(item.written());
            } else {
                item.problem("project.customers-key", item.written());
            }
        }
        return keys;
    }
}
