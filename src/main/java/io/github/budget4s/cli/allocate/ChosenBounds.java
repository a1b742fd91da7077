package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.Bounds;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.cli.options.BoundChoice;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the bounds of months from those of channels: what is no month is the name of a channel. */
record ChosenBounds(List<BoundChoice> minimums, List<BoundChoice> maximums) {

    /** Returns the bounds of the months and channels that are named. */
    static ChosenBounds of(List<BoundChoice> minimums, List<BoundChoice> maximums, Names names) {
        return new ChosenBounds(named(minimums, names), named(maximums, names));
    }

    private static List<BoundChoice> named(List<BoundChoice> bounds, Names names) {
        return bounds.stream()
                .map(bound -> new BoundChoice(names.name(NameKind.CHANNEL, bound.part()), bound.amount()))
                .toList();
    }

    /**
     * Returns the bounds of January to December, the last one given for each.
     *
     * @param planned the months of the planning year
     * @throws RefusedException when a bound is for a month of another year
     */
    List<Bounds> ofMonths(MonthRange planned) {
        for (BoundChoice choice : minimums) {
            refuseOutside(choice, planned);
        }
        for (BoundChoice choice : maximums) {
            refuseOutside(choice, planned);
        }
        List<Bounds> bounds = new ArrayList<>();
        for (int month = 1; month <= MonthRange.MONTHS_OF_A_YEAR; month++) {
            bounds.add(new Bounds(last(minimums, month), last(maximums, month)));
        }
        return bounds;
    }

    /**
     * Returns how the plan's channels are to share.
     *
     * @param scale whether channels whose shares are not 100 % in sum are scaled to that
     * @throws RefusedException when the plan has none
     */
    ChannelRequest channels(Plan plan, boolean scale) {
        if (plan.channels().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-channels");
        }
        return new ChannelRequest(plan.channels(), scale, ofChannels());
    }

    /**
     * Refuses bounds of channels where the budget is not broken down by them.
     *
     * @throws RefusedException when there is one
     */
    void refuseChannels() {
        for (String channel : ofChannels().keySet()) {
            throw new RefusedException(Reason.USAGE, "usage.bound-of-nothing", channel);
        }
    }

    private Map<String, Bounds> ofChannels() {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        for (BoundChoice choice : minimums) {
            if (month(choice) == null) {
                bounds.put(choice.part(), new Bounds(choice.amount(), null));
            }
        }
        for (BoundChoice choice : maximums) {
            if (month(choice) == null) {
                Bounds known = bounds.get(choice.part());
                bounds.put(choice.part(), new Bounds(known == null ? null : known.minimum(), choice.amount()));
            }
        }
        return bounds;
    }

    private static @Nullable Money last(List<BoundChoice> choices, int monthOfYear) {
        Money found = null;
        for (BoundChoice choice : choices) {
            MonthChoice month = month(choice);
            if (month != null && month.monthOfYear() == monthOfYear) {
                found = choice.amount();
            }
        }
        return found;
    }

    private static void refuseOutside(BoundChoice choice, MonthRange planned) {
        MonthChoice month = month(choice);
        if (month != null && !month.isOf(planned)) {
            throw new RefusedException(Reason.USAGE, "usage.bound-outside", choice.part(), planned);
        }
    }

    /** Returns the month that a bound is for, null when it is for a channel. */
    private static @Nullable MonthChoice month(BoundChoice choice) {
        return MonthChoice.parse(choice.part()) instanceof Reading.Value<MonthChoice> value ? value.value() : null;
    }
}
