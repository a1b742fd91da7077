package io.github.budget4s.fuzz;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A reader, the command that reads with it, and the files of the repository that a fuzzer begins with. */
enum FuzzedReader {
    CSV("input.csv", ".*\\.(csv|tsv)", "inspect", "input.csv"),
    SPEND("input.csv", ".*spend.*\\.csv", "variance", "--spend", "input.csv"),
    SALES("input.csv", ".*sales.*\\.csv", "allocate", "--total", "100", "--sales", "input.csv", "-f", "json"),
    JSON("input.json", ".*\\.json", "inspect", "input.json"),
    MARKDOWN("input.md", ".*\\.md", "inspect", "input.md"),
    WORKBOOK("input.xlsx", ".*\\.xlsx", "inspect", "input.xlsx"),
    /** The cells of a workbook that is else as it should be. */
    SHEET("input.xlsx", ".*\\.sheet", "inspect", "input.xlsx"),
    PLAN("input.yaml", ".*plan.*\\.yaml", "plan", "check", "--plan", "input.yaml"),
    CALENDAR("input.yaml", ".*plan.*\\.yaml", "plan", "calendar", "--plan", "input.yaml", "-f", "json"),
    POLICY("input.yaml", ".*policy.*\\.yaml", "claims", "--policy", "input.yaml"),
    PROJECT("strange/budget4s.yaml", ".*budget4s.*\\.yaml", "variance", "-C", "strange"),
    /** The file with a robot's address; the picture is not there, so that nothing is posted. */
    ADDRESS("input.url", ".*\\.url", "notify", "--url-file", "input.url", "--picture", "none.png"),
    /** Each line of the input as each cell of a line of spend that is else as it should be. */
    CELLS("input.csv", ".*\\.cells-of", "variance", "--spend", "input.csv", "--as-of", "2026-10-31"),
    /** Each line of the input as each cell of a lead, which has times. */
    TIMES("input.csv", ".*\\.cells-of", "response", "--leads", "input.csv"),
    /** Each line of the input as the value of an option: amounts, months, years, percentages. */
    OPTIONS("input.txt", ".*\\.options", "allocate", "--sales", "sales.csv"),
    /** The name of a table, as a source has it. */
    TABLE("input.txt", ".*\\.table", "allocate", "-C", "strange", "--total", "100"),
    /** An address of a database, and a query behind it, in a project. */
    SOURCE("strange/budget4s.yaml", ".*\\.source", "allocate", "-C", "strange", "--total", "100"),
    JOURNAL("input.jsonl", ".*\\.jsonl", "reserve", "verify", "--journal", "input.jsonl"),
    HEAD("reserve.jsonl.head", ".*\\.head", "reserve", "verify", "--journal", "reserve.jsonl");

    /** Longer inputs are no other ones, and take longer. */
    static final int LONGEST = 1 << 16;

    private final String file;
    private final String seeds;
    private final List<String> command;

    FuzzedReader(String file, String seeds, String... command) {
        this.file = file;
        this.seeds = seeds;
        this.command = List.of(command);
    }

    /** Makes a folder with a whole project, in which one file is then another each time. */
    Path folder(Path home) throws IOException {
        Path folder = Files.createTempDirectory("budget4s-fuzz");
        Files.createDirectories(folder.resolve("strange"));
        String example = this == JOURNAL || this == HEAD ? "reserve-record" : "monthly-check";
        try (Stream<Path> files = Files.list(home.resolve("examples").resolve(example))) {
            for (Path each : (Iterable<Path>) files.filter(
                    name -> name.toString().matches(".*\\.(csv|yaml)|.*/reserve\\.jsonl(\\.head)?"))::iterator) {
                Files.copy(each, folder.resolve(each.getFileName()));
                if (this == PROJECT) {
                    Files.copy(each, folder.resolve("strange").resolve(each.getFileName()));
                }
            }
        }
        if (this == TABLE || this == SOURCE) {
            FuzzedSource.make(folder.resolve("strange"));
        }
        return folder;
    }

    /** Lists the files of the examples and cases that this reads. */
    List<Path> seeds(Path home) throws IOException {
        try (Stream<Path> examples = Files.walk(home.resolve("examples"));
                Stream<Path> cases = Files.walk(home.resolve("src/test/resources"))) {
            return Stream.concat(examples, cases)
                    .filter(each -> Files.isRegularFile(each) && each.toString().matches(seeds))
                    .sorted()
                    .toList();
        }
    }

    /** Runs the command on bytes in the folder; returns how it ended. */
    CommandRun run(Path folder, byte[] bytes) {
        try {
            List<String> arguments = new ArrayList<>(command);
            switch (this) {
                case SHEET -> Files.write(folder.resolve(file), FuzzedWorkbook.of(bytes));
                case CELLS -> Files.writeString(folder.resolve(file), FuzzedLines.spend(bytes));
                case TIMES -> Files.writeString(folder.resolve(file), FuzzedLines.leads(bytes));
                case SOURCE -> Files.writeString(folder.resolve(file), FuzzedSource.project(bytes));
                case OPTIONS -> arguments.addAll(FuzzedLines.options(bytes));
                case TABLE -> arguments.add("--sales=" + FuzzedSource.table(bytes));
                default -> Files.write(folder.resolve(file), bytes);
            }
            if (this != ADDRESS) {
                arguments.add("-q");
            }
            return CommandRun.of(
                    folder, InputStream.nullInputStream(), 0, Locale.ENGLISH, arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
