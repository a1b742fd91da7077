package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.cli.options.Comparison;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.KpiReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a period beside the one before it, or beside the same one of the year before. */
final class ComparisonView {

    private ComparisonView() {}

    /** Without a period the last month of the files that is over is compared; the running one where none is. */
    static Report of(KpiTask task, Comparison with) {
        KpiTable.Request request = task.request();
        MonthRange covered = task.results().covered();
        if (covered == null) {
            throw new RefusedException(Reason.DATA, "kpi.nothing");
        }
        DayRange now = request.range() != null ? request.range() : lastMonth(covered, task.today());
        DayRange before = with == Comparison.PREVIOUS ? now.before() : now.yearBefore();
        int month = request.keys().indexOf(KpiKey.MONTH);
        if (month >= 0 && !now.isWholeMonths()) {
            throw new RefusedException(Reason.USAGE, "usage.compare-days-by-month");
        }
        KpiTable table = task.table(request.in(now));
        task.inputs()
                .note(Note.information("kpi.note.compared", now.first(), now.last(), before.first(), before.last()));
        long months = new MonthRange(before.months().first(), now.months().first()).length() - 1L;
        return KpiReport.comparison(
                table,
                task.tableOnly(request.in(before)),
                key -> earlier(key, month, months),
                task.measures(table),
                task.inputs().summaries(),
                task.inputs().notes());
    }

    private static DayRange lastMonth(MonthRange covered, @Nullable Today today) {
        YearMonth over = today == null ? covered.last() : today.lastOver();
        YearMonth month = covered.contains(over) ? over : covered.last();
        return DayRange.of(new MonthRange(month, month));
    }

    /**
     * Returns the key of the row of the earlier period that stands for the same.
     *
     * @param month the place of the month in the key; negative when it has none
     */
    private static List<String> earlier(List<String> key, int month, long months) {
        List<String> earlier = new ArrayList<>(key);
        if (month >= 0) {
            earlier.set(
                    month, YearMonth.parse(key.get(month)).minusMonths(months).toString());
        }
        return earlier;
    }
}
