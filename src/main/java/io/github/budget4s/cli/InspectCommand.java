package io.github.budget4s.cli;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.FileInspections;
import io.github.budget4s.cli.options.SalesInputOptions;
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
    private SalesInputOptions salesInput = new SalesInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    InspectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        List<String> arguments = SalesInputOptions.salesArguments(files, common, project);
        try (InputFiles finder = SalesInputOptions.open(session)) {
            List<InputFile> inputs = SalesInputOptions.find(finder, arguments);
            common.checkOutput(session, inputs);
            List<SalesFile> read = salesInput.inspect(inputs, project);
            List<FileInspection> inspections = read.stream()
                    .map(file -> FileInspections.of(file, common.showsInputs(session)))
                    .toList();
            List<Note> notes = new ArrayList<>(finder.notes());
            read.forEach(file -> notes.addAll(file.notes()));
            read.stream()
                    .map(SalesFile::problems)
                    .forEach(problems -> session.tell(problems.listed(), problems.count()));
            common.write(session, InspectionReport.of(inspections, FileInspections.summaries(inspections), notes));
            return read.stream().allMatch(salesInput::isAcceptable) ? ExitCode.OK : ExitCode.DATA;
        }
    }
}
