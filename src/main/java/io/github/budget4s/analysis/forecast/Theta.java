package io.github.budget4s.analysis.forecast;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000), which is simple exponential smoothing with half of the slope
 * of the straight line through the series as drift (Hyndman and Billah 2003).
 *
 * <p>Three changes for histories of three years: the season is the classical one, shrunk towards none by the share of
 * it that is chance (James and Stein 1961, for seasons Miller and Williams 2003), never tested away; the drift fades by
 * a tenth each month (Gardner and McKenzie 1985); and all is done on logarithms.
 */
final class Theta {

    private static final int SEASON = MonthsOfYear.COUNT;
    private static final double SHARE_OF_SLOPE = 0.5;
    private static final double DAMPING = 0.9;

    private Theta() {}

    /** Continues a series of at least a year. */
    static Projection project(double[] values, int horizon) {
        int n = values.length;
        double[] season = ClassicalSeason.shrunk(values);
        double[] adjusted = ClassicalSeason.remove(values, season);
        double drift = SHARE_OF_SLOPE * Line.through(adjusted)[1];
        Projection smooth = SmoothingFitter.fit(SmoothingModel.ANN, adjusted).project(horizon);
        double power = 1;
        double steps = 0;
        for (int h = 0; h < horizon; h++) {
            power *= DAMPING;
            steps += power;
            smooth.centres()[h] += drift * steps + season[(n + h) % SEASON];
        }
        return smooth;
    }
}
