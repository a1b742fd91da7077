package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.check.MonthFlag;
import io.github.budget4s.cli.Run;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the results of a check in the folder of the day: all of them, or those of an earlier run. */
final class CheckFolder {

    private static final String STANDARD = "checks";
    private static final String TEXT = "check.txt";
    static final String MONTHS = "months.csv";
    private static final List<String> FILES = List.of(
            "variance.csv",
            "variance.xlsx",
            "cuts.csv",
            "claims.csv",
            "claims.xlsx",
            "reserve.csv",
            "reserve.xlsx",
            MONTHS,
            TEXT);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Run run;
    private final Map<String, Report> reports = new LinkedHashMap<>();

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
        try (ResultFolder results = ResultFolder.open(run.resolve(parent()), parent())) {
            reports.forEach((file, report) -> run.output().save(report, results.file(file), folder + file));
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            OutputFile.write(results.file(TEXT), folder + TEXT, out -> out.write(bytes));
            results.publish(day, FILES);
        }
    }
}
