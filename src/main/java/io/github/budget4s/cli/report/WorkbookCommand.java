package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.xlsx.WorkbookRenderer;
import io.github.budget4s.report.workbook.Workbook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the results of the project into one workbook that computes; options not known here are those of allocate. */
public final class WorkbookCommand implements Command {

    private final Options options = new Options("xlsx");

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private final OptionalValue<LocalDate> asOf;

    private final List<String> others;

    public WorkbookCommand() {
        for (String file : List.of(
                "--sales", "--plan", "--policy", "--spend", "--funnel", "--budget", "--transfers", "--claims")) {
            files.put(file, options.files(file));
        }
        asOf = options.value("--as-of", "DATE", LocalDate.class);
        others = options.arguments("OPTION");
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
        run.output().requireFile(".xlsx");
        run.checkOutput(List.of());
        Map<String, List<String>> given = new LinkedHashMap<>(files);
        given.put("--as-of", asOf.get() == null ? List.of() : List.of(asOf.get().toString()));
        Workbook workbook = WorkbookParts.workbook(run, given, others);
        Style style = run.output().style(Format.XLSX, false);
        run.output().write(out -> WorkbookRenderer.write(workbook, style, out));
        return ExitCode.OK;
    }
}
