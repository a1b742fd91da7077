package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Delegation;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the result of another command, which takes all options that are not known here. */
public final class PictureCommand implements Command {

    private final Format format;
    private final Options options;
    private final Value<ChartChoice> chart;
    private final List<String> others;

    private PictureCommand(Format format) {
        this.format = format;
        this.options = new Options(format.name().toLowerCase(Locale.ROOT));
        this.chart = options.required("--chart", "WHAT", ChartChoice.class);
        this.others = options.arguments("OPTION");
    }

    public static PictureCommand svg() {
        return new PictureCommand(Format.SVG);
    }

    public static PictureCommand png() {
        return new PictureCommand(Format.PNG);
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
        if (!run.output().isFileOf(format)) {
            throw new RefusedException(
                    Reason.USAGE, "usage.picture-file", "." + format.name().toLowerCase(Locale.ROOT));
        }
        List<String> arguments = new ArrayList<>(chart.get().arguments());
        arguments.addAll(others);
        return Delegation.execute(chart.get().command(), run, arguments);
    }
}
