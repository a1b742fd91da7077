package io.github.budget4s.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** One invoice for days that begin and end within months, of which each has its part. */
record Poster(String channel, Line line, LocalDate first, LocalDate last) implements Undertaking {

    private static final int DIGITS = 20;

    @Override
    public List<Line> lines() {
        return List.of(line);
    }

    /** Rounded to the cent: the books may differ by one. */
    @Override
    public long known(YearMonth month, LocalDate day) {
        if (line.entered().isAfter(day)) {
            return 0;
        }
        BigDecimal whole = BigDecimal.ZERO;
        for (YearMonth each = YearMonth.from(first); !each.isAfter(YearMonth.from(last)); each = each.plusMonths(1)) {
            whole = whole.add(months(each));
        }
        return months(month)
                .multiply(BigDecimal.valueOf(line.cents()))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Which part of a month the days are. */
    private BigDecimal months(YearMonth month) {
        long from = Math.max(first.toEpochDay(), month.atDay(1).toEpochDay());
        long to = Math.min(last.toEpochDay(), month.atEndOfMonth().toEpochDay());
        return BigDecimal.valueOf(Math.max(0, to - from + 1))
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), DIGITS, RoundingMode.HALF_UP);
    }
}
