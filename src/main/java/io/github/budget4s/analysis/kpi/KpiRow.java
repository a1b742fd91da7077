package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.measure.Figures;
import java.util.List;

/**
 * Holds the figures of one key.
 *
 * @param key one text for each key of the table, months as {@code 2026-03}; empty where the lines name none
 * @param figures the sums
 * @param spendLines how many lines of spend there are
 */
public record KpiRow(List<String> key, Figures figures, long spendLines) {

    public KpiRow {
        key = List.copyOf(key);
    }
}
