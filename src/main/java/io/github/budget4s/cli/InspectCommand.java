package io.github.budget4s.cli;

import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.KindChoice;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.inspection.InspectionReport;
import io.github.budget4s.report.inspection.TableListReport;
import java.util.List;

/** Shows what is read in files, without computing anything from it. */
final class InspectCommand implements Command {

    private final Options options = new Options("inspect");

    private final List<String> files = options.arguments("FILE");

    private final OptionalValue<KindChoice> kind = options.value("--kind", "KIND", KindChoice.class);

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        List<String> tables = files.size() == 1 ? run.open().tables(files.get(0)) : null;
        if (tables != null) {
            return run.print(TableListReport.of(tables));
        }
        KindChoice chosen = kind.get();
        boolean acceptable = inputs.inspect(files, chosen == null ? null : chosen.name());
        run.print(InspectionReport.of(inputs.inspections(), inputs.summaries(), inputs.notes()));
        return acceptable ? ExitCode.OK : ExitCode.DATA;
    }
}
