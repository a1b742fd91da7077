package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.allocation.Bounds;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
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

/** The options of a command that spreads the plan's money: the plan, what it is broken down by, and bounds. */
public final class PlanInputOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final List<Breakdown> breakdowns = options.commaList("--by", "WHAT", Breakdown.class);

    private final List<BoundChoice> minimums = options.list("--min", "WHERE=AMOUNT", BoundChoice.class);

    private final List<BoundChoice> maximums = options.list("--max", "WHERE=AMOUNT", BoundChoice.class);

    private final Flag scaleChannels = options.flag("--scale-channels");

    @Override
    public Options options() {
        return options;
    }

    /** Returns whether the budget is to be broken down by something. */
    public boolean isBy(Breakdown breakdown) {
        return breakdowns.contains(breakdown);
    }

    /**
     * Reads the plan: the flag's, else the project's, else one that states nothing.
     *
     * @throws RefusedException with all that is wrong with the file
     */
    public Plan read(Run run) {
        return YamlInputs.readPlan(run, plan.get());
    }

    /**
     * Returns the bounds of January to December.
     *
     * @param planned the months of the planning year
     * @throws RefusedException when a bound is for a month of another year
     */
    public List<Bounds> monthBounds(MonthRange planned) {
        minimums.forEach(choice -> refuseOutside(choice, planned));
        maximums.forEach(choice -> refuseOutside(choice, planned));
        List<Bounds> bounds = new ArrayList<>();
        for (int month = 1; month <= MonthRange.MONTHS_OF_A_YEAR; month++) {
            bounds.add(new Bounds(last(minimums, month), last(maximums, month)));
        }
        return bounds;
    }

    /**
     * Returns how the plan's channels are to share.
     *
     * @return null when they were not asked for
     * @throws RefusedException when they were, and the plan has none; or when a bound is for a channel and they were
     *     not
     */
    public @Nullable ChannelRequest channels(Plan stated) {
        Map<String, Bounds> bounds = channelBounds();
        if (!isBy(Breakdown.CHANNEL)) {
            if (!bounds.isEmpty()) {
                throw new RefusedException(
                        Reason.USAGE,
                        "usage.bound-of-nothing",
                        bounds.keySet().iterator().next());
            }
            return null;
        }
        if (stated.channels().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-channels");
        }
        return new ChannelRequest(stated.channels(), scaleChannels.isGiven(), bounds);
    }

    private Map<String, Bounds> channelBounds() {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        for (BoundChoice choice : minimums) {
            if (month(choice) == 0) {
                bounds.put(choice.part(), new Bounds(choice.amount(), null));
            }
        }
        for (BoundChoice choice : maximums) {
            if (month(choice) == 0) {
                Bounds known = bounds.get(choice.part());
                bounds.put(choice.part(), new Bounds(known == null ? null : known.minimum(), choice.amount()));
            }
        }
        return bounds;
    }

    private static @Nullable Money last(List<BoundChoice> choices, int month) {
        Money found = null;
        for (BoundChoice choice : choices) {
            if (month(choice) == month) {
                found = choice.amount();
            }
        }
        return found;
    }

    private static void refuseOutside(BoundChoice choice, MonthRange planned) {
        if (MonthChoice.parse(choice.part()) instanceof Reading.Value<MonthChoice> value
                && !value.value().isOf(planned)) {
            throw new RefusedException(Reason.USAGE, "usage.bound-outside", choice.part(), planned);
        }
    }

    /** Finds the month that a bound is for, 0 when it is for a channel. */
    private static int month(BoundChoice choice) {
        return MonthChoice.parse(choice.part()) instanceof Reading.Value<MonthChoice> value
                ? value.value().monthOfYear()
                : 0;
    }
}
