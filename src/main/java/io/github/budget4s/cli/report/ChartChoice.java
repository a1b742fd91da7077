package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.VarianceCommand;
import io.github.budget4s.cli.allocate.AllocateCommand;
import io.github.budget4s.cli.forecast.ForecastCommand;
import io.github.budget4s.cli.kpi.KpiCommand;
import java.util.List;

/** The pictures there are, each that of a command's result. */
public enum ChartChoice {
    ALLOCATION,
    VARIANCE,
    FORECAST,
    FUNNEL,
    CHANNELS;

    /** Makes the command whose result is drawn. */
    Command command() {
        return switch (this) {
            case ALLOCATION -> new AllocateCommand();
            case VARIANCE -> new VarianceCommand();
            case FORECAST -> new ForecastCommand();
            case FUNNEL, CHANNELS -> new KpiCommand();
        };
    }

    /** Lists what it is told before what the user tells it. */
    List<String> arguments() {
        return switch (this) {
            case ALLOCATION, CHANNELS -> List.of();
            // The picture shows the flags; whoever made it is told no more by an exit code.
            case VARIANCE -> List.of("--fail-on", "never");
            case FORECAST -> List.of("sales");
            case FUNNEL -> List.of("--stages");
        };
    }
}
