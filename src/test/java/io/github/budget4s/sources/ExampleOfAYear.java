package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The example of a year in a database: sales, spend, what it brought, the budget and the claims, each in a table. */
final class ExampleOfAYear {

    private static final List<String> INPUTS = List.of("sales", "spend", "funnel", "budget", "claims");

    private static final List<String> COMMANDS = List.of(
            "allocate -f csv",
            "allocate --by channel -f csv",
            "variance --as-of 2026-10-31 -f csv",
            "variance --by channel --as-of 2026-10-31 -f csv",
            "variance --month 2026-06 --by activity -f csv",
            "kpi --by channel -f csv",
            "kpi --by month,channel -f csv",
            "check --as-of 2026-10-31",
            "claims --as-of 2026-10-31 -f csv");

    private ExampleOfAYear() {}

    /** Fills the tables, and holds each command to what it says of the files. */
    static void compare(Path folder, EmbeddedSourcesTest.Filling filling, String source, String quote)
            throws IOException, SQLException {
        Path example = Path.of(System.getProperty("budget4s.home", ""), "examples/monthly-check")
                .toAbsolutePath();
        try (Connection connection = filling.connect()) {
            for (String name : INPUTS) {
                RandomTable.of(example.resolve(name + ".csv")).fill(connection, name, quote);
            }
        }
        // A check keeps its tables where it runs, which must not be the example itself.
        Path files = Files.createDirectory(folder.resolve("files"));
        for (String name : INPUTS) {
            Files.copy(example.resolve(name + ".csv"), files.resolve(name + ".csv"));
        }
        for (String name : List.of("plan.yaml", "policy.yaml", "budget4s.yaml")) {
            Files.copy(example.resolve(name), files.resolve(name));
            Files.copy(example.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                Files.readString(example.resolve("budget4s.yaml")).replaceAll("(?m)^(\\w+): \\w+\\.csv", "$1: dms:$1")
                        + "\nsources: {dms: " + source + "}\n");
        for (String command : COMMANDS) {
            CommandRun ofFiles = run(files, command);
            CommandRun ofTables = run(folder, command);

            assertThat(ofTables.out().replace("dms:", ""))
                    .as(command + ofTables.err())
                    .isEqualTo(ofFiles.out().replace(".csv", ""))
                    .isNotEmpty();
            assertThat(ofTables.code()).as(command).isEqualTo(ofFiles.code());
        }
    }

    private static CommandRun run(Path folder, String command) {
        return CommandRun.of(
                folder,
                SourceEqualsFile.VARIABLES,
                new ByteArrayInputStream(new byte[0]),
                0,
                Locale.ENGLISH,
                command.split(" "));
    }
}
