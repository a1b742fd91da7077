package io.github.budget4s.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.simulation.StoreYear.Transfer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what the books of a year say on a day, runs the check on it, and holds its rows to the truth. */
final class CheckedYear {

    private static final String WHOLE = "";

    private final StoreYear year;
    private final Path folder;
    private long yearsEnd;

    CheckedYear(StoreYear year, Path folder) throws IOException {
        this.year = year;
        this.folder = folder;
        StringBuilder budget = new StringBuilder("month,channel,amount\n");
        year.budget().forEach((channel, months) -> {
            for (int month = 0; month < months.length; month++) {
                budget.append(StoreYear.month(month))
                        .append(',')
                        .append(channel)
                        .append(',')
                        .append(yuan(months[month]))
                        .append('\n');
            }
        });
        Files.writeString(folder.resolve("budget.csv"), budget);
        String regular = year.regular().isEmpty() ? "" : "regular:\n" + year.regular();
        Files.writeString(folder.resolve("plan.yaml"), "year: " + StoreYear.YEAR + "\n" + regular);
    }

    private static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /**
     * What one row should say, and what it says.
     *
     * @param truth the flag by what can be known on the day
     * @param end the flag by all that ever came
     * @param printed the flag that is printed
     * @param off by how many cents the spend that is printed is off
     * @param roundings by how many it may be, for what is spread by days is rounded
     */
    record Row(
            String channel,
            String scope,
            YearMonth month,
            String truth,
            String end,
            String printed,
            long off,
            int roundings) {}

    /** Checks a month on a day. */
    List<Row> check(YearMonth month, LocalDate day) throws IOException {
        write(day);
        CommandRun run = CommandRun.of(
                folder,
                new ByteArrayInputStream(new byte[0]),
                0,
                Locale.ENGLISH,
                "variance",
                "--month",
                month.toString(),
                "--as-of",
                day.toString(),
                "--by",
                "channel",
                "-f",
                "csv");
        assertThat(run.code()).as(run.err()).isBetween(0, 2);
        yearsEnd = 0;
        List<Row> rows = new ArrayList<>();
        run.out().lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
            String channel = cells[0];
            String scope = cells[1];
            if (scope.equals("full_year") && channel.equals(WHOLE)) {
                yearsEnd = cents(cells[4]) + cents(cells[5]);
            }
            if (scope.equals("month") || scope.equals("year_to_date")) {
                YearMonth first = scope.equals("month") ? month : StoreYear.month(0);
                long spent = spent(channel, first, month, day);
                long printed = cents(cells[4]) + cents(cells[5]);
                long budget = budget(channel, first, month, day);
                assertThat(cents(cells[3]))
                        .as(channel + " " + scope + " " + month)
                        .isEqualTo(budget);
                rows.add(new Row(
                        channel,
                        scope,
                        month,
                        flag(spent, budget),
                        flag(spent(channel, first, month, LocalDate.MAX), budget(channel, first, month, LocalDate.MAX)),
                        cells[9],
                        printed - spent,
                        month.getMonthValue()));
            }
        });
        return rows;
    }

    /** Returns at what the last check expected the year to end. */
    long yearsEnd() {
        return yearsEnd;
    }

    /** Returns at what the year did end. */
    long spent() {
        return spent(WHOLE, StoreYear.month(0), StoreYear.month(StoreYear.MONTHS - 1), LocalDate.MAX);
    }

    /** Returns the year's budget; moving money does not change it. */
    long budget() {
        return year.budget().values().stream().flatMapToLong(Arrays::stream).sum();
    }

    private void write(LocalDate day) throws IOException {
        StringBuilder spend = new StringBuilder(Line.HEADER);
        year.undertakings().stream()
                .flatMap(each -> each.lines().stream())
                .filter(line -> !line.entered().isAfter(day))
                .sorted(Comparator.comparing(Line::entered).thenComparing(Line::day))
                .forEach(line -> spend.append(line.csv()));
        Files.writeString(folder.resolve("spend.csv"), spend);
        StringBuilder moved = new StringBuilder();
        year.transfers().stream()
                .filter(transfer -> !transfer.day().isAfter(day))
                .forEach(transfer -> moved.append(transfer.csv()));
        Files.writeString(folder.resolve("transfers.csv"), Transfer.HEADER + moved);
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "year: " + StoreYear.YEAR + "\nbudget: budget.csv\nspend: spend.csv\nplan: plan.yaml\n"
                        + (moved.isEmpty() ? "" : "transfers: transfers.csv\n"));
    }

    private static long cents(String text) {
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    private long spent(String channel, YearMonth first, YearMonth last, LocalDate day) {
        long spent = 0;
        for (Undertaking each : year.undertakings()) {
            if (channel.equals(WHOLE) || channel.equals(each.channel())) {
                for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                    spent += each.known(month, day);
                }
            }
        }
        return spent;
    }

    private long budget(String channel, YearMonth first, YearMonth last, LocalDate day) {
        long budget = 0;
        for (int month = first.getMonthValue() - 1; month < last.getMonthValue(); month++) {
            for (Map.Entry<String, long[]> each : year.budget().entrySet()) {
                budget += channel.equals(WHOLE) || channel.equals(each.getKey()) ? each.getValue()[month] : 0;
            }
            for (Transfer transfer : year.transfers()) {
                if (!transfer.day().isAfter(day)) {
                    boolean from = channel.equals(WHOLE) || channel.equals(transfer.channel());
                    boolean to = channel.equals(WHOLE) || channel.equals(transfer.toChannel());
                    budget -= from && transfer.month() == month ? transfer.cents() : 0;
                    budget += to && transfer.toMonth() == month ? transfer.cents() : 0;
                }
            }
        }
        return budget;
    }

    static String flag(long spent, long budget) {
        long over = spent - budget;
        if (over > 0 && 10 * over >= budget) {
            return "red";
        }
        return over > 0 && 20 * over >= budget ? "yellow" : "ok";
    }
}
