package io.github.budget4s.cli;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.FileInspections;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.sales.SalesFile;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.report.inspection.InspectionReport;
import java.util.ArrayList;
import java.util.List;

/** Shows what is read in files, without computing anything from it. */
final class InspectCommand implements Command {

    private final Options options = new Options("inspect");

    private final List<String> files = options.arguments("FILE");

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Project project = run.project();
        List<String> arguments = FileInputOptions.salesArguments(files, run);
        try (InputFiles finder = FileInputOptions.open(run)) {
            List<InputFile> inputs = FileInputOptions.find(finder, arguments);
            run.checkOutput(inputs);
            List<SalesFile> read = fileInput.inspect(inputs, run);
            List<FileInspection> inspections = read.stream()
                    .map(file -> FileInspections.of(file, run.showsHashes()))
                    .toList();
            List<Note> notes = new ArrayList<>(finder.notes());
            read.forEach(file -> notes.addAll(file.file().notes()));
            read.stream().map(file -> file.file().problems()).forEach(problems -> run.session()
                    .tell(problems.listed(), problems.count()));
            run.print(InspectionReport.of(inspections, FileInspections.summaries(inspections), notes));
            return read.stream().allMatch(fileInput::isAcceptable) ? ExitCode.OK : ExitCode.DATA;
        }
    }
}
