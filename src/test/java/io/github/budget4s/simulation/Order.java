package io.github.budget4s.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * An order, or none, and its invoices, all for one month.
 *
 * <p>As long as more may come it costs what was ordered, or what was invoiced where that is more. Once it was invoiced
 * in full, or a last invoice or a closing line has come, it costs what was invoiced, less what was credited.
 */
record Order(String channel, YearMonth month, List<Line> lines) implements Undertaking {

    static final String ORDERED = "已下单";
    static final String LAST = "尾款";
    static final String CLOSED = "关闭";

    @Override
    public long known(YearMonth asked, LocalDate day) {
        if (!asked.equals(month)) {
            return 0;
        }
        long ordered = 0;
        long invoiced = 0;
        boolean done = false;
        for (Line line : lines) {
            if (line.entered().isAfter(day)) {
                continue;
            }
            String status = line.what().status();
            if (status.equals(ORDERED)) {
                ordered += line.cents();
            } else if (!status.equals(CLOSED)) {
                invoiced += line.cents();
            }
            done = done || status.equals(CLOSED) || line.what().stage().equals(LAST) || invoiced >= ordered;
        }
        return done ? invoiced : ordered;
    }
}
