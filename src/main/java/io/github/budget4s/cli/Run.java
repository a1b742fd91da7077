package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.input.FileSettings;
import io.github.budget4s.input.InputContext;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.journal.AuditLog;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what a command needs while it runs once: the user that it speaks to, the project, where its result goes. */
public class Run implements InputContext {

    private final Session session;
    final CommonOptions common;
    private final Output output;
    private final ProjectFolder folder;
    private @Nullable Project project;
    private @Nullable Names names;

    Run(Session session, CommonOptions common) {
        this.session = session;
        this.common = common;
        this.folder = common.folder() == null ? session.folder() : ProjectFolder.of(common.folder());
        this.output = new Output(session, common, () -> new ProjectFiles(project, file -> resolve(inProject(file))));
    }

    public Session session() {
        return session;
    }

    public Environment environment() {
        return session.environment();
    }

    /** Returns where a file is that the user named. */
    public Path resolve(String name) {
        return environment().workingDirectory().resolve(name);
    }

    @Override
    public String inProject(String file) {
        return folder.file(file, environment().workingDirectory());
    }

    /**
     * Reads the project file when it is asked for first, so that a command may refuse its options before.
     *
     * @return what it holds; an empty project when there is none here and none was named
     * @throws RefusedException when a folder was named and has none, or when the file is wrong
     */
    @Override
    public Project project() {
        if (project == null) {
            project = readProject();
            session.amounts().check(project.sources().bookings().currency());
        }
        return project;
    }

    @Override
    public Names names() {
        if (names == null) {
            names = new Names(project().aliases());
        }
        return names;
    }

    private Project readProject() {
        String name = inProject(ProjectReader.FILE_NAME);
        Path file = resolve(name);
        if (!Files.exists(file)) {
            if (folder.name() == null) {
                return Project.EMPTY;
            }
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(name), Message.of("project.no-file")));
        }
        Project read = ProjectReader.read(file, name, Ledgers::columnNamesOfAll);
        if (folder.isAbove() && !common.isQuiet()) {
            session.tell(List.of(Note.information("project.above", name)), common.color());
        }
        Project.Audit audit = read.audit();
        if (audit != null) {
            ProjectFiles.checkInside(file, name, "audit", audit.file());
            String log = inProject(audit.file());
            session.audit().keep(AuditLog.of(resolve(log), log, audit));
            session.audit().used(name, file);
        }
        return read;
    }

    /** Returns the inputs of a command that reads tables. */
    public Inputs inputs(FileInputOptions files) {
        session.sources().beDry(files.isDryRun());
        return new Inputs(
                this,
                new FileSettings(
                        files.encoding(),
                        files.columnNames(),
                        files.sumsDuplicates(),
                        files.countsOnce(),
                        files.skipsBadRows(),
                        files.sign(),
                        files.totals(),
                        files.basis()));
    }

    /** Returns the inputs of a command that reads no tables. */
    public Inputs inputs() {
        return new Inputs(this, FileSettings.DEFAULT);
    }

    @Override
    public Path use(String name) {
        Path path = resolve(name);
        session.audit().used(name, path);
        return path;
    }

    @Override
    public InputFiles open() {
        return new InputFiles(
                environment().workingDirectory(),
                session.copies(),
                session.audit()::used,
                common.isQuiet() ? ReadingProgress.NONE : session.progress(),
                session.keys().unlocking(this::resolve),
                session.sources().tables(this));
    }

    @Override
    public boolean isVerbose() {
        return common.isVerbose();
    }

    @Override
    public void report(ProblemList problems) {
        session.tell(problems.listed(), problems.count());
    }

    @Override
    public boolean showsHashes() {
        return output.showsHashes();
    }

    @Override
    public void checkOutput(List<InputFile> inputs) {
        output.refuseOwn(inputs);
    }

    /** Returns where results go, for what is not simply printed. */
    public Output output() {
        return output;
    }

    /** Returns whether the user said where the result goes. */
    boolean isOutputNamed() {
        return common.output() != null;
    }

    /** Writes a report where and how the user wants it, its notes to standard error; returns the exit code 0. */
    public int print(Report report) {
        output.write(report);
        return ExitCode.OK;
    }

    /**
     * Writes a report whose flags the exit code tells.
     *
     * @param worst the worst of them
     * @param failOn from which flag on the code is one of its own
     * @return the exit code
     */
    public int print(Report report, Flag worst, FailOn failOn) {
        output.write(report);
        boolean counts = failOn == FailOn.YELLOW || (failOn == FailOn.RED && worst == Flag.RED);
        return counts ? ExitCode.of(worst) : ExitCode.OK;
    }
}
