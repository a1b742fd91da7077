package io.github.budget4s.domain.project;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Ratio;

/**
 * Holds from which deviation on a budget is flagged.
 *
 * @param yellow from this on it is yellow
 * @param red from this on it is red
 */
public record Thresholds(Ratio yellow, Ratio red) {

    /** 5 % and 10 %. */
    public static final Thresholds DEFAULT = new Thresholds(Ratio.of(5, 100), Ratio.of(10, 100));

    /** Flags a deviation, compared exactly: at 5 % it is yellow, a hair below it is not. */
    public Flag flag(Ratio deviation) {
        return deviation.compareTo(red) >= 0 ? Flag.RED : deviation.compareTo(yellow) >= 0 ? Flag.YELLOW : Flag.OK;
    }
}
