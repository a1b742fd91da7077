package io.github.budget4s.cli;

import io.github.budget4s.cli.ProjectTemplate.TemplateFile;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.report.project.InitReport;
import io.github.budget4s.write.NewFiles;
import io.github.budget4s.write.NewFiles.NewFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Writes a folder to start from. */
final class InitCommand implements Command {

    private final Options options = new Options("init");

    private final Value<String> directory = options.firstArgument("DIR", String.class, "");

    private final Value<ProjectTemplate> template =
            options.setting("--template", "NAME", ProjectTemplate.class, ProjectTemplate.ANNUAL);

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        String folder = folder(run);
        List<TemplateFile> files =
                template.get().files(run.session().localizer().language());
        List<NewFile> written =
                files.stream().map(file -> newFile(run, folder, file)).toList();
        for (NewFile file : written) {
            run.output().refuseWritten(file.path(), file.name());
        }
        NewFiles.write(written);
        return run.print(InitReport.of(
                files.stream()
                        .map(file -> new InitReport.Written(
                                Path.of(folder).resolve(file.name()).toString(), file.purpose()))
                        .toList(),
                List.of(next(run, folder))));
    }

    private String folder(Run run) {
        try {
            return run.inProject(Path.of(directory.get()).toString());
        } catch (InvalidPathException e) {
            throw new RefusedException(
                    Reason.OUTPUT, new Problem(Location.of(directory.get()), Message.of("files.not-a-name")));
        }
    }

    private NewFile newFile(Run run, String folder, TemplateFile file) {
        Path path = Path.of(folder).resolve(file.name());
        return new NewFile(run.resolve(path.toString()), path.toString(), file::writeTo);
    }

    /** Says how to go on: without a history only the sales plan can be spread by. */
    private Note next(Run run, String folder) {
        String command = run.environment().command();
        String how = template.get().hasSales() ? "init.next" : "init.next-by-plan";
        return folder.isEmpty() ? Note.information(how, command) : Note.information(how + "-in", folder, command);
    }
}
