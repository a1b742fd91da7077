package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.cli.Session;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.InputFile;
import io.github.budget4s.read.InputFiles;
import io.github.budget4s.read.sales.ColumnNames;
import io.github.budget4s.read.sales.RowCounts;
import io.github.budget4s.read.sales.SalesColumn;
import io.github.budget4s.read.sales.SalesFile;
import io.github.budget4s.read.sales.SalesFileNotes;
import io.github.budget4s.read.sales.SalesOptions;
import io.github.budget4s.read.sales.SalesReader;
import io.github.budget4s.report.InputSummary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads a sales history, and the reading itself. */
public final class SalesInputOptions {

    /** What is done with a second line for the same month and key. */
    public enum Duplicates {
        /** It is a problem. */
        ERROR,
        /** The lines are added up. */
        SUM
    }

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable Charset encoding;

    @Option(names = "--column", paramLabel = "COLUMN=NAME")
    private List<ColumnChoice> columns = new ArrayList<>();

    @Option(names = "--duplicates", paramLabel = "HOW", defaultValue = "error")
    private Duplicates duplicates = Duplicates.ERROR;

    @Option(names = "--skip-bad-rows")
    private boolean skipBadRows;

    /**
     * A name for a column, given on the command line.
     *
     * @param column the column
     * @param name what the files call it
     */
    public record ColumnChoice(SalesColumn column, String name) {}

    /**
     * Holds a history as read.
     *
     * @param history the sales of all files
     * @param stores the sales by store, under an empty name where a file names none
     * @param inspections what each file turned out to be
     * @param summaries what the output says of each file
     * @param notes what the user must know of the reading
     */
    public record Loaded(
            SalesHistory history,
            SortedMap<String, SalesHistory> stores,
            List<FileInspection> inspections,
            List<InputSummary> summaries,
            List<Note> notes) {

        /** No history: nothing was read. */
        public static final Loaded NOTHING =
                new Loaded(new SalesHistory(new TreeMap<>()), new TreeMap<>(), List.of(), List.of(), List.of());
    }

    /**
     * Reads the files and adds them up.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @throws RefusedException with everything that is wrong with the files
     */
    public Loaded load(Session session, CommonOptions common, Project project, List<String> arguments) {
        SalesOptions options = salesOptions(project, duplicates == Duplicates.SUM);
        try (InputFiles finder = open(session)) {
            List<InputFile> inputs = find(finder, arguments);
            common.checkOutput(session, inputs);
            List<SalesFile> files = SalesReader.readEach(inputs, options);
            List<Note> notes = new ArrayList<>(finder.notes());
            if (common.isVerbose()) {
                files.forEach(file -> notes.addAll(SalesFileNotes.howRead(file)));
            }
            SalesHistory history = SalesReader.merge(files, options);
            for (SalesFile file : files) {
                notes.addAll(file.notes());
                notes.addAll(SalesFileNotes.skippedAndSummed(file));
                if (file.rows().of(RowCounts.Reason.BAD) > 0) {
                    session.tell(file.rowProblems().listed(), file.rowProblems().count());
                }
            }
            List<FileInspection> inspections = files.stream()
                    .map(file -> FileInspections.of(file, common.showsInputs(session)))
                    .toList();
            return new Loaded(
                    history, SalesReader.byStore(files), inspections, FileInspections.summaries(inspections), notes);
        }
    }

    /** Reads the files one by one whatever is wrong with them; lines for the same month are counted, not refused. */
    public List<SalesFile> inspect(List<InputFile> inputs, Project project) {
        return SalesReader.readEach(inputs, salesOptions(project, true));
    }

    /** Tells whether a command would go on with a file: it has no problem, or none but bad rows that may be skipped. */
    public boolean isAcceptable(SalesFile file) {
        return file.fileProblems().isEmpty()
                && (skipBadRows || file.rowProblems().isEmpty());
    }

    /** Prepares to find files, relative to where the user is. */
    public static InputFiles open(Session session) {
        return new InputFiles(
                session.surroundings().workingDirectory(),
                session.surroundings().in());
    }

    /**
     * Finds the files that the arguments mean.
     *
     * @throws RefusedException when one is not there, or standard input fails
     */
    public static List<InputFile> find(InputFiles finder, List<String> arguments) {
        try {
            return finder.resolve(arguments);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "sales.device", String.valueOf(e.getMessage()));
        }
    }

    private SalesOptions salesOptions(Project project, boolean sumDuplicates) {
        Map<SalesColumn, List<String>> own = new EnumMap<>(SalesColumn.class);
        for (SalesColumn column : SalesColumn.values()) {
            List<String> names = project.columns().get(column.englishName());
            if (names != null) {
                own.computeIfAbsent(column, key -> new ArrayList<>()).addAll(names);
            }
        }
        for (ColumnChoice choice : columns) {
            own.computeIfAbsent(choice.column(), key -> new ArrayList<>()).add(choice.name());
        }
        return new SalesOptions(encoding, new ColumnNames(own), sumDuplicates, skipBadRows);
    }

    /** Chooses the sales files: the flags beat the project. */
    public static List<String> salesArguments(List<String> flags, CommonOptions common, Project project) {
        List<String> chosen = flags.isEmpty()
                ? project.files("sales").stream().map(common::inProject).toList()
                : flags;
        if (chosen.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-sales");
        }
        return chosen;
    }
}
