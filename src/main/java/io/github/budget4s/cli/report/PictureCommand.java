package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Delegation;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import java.util.ArrayList;
import java.util.List;

/** Draws the result of another command, which takes all options that are not known here. */
public final class PictureCommand implements Command {

    private final Options options;
    private final Value<ChartChoice> chart;
    private final List<String> others;

    private PictureCommand(String format) {
        this.options = new Options(format);
        this.chart = options.required("--chart", "WHAT", ChartChoice.class);
        this.others = options.arguments("OPTION");
    }

    public static PictureCommand svg() {
        return new PictureCommand("svg");
    }

    public static PictureCommand png() {
        return new PictureCommand("png");
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean takesUnknownOptions() {
        return true;
    }

    @Override
    public int execute(Run run) {
        run.output().requireFile("." + options.command());
        List<String> arguments = new ArrayList<>(chart.get().arguments());
        arguments.addAll(others);
        return Delegation.execute(chart.get().command(), run, arguments);
    }
}
