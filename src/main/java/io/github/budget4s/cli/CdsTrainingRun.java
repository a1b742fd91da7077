package io.github.budget4s.cli;

import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Runs every command in a sample folder while the JVM records the classes for its AppCDS archive (from Java 25 on: its
 * AOT cache). What the commands answer is of no interest.
 */
public final class CdsTrainingRun {

    /** Names what belongs to a year that runs. */
    private static final String OF_THE_YEAR =
            " --budget budget.csv --spend invoices.csv --funnel results.csv --as-of " + CdsTrainingFiles.DAY;

    /** A budget that is not enough, so that it is said what to cut. */
    private static final String TOO_LITTLE = OF_THE_YEAR.replace("budget.csv", "little.csv");

    /** Usual command lines; each option is read by classes of its own. */
    private static final List<String> USUAL = List.of(
            "allocate -f json --explain 3",
            "allocate --by channel",
            "allocate --by store,channel --sales group.csv",
            "allocate --sales sales.csv --total 900万 --regular 40万 --reserve 5万 --year 2026 --round 100 -o budget.csv",
            "allocate --sales sales.csv --total 900万 --year 2026 --share mean-of-years",
            "inspect orders.csv",
            "budget --units 1200 --revenue 2.4亿 --as-of 2025-11-20",
            "forecast sales --horizon 6",
            "variance --budget budget.csv --month 2026-03 --cuts",
            "kpi --by channel,month --quarter 2026-Q1 --compare previous --show leads",
            "variance" + OF_THE_YEAR,
            "variance --cuts" + TOO_LITTLE,
            "check" + OF_THE_YEAR + " --claims claims.csv",
            "claims --spend invoices.csv --claims claims.csv --as-of " + CdsTrainingFiles.DAY);

    /** Not in an AOT cache, of which each start loads all classes: {@code allocate} would take half as long again. */
    private static final List<String> WITH_WORKBOOKS = List.of(
            "allocate --sales sales.csv --total 900万 --year 2026 -o budget.xlsx",
            "report xlsx --budget budget.csv -o year.xlsx",
            "report html --budget budget.csv -o plan.html",
            "report html -o board.html --claims claims.csv" + OF_THE_YEAR,
            "report html -o little.html --claims claims.csv" + TOO_LITTLE,
            "report xlsx -o all.xlsx --claims claims.csv" + OF_THE_YEAR,
            "report svg --budget budget.csv --chart variance -o variance.svg",
            "report png --budget budget.csv --chart variance -o variance.png",
            "inspect budget.xlsx --column units=total");

    private static final int FIRST_WITH_AOT_CACHE = 25;

    private CdsTrainingRun() {}

    /** Runs the commands, and leaves nothing behind. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        // The program's own first class, which this run goes past.
        Class.forName("io.github.budget4s.Main");
        ProcessEnvironment.find();
        Path folder = Files.createTempDirectory("budget4s-training");
        try {
            run(folder, "init .");
            CdsTrainingFiles.write(folder);
            for (String command : commands(folder)) {
                run(folder, command);
                run(folder, command + " -f table --lang zh");
            }
            USUAL.forEach(line -> run(folder, line));
            if (Runtime.version().feature() < FIRST_WITH_AOT_CACHE) {
                WITH_WORKBOOKS.forEach(line -> run(folder, line));
                CdsTrainingDatabases.load();
                run(folder, "allocate --sales dms:orders --total 900万 --year 2026");
            }
        } finally {
            delete(folder);
        }
    }

    /** Lists the commands with their subcommands, but for those that write files or scripts. */
    private static List<String> commands(Path folder) {
        List<String> found = new ArrayList<>();
        Session session = new Session(environment(folder), new Localizer(Language.EN));
        CommandLineFactory.create(session).getSubcommands().forEach((name, command) -> {
            if (!name.equals("init") && !name.equals("completion")) {
                collect(name, command, found);
            }
        });
        return found;
    }

    private static void collect(String path, CommandLine command, List<String> found) {
        if (command.getSubcommands().isEmpty()) {
            found.add(path);
        }
        command.getSubcommands().forEach((name, inner) -> collect(path + " " + name, inner, found));
    }

    private static void run(Path folder, String line) {
        Program.run(environment(folder), line.split(" "));
    }

    private static Environment environment(Path folder) {
        return new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                folder,
                Map.of(),
                Locale.ENGLISH,
                new Terminal(false, false, true, 0, StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
