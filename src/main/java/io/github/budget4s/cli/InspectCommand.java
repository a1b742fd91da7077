package io.github.budget4s.cli;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.cli.options.CommonOptions;
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

    private final Session session;
    private final Options options = new Options("inspect");

    private final List<String> files = options.arguments("FILE");

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    private final CommonOptions common = options.with(new CommonOptions());

    InspectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        List<String> arguments = FileInputOptions.salesArguments(files, common, project);
        try (InputFiles finder = FileInputOptions.open(session, common)) {
            List<InputFile> inputs = FileInputOptions.find(finder, arguments);
            common.checkOutput(session, inputs);
            List<SalesFile> read = fileInput.inspect(inputs, project);
            List<FileInspection> inspections = read.stream()
                    .map(file -> FileInspections.of(file, common.showsInputs(session)))
                    .toList();
            List<Note> notes = new ArrayList<>(finder.notes());
            read.forEach(file -> notes.addAll(file.file().notes()));
            read.stream()
                    .map(file -> file.file().problems())
                    .forEach(problems -> session.tell(problems.listed(), problems.count()));
            common.write(session, InspectionReport.of(inspections, FileInspections.summaries(inspections), notes));
            return read.stream().allMatch(fileInput::isAcceptable) ? ExitCode.OK : ExitCode.DATA;
        }
    }
}
