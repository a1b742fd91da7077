package io.github.budget4s.domain.spend;

import java.util.List;

/**
 * Holds the lines of ledgers of spend as they are booked. All sums of their amounts fit into
 * {@link io.github.budget4s.domain.money.Money}.
 *
 * @param lines in the order in which they came
 * @param source the files that they are from, as messages name them
 */
public record SpendLines(List<SpendLine> lines, String source) {

    /** Copies the list. */
    public SpendLines {
        lines = List.copyOf(lines);
    }
}
