package io.github.budget4s.analysis.scenario;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.analysis.plancheck.Severity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan brings under some assumptions.
 *
 * @param name what the user calls it
 * @param total the money of the year
 * @param allocation the money of the months; null when the plan's parts exceed the total, or cannot be divided
 * @param channels the money of the channels, scaled to what is to be spread; empty where the plan has none
 * @param funnel what the money brings
 * @param refused why there is no allocation; empty when there is one
 * @param check where the plan contradicts itself under the assumptions
 */
public record Scenario(
        String name,
        Money total,
        @Nullable Allocation allocation,
        List<ChannelBudget> channels,
        PlannedFunnel funnel,
        List<Problem> refused,
        PlanCheck check) {

    /** What the plan as it stands is called. */
    public static final String UNCHANGED = "plan";

    public Scenario {
        channels = List.copyOf(channels);
        refused = List.copyOf(refused);
    }

    /**
     * Says what stands behind a scenario.
     *
     * @param name what the user calls it
     * @param plan the plan with the assumptions
     * @param unchanged the plan as it stands
     * @param revenuePerVehicle what a vehicle brought, in yuan; null when it is not known
     * @param check where it contradicts itself
     */
    public record Assumed(
            String name,
            Plan plan,
            Plan unchanged,
            @Nullable Ratio revenuePerVehicle,
            PlanCheck check) {}

    /**
     * Computes a scenario.
     *
     * @param request what is to be spread
     * @param shares by what the months share
     */
    public static Scenario of(Assumed assumed, AllocationRequest request, MonthShares shares) {
        Plan plan = assumed.plan();
        try {
            Allocation allocation = Allocator.allocate(shares, request);
            List<ChannelBudget> channels = plan.channels().isEmpty()
                    ? List.of()
                    : ChannelAllocation.of(allocation, new ChannelRequest(plan.channels(), true, Map.of()))
                            .channels();
            return new Scenario(
                    assumed.name(),
                    request.total(),
                    allocation,
                    channels,
                    funnel(assumed, request, channels),
                    List.of(),
                    assumed.check());
        } catch (RefusedException e) {
            // One total that is too small does not spoil the others.
            return new Scenario(
                    assumed.name(),
                    request.total(),
                    null,
                    List.of(),
                    PlannedFunnel.NONE,
                    e.problems(),
                    assumed.check());
        }
    }

    private static PlannedFunnel funnel(Assumed assumed, AllocationRequest request, List<ChannelBudget> channels) {
        Map<String, Money> money = new LinkedHashMap<>();
        channels.forEach(channel -> money.put(channel.name(), channel.budget()));
        return PlannedFunnel.of(
                assumed.plan(), assumed.unchanged(), request.total(), money, assumed.revenuePerVehicle());
    }

    /** Counts the findings of a severity. */
    public long count(Severity severity) {
        return check.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Lists the rules by which the plan contradicts itself, each once. */
    public List<String> brokenRules() {
        return check.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().code())
                .distinct()
                .toList();
    }

    /** Returns whether channels had to be scaled to sum to what is spread. */
    public boolean isScaled() {
        return channels.stream()
                .anyMatch(channel ->
                        channel.planned() != null && !channel.planned().equals(channel.budget()));
    }
}
