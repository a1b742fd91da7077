package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the columns that say to which months money belongs from those that say when it was booked. Where a table has
 * only the former, its lines are of those months.
 */
final class PeriodColumns {

    /** The month that money belongs to, whenever it was paid. */
    static final Pattern ACCRUAL = Pattern.compile("(费用)?(归属|所属)(月份?|期间?|年月)|服务月份|(service|accrual)month");

    /** Daily figures of media systems, beside which beginning and end are those of the campaign. */
    private static final Pattern DAILY =
            Pattern.compile("统计日期|数据日期|消费日期|消耗日期|时间天|天|day|statdate|statdatetime|reportdate");

    private final @Nullable LedgerColumn date;
    private final @Nullable LedgerColumn month;
    private final @Nullable LedgerColumn period;
    private final @Nullable LedgerColumn start;
    private final @Nullable LedgerColumn end;

    PeriodColumns(List<LedgerColumn> columns) {
        this.date = first(columns, CellType.DATE);
        this.month = first(columns, CellType.MONTH);
        this.period = first(columns, CellType.PERIOD);
        this.start = first(columns, CellType.PERIOD_START);
        this.end = first(columns, CellType.PERIOD_END);
    }

    private static @Nullable LedgerColumn first(List<LedgerColumn> columns, CellType type) {
        return columns.stream()
                .filter(column -> column.type() == type)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether a column may say when lines are of, where no other does. */
    boolean mayBeTime(LedgerColumn column) {
        return column == start || column == period;
    }

    /**
     * Returns what a heading is taken for.
     *
     * @param found what its name is known for
     * @param isOwn whether the user says so, who has the last word
     */
    LedgerColumn column(LedgerColumn found, String heading, boolean isOwn) {
        return found == month
                        && period != null
                        && !isOwn
                        && ACCRUAL.matcher(heading).matches()
                ? period
                : found;
    }

    /** Takes what there is for the time of lines where no column says when they were booked. */
    void settle(Map<LedgerColumn, Header.Place> places, List<String> cells) {
        if (period == null || date == null || month == null || start == null || end == null) {
            return;
        }
        Header.Place day = places.get(date);
        if (day != null
                && DAILY.matcher(ColumnName.of(cells.get(day.index())).normal()).matches()) {
            places.remove(start);
            places.remove(end);
        }
        if (day == null && !places.containsKey(month)) {
            if (places.containsKey(start)) {
                move(places, start, date);
            } else {
                move(places, period, month);
            }
        }
    }

    private static void move(Map<LedgerColumn, Header.Place> places, LedgerColumn from, LedgerColumn to) {
        Header.Place place = places.remove(from);
        if (place != null) {
            places.put(to, place);
        }
    }
}
