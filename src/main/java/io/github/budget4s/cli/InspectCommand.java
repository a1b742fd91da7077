package io.github.budget4s.cli;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.FileInspections;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.InputFile;
import io.github.budget4s.read.InputFiles;
import io.github.budget4s.read.sales.SalesFile;
import io.github.budget4s.report.InspectionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what is read in files, without computing anything from it. */
@Command(name = "inspect", sortOptions = false)
final class InspectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<String> files = new ArrayList<>();

    @Mixin
    private FileInputOptions fileInput = new FileInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    InspectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        List<String> arguments = FileInputOptions.salesArguments(files, common, project);
        try (InputFiles finder = FileInputOptions.open(session)) {
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
