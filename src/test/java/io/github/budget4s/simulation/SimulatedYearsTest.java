package io.github.budget4s.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.simulation.CheckedYear.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the monthly check on years whose truth is known; {@code scripts/simulate-years} runs more of them. */
class SimulatedYearsTest {

    private static final String MONTHS = "months, by what the books knew on the day (rows) and as checked (columns)";
    private static final String CELLS = "channels in months, likewise";
    private static final String YEARS = "years to date, likewise";
    private static final String LATER = "months, by all that ever came (rows) and as checked on the day (columns)";
    private static final String AGAIN =
            "months, by all that ever came (rows) and as checked again when all had come (columns)";

    /** All papers of the year have come. */
    private static final LocalDate END = LocalDate.of(StoreYear.YEAR + 1, 6, 30);

    @TempDir
    private Path folder = Path.of("");

    private final Tally tally = new Tally();
    private final List<String> wrong = new ArrayList<>();
    private final double[] errors = new double[StoreYear.MONTHS];
    private double budgetsErrors;

    /** The spend of each row is right to the cent, but for the rounding of what is spread by days; so is each flag. */
    @Test
    void eachMonthIsFlaggedAsWhatIsKnownOfItIs() throws IOException {
        int years = Integer.getInteger("budget4s.simulated-years", 10);
        for (long seed = 1; seed <= years; seed++) {
            StoreYear year = Simulator.year(seed);
            CheckedYear checked = new CheckedYear(year, folder);
            for (int index = 0; index < StoreYear.MONTHS; index++) {
                YearMonth month = StoreYear.month(index);
                for (Row row : checked.check(month, month.atEndOfMonth().plusDays(year.lag()))) {
                    boolean isMonth = row.scope().equals("month");
                    boolean isWhole = row.channel().isEmpty();
                    take(seed, row, isWhole ? (isMonth ? MONTHS : YEARS) : isMonth ? CELLS : YEARS);
                    if (isMonth && isWhole) {
                        tally.add(LATER, row.end(), row.printed());
                    }
                }
                errors[index] += share(checked.yearsEnd() - checked.spent(), checked);
                budgetsErrors += index == 0 ? share(checked.budget() - checked.spent(), checked) : 0;
                for (Row row : checked.check(month, END)) {
                    if (row.scope().equals("month") && row.channel().isEmpty()) {
                        take(seed, row, AGAIN);
                    }
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/simulated-years.md"),
                years + " years of stores\n" + tally.markdown() + yearsEnds(years));

        assertThat(wrong).isEmpty();
        assertThat(tally.count(MONTHS, "red", "red")).isPositive();
        assertThat(tally.count(LATER, "red", "ok")).isPositive();
    }

    /** What something is of what was spent in the year, in percent. */
    private static double share(long cents, CheckedYear checked) {
        return 100.0 * Math.abs(cents) / checked.spent();
    }

    private String yearsEnds(int years) {
        StringBuilder text = new StringBuilder("\n| year's end after | off, % of the year |\n| --- | ---: |\n");
        text.append(String.format(Locale.ROOT, "| the budget itself | %.2f |%n", budgetsErrors / years));
        for (int month = 0; month < StoreYear.MONTHS; month++) {
            text.append(String.format(Locale.ROOT, "| %s | %.2f |%n", StoreYear.month(month), errors[month] / years));
        }
        return text.toString();
    }

    private void take(long seed, Row row, String table) {
        tally.add(table, row.truth(), row.printed());
        if (Math.abs(row.off()) > row.roundings() || !row.truth().equals(row.printed())) {
            wrong.add("year " + seed + ": " + row);
        }
    }
}
