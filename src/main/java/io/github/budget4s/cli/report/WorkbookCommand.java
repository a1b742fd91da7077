package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.xlsx.WorkbookRenderer;
import io.github.budget4s.report.workbook.Workbook;
import io.github.budget4s.write.OutputFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the results of the project into one workbook that computes; options not known here are those of allocate. */
public final class WorkbookCommand implements Command {

    private final Options options = new Options("xlsx");

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private final OptionalValue<LocalDate> asOf;

    private final List<String> others;

    public WorkbookCommand() {
        for (String file : BoardFiles.NAMES) {
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
        run.output().write(content(run, run.inputs(), new BoardFiles(files), asOf.get(), others));
        return ExitCode.OK;
    }

    /**
     * Makes the workbook.
     *
     * @param inputs what may have been read already
     * @param asOf the day on which it is looked at; null for what the data say
     * @param allocating options of {@code allocate}
     */
    public static OutputFile.Content content(
            Run run, Inputs inputs, BoardFiles files, @Nullable LocalDate asOf, List<String> allocating) {
        Workbook workbook = WorkbookParts.workbook(new PartSource(run, inputs, files, asOf), allocating);
        Style style = run.output().style(Format.XLSX, false);
        return out -> WorkbookRenderer.write(workbook, style, out);
    }
}
