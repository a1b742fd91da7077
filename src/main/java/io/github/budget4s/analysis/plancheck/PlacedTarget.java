package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Is a target with its place in the plan. */
record PlacedTarget(Target target, PlanPlace place) {

    /** Lists the targets of the year. */
    static List<PlacedTarget> ofYear(PlanDocument document) {
        return document.plan().goals().targets().stream()
                .map(target -> new PlacedTarget(target, document.outline().at(PlanKeys.TARGETS, target.measure())))
                .toList();
    }

    static List<PlacedTarget> ofChannel(PlanDocument document, Channel channel) {
        return channel.targets().stream()
                .map(target -> new PlacedTarget(
                        target,
                        document.outline().at(PlanKeys.CHANNELS, channel.name(), PlanKeys.TARGETS, target.measure())))
                .toList();
    }

    static List<PlacedTarget> ofGroup(PlanDocument document, ChannelGroup group) {
        return group.targets().stream()
                .map(target -> new PlacedTarget(
                        target,
                        document.outline().at(PlanKeys.GROUPS, group.name(), PlanKeys.TARGETS, target.measure())))
                .toList();
    }

    /**
     * Lists the targets of an activity.
     *
     * @param index which one of the plan's it is, counted from 0
     */
    static List<PlacedTarget> ofActivity(PlanDocument document, int index) {
        Activity activity = document.plan().activities().get(index);
        return activity.targets().stream()
                .map(target -> new PlacedTarget(
                        target, document.outline().atActivity(index, PlanKeys.TARGETS, target.measure())))
                .toList();
    }

    static List<PlacedTarget> ofStore(PlanDocument document, StorePlan store) {
        return store.targets().stream()
                .map(target -> new PlacedTarget(
                        target,
                        document.outline().at(PlanKeys.STORES, store.store(), PlanKeys.TARGETS, target.measure())))
                .toList();
    }

    /** Lists all targets of a plan. */
    static List<PlacedTarget> all(PlanDocument document) {
        List<PlacedTarget> all = new ArrayList<>(ofYear(document));
        document.plan().channels().forEach(channel -> all.addAll(ofChannel(document, channel)));
        document.plan().groups().forEach(group -> all.addAll(ofGroup(document, group)));
        for (int i = 0; i < document.plan().activities().size(); i++) {
            all.addAll(ofActivity(document, i));
        }
        document.plan().goals().stores().forEach(store -> all.addAll(ofStore(document, store)));
        return all;
    }

    /** Finds the measure that the program knows under the plan's name for it. */
    Optional<Measure> measure() {
        return Measures.find(target.measure());
    }
}
