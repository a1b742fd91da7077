package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What bonuses weigh besides single measures: attainments that every store has, of whichever target its plan sets. */
public enum BonusMeasure {
    /** What an effect costs (费效达成率). */
    COST_EFFECTIVENESS,
    /** What is sold (销量达成率). */
    SALES;

    /** Finds one by the name that a plan's weights have for it. */
    public static Optional<BonusMeasure> find(String name) {
        for (BonusMeasure each : values()) {
            if (each.englishName().equals(name) || each.otherNames().contains(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Returns its name in plans and messages: {@code cost_effectiveness}. */
    public String englishName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private List<String> otherNames() {
        return switch (this) {
            case COST_EFFECTIVENESS -> List.of("费效", "费效达成率");
            case SALES -> List.of("销量", "销量达成率");
        };
    }

    /** Lists the measures whose target may stand for it, the most telling first. */
    public List<Measure> measures() {
        return switch (this) {
            case COST_EFFECTIVENESS ->
                List.of(
                        Measures.COST_PER_VEHICLE,
                        Measures.RETURN_ON_SPEND,
                        Measures.COST_PER_ORDER,
                        Measures.COST_PER_LEAD);
            case SALES -> List.of(Measures.DELIVERIES, Measures.ORDERS);
        };
    }
}
