package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.Target.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up shares of one whole, which are no more than all of it. */
final class ShareRules {

    /** What the year has several shares of, each under the name of its part: 配件产值占比, 工时产值占比. */
    private static final Pattern PART_OF_OUTPUT =
            Pattern.compile("\\p{IsHan}+?(产值|营业额|费用|预算)占比|[a-z_]+_(output)_share");

    /** What channels, stores and activities have a share of under one name, each its own part. */
    private static final Pattern OF_ALL =
            Pattern.compile("(线索|到店|订单|成交|交车|销量|费用|预算)占比|(leads|visits|orders|deliveries|sales|spend|budget)_share");

    private final List<Finding> findings = new ArrayList<>();

    private ShareRules() {}

    static List<Finding> of(PlanDocument document) {
        ShareRules rules = new ShareRules();
        List<PlacedTarget> year = PlacedTarget.ofYear(document);
        rules.outputs(year);
        rules.ownOutputs(year);
        List<PlacedTarget> channels = new ArrayList<>();
        document.plan().channels().forEach(each -> channels.addAll(PlacedTarget.ofChannel(document, each)));
        rules.ofAll(channels);
        List<PlacedTarget> stores = new ArrayList<>();
        document.plan().goals().stores().forEach(each -> stores.addAll(PlacedTarget.ofStore(document, each)));
        rules.ofAll(stores);
        List<PlacedTarget> activities = new ArrayList<>();
        for (int i = 0; i < document.plan().activities().size(); i++) {
            activities.addAll(PlacedTarget.ofActivity(document, i));
        }
        rules.ofYear(activities);
        return rules.findings;
    }

    private void outputs(List<PlacedTarget> targets) {
        tell(targets.stream()
                .filter(each -> List.of(
                                Optional.of(Measures.PACKAGE_SHARE),
                                Optional.of(Measures.ACCIDENT_SHARE),
                                Optional.of(Measures.INSURANCE_SHARE))
                        .contains(each.measure()))
                .toList());
    }

    private void ownOutputs(List<PlacedTarget> targets) {
        Map<String, List<PlacedTarget>> byWhole = new LinkedHashMap<>();
        for (PlacedTarget each : targets) {
            Matcher part = PART_OF_OUTPUT.matcher(each.target().measure());
            if (each.measure().isEmpty() && part.matches()) {
                String whole = part.group(1) == null ? part.group(2) : part.group(1);
                byWhole.computeIfAbsent(whole, first -> new ArrayList<>()).add(each);
            }
        }
        byWhole.values().forEach(this::tell);
    }

    private void ofAll(List<PlacedTarget> targets) {
        Map<String, List<PlacedTarget>> byName = new LinkedHashMap<>();
        for (PlacedTarget each : targets) {
            String name = each.target().measure();
            if (OF_ALL.matcher(name).matches()) {
                byName.computeIfAbsent(name, first -> new ArrayList<>()).add(each);
            }
        }
        byName.values().forEach(this::tell);
    }

    /** Shares of the year that activities of its months are to bring. */
    private void ofYear(List<PlacedTarget> targets) {
        tell(targets.stream()
                .filter(each -> HistoryRules.isShareOfYear(each.target().measure()))
                .toList());
    }

    private void tell(List<PlacedTarget> shares) {
        List<PlacedTarget> parts = shares.stream()
                .filter(each -> each.target().direction() == Direction.AT_LEAST)
                .toList();
        Ratio sum = parts.stream().map(each -> Ratio.of(each.target().value())).reduce(Ratio.ZERO, Ratio::plus);
        boolean eachIsOne =
                parts.stream().allMatch(each -> each.target().value().compareTo(BigDecimal.ONE) <= 0);
        if (eachIsOne && sum.compareTo(Ratio.ONE) > 0) {
            findings.add(new Finding(
                    PlanRule.RATE_RANGE,
                    Severity.ERROR,
                    parts.get(0).place(),
                    new CheckedValue.Figure(Ratio.ONE, Unit.RATIO),
                    new CheckedValue.Figure(sum, Unit.RATIO),
                    Message.of(
                            "plancheck.rate-range.shares",
                            parts.stream()
                                    .map(each -> TargetNames.shown(each.target().measure()))
                                    .distinct()
                                    .toList(),
                            sum,
                            sum.minus(Ratio.ONE))));
        }
    }
}
