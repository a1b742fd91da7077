package io.github.budget4s.cli.check;

import io.github.budget4s.cli.Run;
import io.github.budget4s.report.Report;
import io.github.budget4s.write.OutputFile;
import io.github.budget4s.write.ResultFolder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the results of a check in the folder of the day: all of them, or those of an earlier run. */
final class CheckFolder {

    private static final String STANDARD = "checks";
    private static final String TEXT = "check.txt";
    private static final List<String> FILES = List.of(
            "variance.csv",
            "variance.xlsx",
            "cuts.csv",
            "claims.csv",
            "claims.xlsx",
            "reserve.csv",
            "reserve.xlsx",
            TEXT);

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
