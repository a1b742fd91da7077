package io.github.budget4s.input;

import io.github.budget4s.analysis.check.MonthFlag;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads again how the months of a year stood on the day of a check: its columns are
 * {@code month,channel,activity,store,budget,actual,committed,flag}, by their places, for their names are of a
 * language.
 */
public final class KeptMonths {

    private static final int COLUMNS = 8;

    private KeptMonths() {}

    /**
     * Reads a file that a check has kept.
     *
     * @return empty when it cannot be read as one
     */
    public static Optional<List<MonthFlag>> read(InputFile file) {
        List<MonthFlag> flags = new ArrayList<>();
        List<Row> heads = new ArrayList<>();
        try {
            RowFiles.open(file, StandardCharsets.UTF_8, List::size).forEachRow(row -> {
                if (heads.isEmpty()) {
                    heads.add(row);
                } else {
                    flags.add(flag(row));
                }
                return true;
            });
        } catch (IOException | BrokenFileException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
        return Optional.of(flags);
    }

    private static MonthFlag flag(Row row) {
        if (row.size() != COLUMNS) {
            throw new IllegalArgumentException("not a line of months");
        }
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        int column = 1;
        for (Dimension dimension : Dimension.OF_FILES) {
            String value = row.cell(column++);
            if (!value.isEmpty()) {
                values.put(dimension, value.equals(Channel.UNATTRIBUTED) ? "" : unguarded(value));
            }
        }
        return new MonthFlag(
                YearMonth.parse(row.cell(0)),
                values,
                new VarianceRow.Amounts(money(row.cell(4)), money(row.cell(5)), money(row.cell(6))),
                Flag.valueOf(row.cell(7).toUpperCase(Locale.ROOT)));
    }

    private static Money money(String cell) {
        return Money.ofYuan(new BigDecimal(cell));
    }

    /** An apostrophe keeps a spreadsheet from running a name that begins like a formula. */
    private static String unguarded(String name) {
        return name.startsWith("'") ? name.substring(1) : name;
    }
}
