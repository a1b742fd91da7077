package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.header.AcrossTable.Figure;
import io.github.budget4s.read.ledger.header.AcrossTable.Total;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the columns that sum up others against what they sum up. */
final class AcrossTotals {

    private final List<Total> totals;
    private final FileProblems problems;

    AcrossTotals(List<Total> totals, FileProblems problems) {
        this.totals = totals;
        this.problems = problems;
    }

    /** Returns whether the totals of a row agree with its months; what does not is told. */
    boolean agree(Row row) {
        boolean agree = true;
        for (Total total : totals) {
            BigDecimal shown = number(row, total.figure());
            if (shown != null && !agrees(row, total, shown)) {
                agree = false;
            }
        }
        return agree;
    }

    private boolean agrees(Row row, Total total, BigDecimal shown) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Figure> of : total.of()) {
            sum = BigDecimal.ZERO;
            for (Figure figure : of) {
                BigDecimal part = number(row, figure);
                if (part == null && !row.cell(figure.index()).isBlank()) {
                    // What cannot be read is told where it stands.
                    return true;
                }
                sum = part == null ? sum : sum.add(part);
            }
            if (sum.compareTo(shown) == 0) {
                return true;
            }
        }
        problems.add(
                row,
                total.figure().index(),
                Message.of(
                        "file.in-column",
                        total.figure().heading(),
                        Message.of(
                                "across.total-differs",
                                row.cell(total.figure().index()).strip(),
                                sum.stripTrailingZeros().toPlainString())));
        return false;
    }

    private static @Nullable BigDecimal number(Row row, Figure figure) {
        BigDecimal multiple = ColumnName.of(figure.meaning().heading()).multiple();
        return Numbers.number(row.cell(figure.index())) instanceof Reading.Value<BigDecimal> value
                ? value.value().multiply(multiple)
                : null;
    }
}
