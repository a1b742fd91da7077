package io.github.budget4s.report.check;

import io.github.budget4s.analysis.check.MonthFlag;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.variance.VarianceReport;
import java.time.YearMonth;
import java.util.List;

/**
 * Shows how each month of the year stands that is over:
 * {@code month,channel,activity,store,budget,actual,committed,flag}, by which later checks know whether it got worse.
 */
public final class MonthsReport {

    private MonthsReport() {}

    public static Report of(List<MonthFlag> months, YearMonth checked) {
        TableBuilder<MonthFlag> t = new TableBuilder<>();
        t.month("month", MonthFlag::month);
        for (Dimension dimension : Dimension.OF_FILES) {
            t.cell(
                    dimension.columnName(),
                    Column.Kind.TEXT,
                    each -> VarianceReport.value(each.values().get(dimension), dimension));
        }
        t.money("budget", each -> each.amounts().budget());
        t.money("actual", each -> each.amounts().actual());
        t.money("committed", each -> each.amounts().committed());
        t.flag("flag", MonthFlag::flag);
        return new Report("check", Message.of("check.months", checked), List.of(), t.table(months), List.of());
    }
}
