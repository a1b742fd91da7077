package io.github.budget4s.analysis.forecast;

import java.util.List;

/**
 * Says what is to be forecast, and how.
 *
 * @param horizon how many months after the history's last, at least 1
 * @param method the method
 * @param festival whether Spring Festival is taken into account
 * @param events in which months known events were and will be
 * @param workingDays the calendars whose working days the series may follow; none where days do not matter
 * @param siblings the other parts of a whole, whose season counts; none where there are no parts
 */
public record ForecastRequest(
        int horizon,
        ForecastMethod method,
        FestivalChoice festival,
        KnownEvents events,
        List<WorkingDays> workingDays,
        SiblingSeason siblings) {

    /** Refuses a horizon of nothing, and copies the list. */
    public ForecastRequest {
        workingDays = List.copyOf(workingDays);
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon of " + horizon);
        }
    }

    /** Asks of a series without siblings. */
    public ForecastRequest(
            int horizon,
            ForecastMethod method,
            FestivalChoice festival,
            KnownEvents events,
            List<WorkingDays> workingDays) {
        this(horizon, method, festival, events, workingDays, SiblingSeason.NONE);
    }

    /** Asks the same of a part with siblings. */
    ForecastRequest with(SiblingSeason others) {
        return new ForecastRequest(horizon, method, festival, events, workingDays, others);
    }

    /** Forecasts with no events and no working days. */
    public static ForecastRequest of(int horizon) {
        return of(horizon, List.of());
    }

    /** Forecasts with no events. */
    public static ForecastRequest of(int horizon, List<WorkingDays> workingDays) {
        return new ForecastRequest(horizon, ForecastMethod.AUTO, FestivalChoice.AUTO, KnownEvents.NONE, workingDays);
    }
}
