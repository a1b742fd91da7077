package io.github.budget4s.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Tables as they stand, each cell the text of the file, and sums over them. */
final class RawTables {

    private static final int MONTH = "2026-01".length();

    private RawTables() {}

    static Table file(Path folder, String name) {
        return table(text(folder, name));
    }

    /** Runs a command that prints CSV. */
    static Table printed(Path folder, String command) {
        return printed(run(folder, command));
    }

    static Table printed(CommandRun run) {
        return table(run.out());
    }

    static CommandRun run(Path folder, String command) {
        CommandRun run = CommandRun.of(folder, "budget4s " + command + " -f csv --lang en", 0);
        assertThat(run.code()).as(command + "\n" + run.err()).isLessThanOrEqualTo(2);
        return run;
    }

    static JsonNode yaml(Path folder, String name) {
        try {
            return new YAMLMapper().readTree(text(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(String csv) {
        // What it takes for missing, such as NA, could be a channel's name.
        return Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(csv))
                        .columnTypes(heading -> ColumnType.STRING)
                        .missingValueIndicator(""));
    }

    /** Adds the month of a column of days. */
    static Table withMonth(Table table, String day) {
        return table.addColumns(StringColumn.create(
                "month", table.stringColumn(day).asList().stream().map(text -> text.substring(0, MONTH))));
    }

    /** Adds a column of amounts as whole cents. */
    static Table withCents(Table table, String amount) {
        LongColumn cents = LongColumn.create("cents");
        table.stringColumn(amount).forEach(text -> cents.append(Numbers.cents(text)));
        return table.addColumns(cents);
    }

    /** Adds a column of counts. */
    static Table withCount(Table table, String heading) {
        LongColumn counts = LongColumn.create("count");
        table.stringColumn(heading).forEach(each -> counts.append(new BigDecimal(each).longValueExact()));
        return table.addColumns(counts);
    }

    /** Adds up a column of whole numbers by others, whose texts become the key, with a comma between them. */
    static SortedMap<String, Long> sums(Table table, String column, String... by) {
        TreeMap<String, Long> sums = new TreeMap<>();
        if (table.isEmpty()) {
            return sums;
        }
        for (Row row : table.summarize(column, AggregateFunctions.sum).by(by)) {
            // A double has whole numbers as they are up to 90 trillion yuan in cents.
            sums.put(
                    key(row, by),
                    BigDecimal.valueOf(row.getDouble("Sum [" + column + "]")).longValueExact());
        }
        return sums;
    }

    private static String key(Row row, String... columns) {
        return Arrays.stream(columns).map(row::getString).collect(Collectors.joining(","));
    }

    /** Lays out what was printed by its keys. */
    static Figures figures(Table table, String... keys) {
        Figures figures = new Figures();
        for (Row row : table) {
            table.columnNames().forEach(column -> figures.put(key(row, keys), column, row.getString(column)));
        }
        return figures;
    }
}
