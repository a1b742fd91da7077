package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one stage of the funnel against the stage before it.
 *
 * @param stage what is counted
 * @param count how many there are
 * @param before how many there were at the stage before; null at the first, and for what only leads to leads
 * @param cost spend for each of them, in yuan; null when there is none, or no file of spend
 */
public record FunnelStage(
        Quantity stage,
        long count,
        @Nullable Long before,
        @Nullable Ratio cost) {

    /** Ways to a lead, no stages of each other: who saw an advertisement need not come to a stand. */
    private static final List<Quantity> WAYS = List.of(Measures.IMPRESSIONS, Measures.VISITORS, Measures.CONTACTS);

    private static final List<Quantity> STAGES =
            List.of(Measures.LEADS, Measures.VISITS, Measures.TEST_DRIVES, Measures.ORDERS, Measures.DELIVERIES);

    /** Lists the stages that the files have, from the first sight to the delivery. */
    public static List<FunnelStage> of(Figures figures) {
        List<FunnelStage> stages = new ArrayList<>();
        WAYS.stream().filter(figures::has).forEach(way -> stages.add(of(way, null, figures)));
        Long before = null;
        for (Quantity stage : STAGES) {
            if (figures.has(stage)) {
                stages.add(of(stage, before, figures));
                before = figures.sum(stage);
            }
        }
        return stages;
    }

    private static FunnelStage of(Quantity stage, @Nullable Long before, Figures figures) {
        long count = figures.sum(stage);
        Ratio spend = Measures.SPEND.value(figures);
        return new FunnelStage(
                stage, count, before, spend == null || count <= 0 ? null : spend.dividedBy(Ratio.of(count, 1)));
    }

    /** Returns the part of the stage before that came so far; null at the first, or after none. */
    public @Nullable Ratio rate() {
        return before == null || before <= 0 ? null : Ratio.of(count, before);
    }

    /** Returns how many did not come so far; null at the first, and where more came than were there before. */
    public @Nullable Long lost() {
        return before == null || before < count ? null : Long.valueOf(before - count);
    }

    /** Returns the part that did not come so far; null where {@link #lost} is, or after none. */
    public @Nullable Ratio lostRate() {
        Long lost = lost();
        return lost == null || before == null || before <= 0 ? null : Ratio.of(lost, before);
    }
}
