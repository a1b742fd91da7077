package io.github.budget4s.cli;

import io.github.budget4s.cli.Surroundings.Terminal;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Texts;
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
 * Runs every command once in a sample folder, for the virtual machine to see which classes they load.
 *
 * <p>The launcher has the virtual machine keep those in an archive, from which later starts take them ready made. What
 * the commands answer is of no interest, nor whether they get along without options.
 */
public final class Rehearsal {

    private static final String GROUP = "group.csv";

    /** With the options that most have, each of which is read by something of its own. */
    private static final List<String> USUAL = List.of(
            "allocate --sales sales.csv --total 900万 --regular 40万 --reserve 5万 --year 2026 --round 100 -o budget.csv",
            "allocate --sales sales.csv --total 900万 --year 2026 --share mean-of-years",
            "budget --units 1200 --revenue 2.4亿 --as-of 2025-11-20",
            "forecast sales --horizon 6",
            "variance --budget budget.csv --month 2026-03 --cuts",
            "kpi --by channel,month --quarter 2026-Q1 --compare previous --show leads");

    private static final List<String> WITH_WORKBOOKS = List.of(
            "allocate --sales sales.csv --total 900万 --year 2026 -o budget.xlsx",
            "inspect budget.xlsx --column units=total");

    /**
     * From here on a virtual machine loads all classes of its archive at each start, whether they are needed or not.
     */
    private static final int LOADS_ALL = 25;

    private Rehearsal() {}

    /** Runs all commands, and leaves nothing behind. */
    public static void main(String[] arguments) throws IOException {
        ProcessSurroundings.find();
        // With it in the archive a start opens no jar at all, unless it shows a text.
        load("io.github.budget4s.Main");
        Path folder = Files.createTempDirectory("budget4s-rehearsal");
        try {
            run(folder, "init", ".");
            for (List<String> command : commands(folder)) {
                run(folder, command);
                run(folder, command, "-f", "table", "--lang", "zh");
            }
            run(folder, "allocate", "-f", "json", "--explain", "3");
            run(folder, "allocate", "--by", "channel");
            Files.writeString(folder.resolve(GROUP), groupSales());
            run(folder, "allocate", "--by", "store,channel", "--sales", GROUP);
            runAll(folder, USUAL);
            if (Runtime.version().feature() < LOADS_ALL) {
                runAll(folder, WITH_WORKBOOKS);
            }
        } finally {
            delete(folder);
        }
    }

    private static void runAll(Path folder, List<String> lines) {
        for (String line : lines) {
            run(folder, line.split(" "));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes up a year's sales of two stores. */
    private static String groupSales() {
        StringBuilder lines = new StringBuilder("month,store,units\n");
        for (int month = 1; month <= 12; month++) {
            lines.append(String.format("2025-%02d,East,%d%n2025-%02d,West,%d%n", month, 10 + month, month, 20 - month));
        }
        return lines.toString();
    }

    /** Lists the commands with their subcommands, but for those that write files or scripts. */
    private static List<List<String>> commands(Path folder) {
        Session session = new Session(surroundings(folder), new Texts(Language.EN));
        List<List<String>> found = new ArrayList<>();
        CommandLineFactory.create(session).getSubcommands().forEach((name, command) -> {
            if (!name.equals("init") && !name.equals("completion")) {
                collect(List.of(name), command, found);
            }
        });
        return found;
    }

    private static void collect(List<String> path, CommandLine command, List<List<String>> found) {
        if (command.getSubcommands().isEmpty()) {
            found.add(path);
        }
        command.getSubcommands()
                .forEach((name, inner) ->
                        collect(Stream.concat(path.stream(), Stream.of(name)).toList(), inner, found));
    }

    private static void run(Path folder, List<String> command, String... more) {
        run(folder, Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static void run(Path folder, String... arguments) {
        Program.run(surroundings(folder), arguments);
    }

    private static Surroundings surroundings(Path folder) {
        return new Surroundings(
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
