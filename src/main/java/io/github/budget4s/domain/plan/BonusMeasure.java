package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What bonuses weigh besides single measures: attainments that every store has, of whichever target its plan sets. */
public enum BonusMeasure {
    /** What an effect costs (费效达成率). */
    COST_EFFECTIVENESS(
            List.of(
                    Measures.COST_PER_VEHICLE,
                    Measures.RETURN_ON_SPEND,
                    Measures.COST_PER_ORDER,
                    Measures.COST_PER_LEAD),
            "费效",
            "费效达成率"),
    /** What is sold (销量达成率). */
    SALES(List.of(Measures.DELIVERIES, Measures.ORDERS), "销量", "销量达成率");

    private final List<Measure> measures;
    private final List<String> otherNames;

    BonusMeasure(List<Measure> measures, String... otherNames) {
        this.measures = measures;
        this.otherNames = List.of(otherNames);
    }

    /** Finds one by the name that a plan's weights have for it. */
    public static Optional<BonusMeasure> find(String name) {
        for (BonusMeasure each : values()) {
            if (each.englishName().equals(name) || each.otherNames.contains(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Returns its name in plans and messages: {@code cost_effectiveness}. */
    public String englishName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Lists the measures whose target may stand for it, the most telling first. */
    public List<Measure> measures() {
        return measures;
    }
}
