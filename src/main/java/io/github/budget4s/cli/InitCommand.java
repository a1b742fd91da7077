package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.ProjectTemplate;
import io.github.budget4s.cli.options.ProjectTemplate.TemplateFile;
import io.github.budget4s.cli.output.NewFiles;
import io.github.budget4s.cli.output.NewFiles.NewFile;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.report.InitReport;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a folder to start from. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", arity = "0..1")
    private String directory = "";

    @Option(names = "--template", paramLabel = "NAME", defaultValue = "annual")
    private ProjectTemplate template = ProjectTemplate.ANNUAL;

    @Mixin
    private CommonOptions common = new CommonOptions();

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String folder = folder();
        List<TemplateFile> files = template.files(session.texts().language());
        List<NewFile> written =
                files.stream().map(file -> newFile(folder, file)).toList();
        for (NewFile file : written) {
            common.checkOutput(session, file.path(), file.name());
        }
        NewFiles.write(written);
        common.write(
                session,
                InitReport.of(
                        files.stream()
                                .map(file -> new InitReport.Written(
                                        Path.of(folder).resolve(file.name()).toString(), file.purpose()))
                                .toList(),
                        List.of(next(folder))));
        return ExitCode.OK;
    }

    private String folder() {
        try {
            return common.inProject(Path.of(directory).toString());
        } catch (InvalidPathException e) {
            throw new RefusedException(
                    Reason.OUTPUT, new Problem(Location.of(directory), Message.of("files.not-a-name")));
        }
    }

    private NewFile newFile(String folder, TemplateFile file) {
        Path path = Path.of(folder).resolve(file.name());
        return new NewFile(session.surroundings().workingDirectory().resolve(path), path.toString(), file::writeTo);
    }

    /** Says how to go on: without a history only the sales plan can be spread by. */
    private Note next(String folder) {
        String how = template.hasSales() ? "init.next" : "init.next-by-plan";
        return folder.isEmpty() ? Note.information(how) : Note.information(how + "-in", folder);
    }
}
