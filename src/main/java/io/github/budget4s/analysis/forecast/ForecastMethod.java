package io.github.budget4s.analysis.forecast;

import java.util.List;
import java.util.Locale;

/** Names the methods that a user can choose. */
public enum ForecastMethod {
    /** The weighted combination with as much of seasonal naive as it takes not to have been worse than that. */
    AUTO,
    /** Repeats the year before. */
    SEASONAL_NAIVE,
    /** The best of the six exponential smoothing models that add by the corrected information criterion. */
    ETS,
    THETA,
    /** Season by STL, the rest by exponential smoothing. */
    STL_ETS,
    /** Level, slope and months of the year with errors that fade. */
    REGRESSION,
    /** The weighted combination as it is. */
    COMBINATION;

    /** In the order in which a backtest lists them. */
    public static final List<ForecastMethod> ALL = List.of(values());

    /** Returns the name that options and outputs have: {@code seasonal-naive}. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
