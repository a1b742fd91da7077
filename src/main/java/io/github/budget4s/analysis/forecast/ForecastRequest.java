package io.github.budget4s.analysis.forecast;

/**
 * Says what is to be forecast, and how.
 *
 * @param horizon how many months after the history's last, at least 1
 * @param method the method
 * @param festival whether Spring Festival is taken into account
 * @param events in which months known events were and will be
 */
public record ForecastRequest(int horizon, ForecastMethod method, FestivalChoice festival, KnownEvents events) {

    /** Refuses a horizon of nothing. */
    public ForecastRequest {
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon of " + horizon);
        }
    }

    /** Forecasts with all that the program knows by itself. */
    public static ForecastRequest of(int horizon) {
        return new ForecastRequest(horizon, ForecastMethod.AUTO, FestivalChoice.AUTO, KnownEvents.NONE);
    }
}
