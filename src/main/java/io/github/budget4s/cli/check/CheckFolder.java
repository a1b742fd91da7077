package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.check.MonthFlag;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.VarianceTask;
import io.github.budget4s.cli.report.BoardCommand;
import io.github.budget4s.cli.report.BoardFiles;
import io.github.budget4s.cli.report.BoardTime;
import io.github.budget4s.cli.report.WorkbookCommand;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.input.KeptMonths;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.report.Report;
import io.github.budget4s.write.OutputFile;
import io.github.budget4s.write.ResultFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the results of a check in the folder of the day: all of them, or those of an earlier run. */
final class CheckFolder {

    private static final String STANDARD = "checks";
    private static final String TEXT = "check.txt";
    static final String MONTHS = "months.csv";
    private static final String PAGE = "board.html";
    private static final String WORKBOOK = "year.xlsx";
    private static final List<String> FILES = List.of(
            "variance.csv",
            "variance.xlsx",
            "variance.svg",
            "cuts.csv",
            "claims.csv",
            "claims.xlsx",
            "reserve.csv",
            "reserve.xlsx",
            MONTHS,
            PAGE,
            WORKBOOK,
            TEXT);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Run run;
    private final Map<String, Report> reports = new LinkedHashMap<>();
    /** What is looked at, which the check does not depend on. */
    private final Map<String, Supplier<OutputFile.Content>> drawings = new LinkedHashMap<>();

    CheckFolder(Run run) {
        this.run = run;
    }

    /** Adds a result as CSV and as a workbook. */
    void addBoth(String name, Report report) {
        add(name + ".csv", report);
        add(name + ".xlsx", report);
    }

    /** Adds a result in the format that the name of its file says. */
    void add(String file, Report report) {
        reports.put(file, report);
    }

    /**
     * Reads how months stood by the checks of earlier days.
     *
     * @param unreadable takes the names of files that cannot be read
     */
    SortedMap<LocalDate, List<MonthFlag>> before(LocalDate day, List<String> unreadable) {
        SortedMap<LocalDate, List<MonthFlag>> kept = new TreeMap<>();
        try (Stream<Path> folders = Files.list(run.resolve(parent()))) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> DAY.matcher(name).matches() && name.compareTo(day.toString()) < 0)
                    .sorted()
                    .forEach(name -> {
                        Path file = run.resolve(parent()).resolve(name).resolve(MONTHS);
                        if (Files.exists(file)) {
                            String shown = parent() + "/" + name + "/" + MONTHS;
                            KeptMonths.read(new InputFile(shown, file, null))
                                    .ifPresentOrElse(
                                            flags -> kept.put(LocalDate.parse(name), flags),
                                            () -> unreadable.add(shown));
                        }
                    });
        } catch (IOException | DateTimeException e) {
            // Nothing was kept yet, or nothing can be kept there, which is said where it is tried.
            return kept;
        }
        return kept;
    }

    /** Adds the picture of a result. */
    void addPicture(String file, Report report) {
        drawings.put(file, () -> out -> run.output().render(report, file, out));
    }

    /** Adds the page and the workbook, which are made when the folder is written. */
    void addOverview(Inputs inputs, VarianceTask task) {
        BoardFiles files = BoardFiles.of(task.files());
        BoardTime time = new BoardTime(task.month(), task.asOf());
        drawings.put(PAGE, () -> BoardCommand.content(run, inputs.another(), files, time));
        drawings.put(WORKBOOK, () -> WorkbookCommand.content(run, inputs.another(), files, task.asOf(), List.of()));
    }

    /** Returns where the folders of the days are; here is written so that it is seen to be a path. */
    String parent() {
        String named = run.output().folder();
        String standard = run.inProject(STANDARD);
        return named != null ? named : standard.equals(STANDARD) ? "./" + standard : standard;
    }

    /**
     * Writes the files.
     *
     * @param day the name of the folder
     */
    void keep(String day, String text) {
        String folder = parent() + "/" + day + "/";
        if (run.output().folder() == null) {
            ResultFolder.refuseLink(run.resolve(parent()), parent());
        }
        try (ResultFolder results = ResultFolder.open(run.resolve(parent()), parent())) {
            reports.forEach((file, report) -> run.output().save(report, results.file(file), folder + file));
            drawings.forEach((file, drawing) -> Drawings.attempt(run, folder + file, () -> {
                run.output().save(results.file(file), folder + file, drawing.get());
                return file;
            }));
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            OutputFile.write(results.file(TEXT), folder + TEXT, out -> out.write(bytes));
            results.publish(day, FILES);
        }
    }
}
