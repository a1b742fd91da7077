package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.database.SourceSettings;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.DatabaseSource;
import io.github.budget4s.read.database.SourceTables;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.CellFormatter;
import io.github.budget4s.write.table.ResultTable;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The databases in the place of files that a command asks, and the statements that it would ask. */
public final class Sources implements AutoCloseable {

    /** Names another folder of drivers. */
    private static final String VARIABLE = "BUDGET4S_DRIVERS";

    private static final String DRIVERS = "drivers";

    private final Environment environment;
    private final List<String> statements = new ArrayList<>();
    private boolean isDry;
    private @Nullable SourceTables tables;
    /** What runs; null as long as nothing does. */
    private @Nullable Run running;

    Sources(Environment environment) {
        this.environment = environment;
    }

    /** Runs a command; where statements are only to be shown, they are its result. */
    int execute(Command command, Run run) {
        int code;
        running = run;
        try {
            code = command.execute(run);
        } catch (RefusedException e) {
            // Where nothing was read nothing adds up.
            if (statements.isEmpty()) {
                throw e;
            }
            code = ExitCode.OK;
        }
        if (isDry) {
            String text = String.join(";\n", statements) + (statements.isEmpty() ? "" : ";\n");
            run.session().writeResult(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return ExitCode.OK;
        }
        return code;
    }

    /** Says whether statements are collected, and none is run that reads more than the first lines of a table. */
    void beDry(boolean dry) {
        isDry = dry;
    }

    /** Returns whether statements are collected instead of being run. */
    public boolean isDry() {
        return isDry;
    }

    /** Returns what finds the tables of the databases of a run's project. */
    SourceTables tables(Run run) {
        SourceTables known = tables;
        if (known == null) {
            known = new SourceTables(run.project().sources().databases(), settings(run));
            tables = known;
        }
        return known;
    }

    private SourceSettings settings(Run run) {
        return new SourceSettings(
                environment.variables(),
                file -> run.resolve(run.inProject(file)),
                drivers(),
                file -> run.output().isForced()
                        || ProjectFiles.isInside(run.resolve(run.inProject(ProjectReader.FILE_NAME)), file),
                isDry ? statements::add : null);
    }

    /**
     * Writes a result into a table, where one is named.
     *
     * @return whether one is
     */
    boolean write(CommonOptions common, Report report, CellFormatter format) {
        String name = common.output();
        Run run = running;
        if (name == null || run == null || name.indexOf(':') < 0) {
            return false;
        }
        DatabaseSource source = run.project().sources().databases().named(name);
        if (source != null && !isDry) {
            // An embedded engine opens a file once.
            close();
            new ResultTable(source, name).write(TableRows.of(report.table(), format), settings(run), common.replaces());
        }
        return source != null;
    }

    /** Drivers that do not come with the program are beside it, never in a project. */
    private Path drivers() {
        String named = environment.variables().getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return environment.workingDirectory().resolve(named);
        }
        // target/budget4s.jar; classes of a static archive do not know where they are from, but the class path does.
        String program = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
        Path build = Path.of(program).toAbsolutePath().getParent();
        Path home = build == null ? null : build.getParent();
        return home == null ? Path.of(program).resolve(DRIVERS) : home.resolve(DRIVERS);
    }

    @Override
    public void close() {
        if (tables != null) {
            tables.close();
        }
    }
}
